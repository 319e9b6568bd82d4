"""The times of a claim that are not those of its event, and the months and years that its sentence names."""

from __future__ import annotations

import re
from datetime import date, timedelta

from service.matching import PublishedClaim
from service.splitting.dating.times import read_times
from service.splitting.vocabulary.calendar import MONTHS, one_of
from service.when import When

# What happened this long before an article is no longer its news.
IN_THE_NEWS = timedelta(days=14)

DATE = re.compile(rf"\b(?:(?:{one_of(MONTHS.keys() - {'may'})})\b|May \d|(?:18|19|20)\d\d\b)")
# Words before a time since which nothing was as good, bad or large.
UNMATCHED_SINCE = re.compile(
    r"(?<!\b[Aa]t )\b(?:best|worst|most|least|first time|(?:more|less|fewer|higher|lower) than (?:at|in|on) any|"
    r"(?:high|low|larg|bigg|great|deadli|strong|weak|long|short|fast|slow|steep|sharp)est)\b(?! of\b)"
    r"[^,.;:]{0,60}\bsince(?: [a-z]+){0,4} $"
)
SINCE = "since "  # which the time itself may begin with
# After these the time before them is that of an event after all.
WHEN_IT_WAS = re.compile(r",? (?:when|in which|on which)\b")


def is_unmatched_since(when: When, published: PublishedClaim) -> bool:
    """A record's "since"; but in "the worst since Monday, when 17 were killed" Monday counts."""
    begins_with_it = published.behind(when.start).startswith(SINCE)
    before = published.before(when.start) + (SINCE if begins_with_it else "")
    return UNMATCHED_SINCE.search(before) is not None and WHEN_IT_WAS.match(published.behind(when.end)) is None


def earlier_dates(published: PublishedClaim) -> frozenset[str]:
    """The months and years that its sentence names, except those in which the article was published.

    Recent dates are left out as well: "on Jan. 30" in an article of 2 February.
    """
    text, at = published.sentence, published.article.published_at
    found = [one for one in DATE.finditer(text) if not UNMATCHED_SINCE.search(text[: one.start()])]
    if at is None or not found:
        return frozenset(_month_or_year(one.group()) for one in found)
    lately = [range(when.start, when.end) for when in read_times(text, at.date()) if _was_lately(when, at.date())]
    named = {_month_or_year(one.group()) for one in found if not any(one.start() in span for span in lately)}
    return frozenset(named - {_month_or_year(f"{at:%B}"), f"{at:%Y}"})


def _month_or_year(told: str) -> str:
    """One key for "September", "Sept" and "Sep", and for "May" and "May 3"; a year is its own."""
    return told if told.isdecimal() else told[:3].lower()


def _was_lately(when: When, published: date) -> bool:
    """It had come to pass when the article was published, and was in the news."""
    return timedelta(0) <= published - when.first <= IN_THE_NEWS
