"""Times relative to publication: "Tuesday", "last week", "three days ago", "the past two months"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from service.splitting.dating.called_off import Fate, fate_of
from service.splitting.dating.dates import Days, is_future, leans_ahead, month_days, opened
from service.splitting.dating.time_words import PAST, TO_DO, TOLD
from service.splitting.dating.weekdays import is_of_no_week, next_or_last, of_week
from service.splitting.vocabulary.calendar import MONTHS, WEEKDAYS
from service.splitting.vocabulary.cardinals import ONES
from service.when import When

SATURDAY, SUNDAY = 5, 6
SMALL = ONES | {"a": 1, "an": 1}
# The most that "several days" may stand for.
VAGUE = {"several": 9, "few": 7, "couple of": 3, "couple": 3}
# Before and after "by Friday", words which show that Friday is over; what had been promised by then may be yet to come.
_TO_COME = r"(?:ask|demand|expect|given|hop|meant|need|order|plan|promis|requir|suppos|told|vow|want|warn|agree)"
_DONE = rf"(?:had (?!to\b|until\b|{_TO_COME})|(?:was|were) (?!{_TO_COME})(?:\w+ed|\w+en|born|found|held|lost|sent)\b)"
OVER_BEFORE = re.compile(rf"\b{_DONE}(?![^.;:]*{TO_DO})[^.;:]*$")
OVER_AFTER = re.compile(rf",? (?![^.;:,]*{TO_DO})[^.;:,]*\b{_DONE}")
# A verb in the past after a weekday, if no present one comes first.
_NOW = r"(?:will|would|is|are|['’]ll|must|has|have|may|could|can|should)"
TOLD_BEHIND = re.compile(rf"(?:(?!\b{_NOW}\b)[^.;:]){{0,80}}?{PAST}")
# Right behind the day such a verb tells what its subject did: "(after) the bank on Thursday increased its rate"; a
# participle goes on otherwise: "a rally on Thursday called by", "due on Thursday to".
DONE_THEN = re.compile(
    r" (?:[a-z]+ly )?(?!(?:scheduled|planned|expected|set|due|organi[sz]ed|hosted|sponsored|attended|dubbed|based)\b)"
    rf"{PAST}"
    r"(?! (?:by|to|for|in|at|with|as|from|between|against|under|of|into|due)\b)(?=[ .,;])"
)
LOOKED_BACK_AT = re.compile(r"\b(?:[Ff]ollowing|[Aa]fter|[Ss]ince|wake of|aftermath of)(?: the)? ?$")
# A weekday this many days ahead is meant unless something shows that it is over: "a vote on the bill on Friday".
SOON = timedelta(days=2)
OPENING = 3  # words
# What "since" counts from: a year, a month or a weekday, a date.
SINCE = re.compile(
    r"since (?:(?P<year>\d{4})$|(?P<month>[a-z]+)\.?(?: \d{4})?$|(?P<day>[a-z]+\.? \d\d?\b.*))", re.IGNORECASE
)
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
IN_A_DAY = {"minute": 1440, "hour": 24}


def weekday(text: str, found: re.Match[str], published: date | None) -> Days | None:
    """A bare weekday lies within seven days of publication, before it unless the text looks ahead.

    "This Friday" is the next one or the last, or None where nothing says which; "the following Friday" counts from some
    other day.
    """
    how = (found["how5"] or "").lower()
    if (
        published is None
        or found["weekday"].endswith("days")
        or how.endswith("following")
        or is_of_no_week(text, found)
    ):
        return None
    named = WEEKDAYS[found["weekday"].lower()]
    if found["week5"]:
        return of_week(named, found["week5"].lower(), published)
    return (
        next_or_last(named, how, published) if how in ("next", "last") else _nearest(named, how, text, found, published)
    )


def _nearest(named: int, how: str, text: str, found: re.Match[str], published: date) -> Days | None:
    """The last such day, today or the next one, as the words around it tell; both where they leave that open."""
    back = (published.weekday() - named) % 7
    ahead = how in ("coming", "until") or (how == "by" and not _is_over(text, found))
    done = how == "" and DONE_THEN.match(text, found.end()) is not None
    looks_ahead = how in ("", "this") and not done and (is_future(text, found) or leans_ahead(text, found))
    soon = how == "" and timedelta(days=7 - back) <= SOON and not _is_told(text, found)
    fate = fate_of(text, found) if back and how == "" else None
    if ahead or looks_ahead or soon or fate is Fate.TO_COME:
        day = published + timedelta(days=7 - back if back else 0)
    elif fate:
        return published - timedelta(days=back), published + timedelta(days=7 - back)
    elif how == "this" and back and not TOLD.search(text[: found.start()]):
        return None
    else:
        day = published - timedelta(days=back)
    return opened((day, day), how, published)


def _is_told(text: str, found: re.Match[str]) -> bool:
    """Something was done then: a verb in the past stands before it, or after it where it begins the sentence."""
    before = text[max(found.start() - 100, 0) : found.start()]
    if TOLD.search(before) or LOOKED_BACK_AT.search(before):
        return True
    begins = len(re.split("[.;:]", before)[-1].split()) <= OPENING
    return begins and TOLD_BEHIND.match(text, found.end()) is not None


def _is_over(text: str, found: re.Match[str]) -> bool:
    """ "By Friday 40 had been counted", "some had fled by Friday"; but "they had to leave by Friday"."""
    before, after = text[max(found.start() - 80, 0) : found.start()], text[found.end() : found.end() + 80]
    if is_future(text, found):
        return False
    begins = not before.strip() or before.rstrip()[-1] in ',;:.“"'
    return OVER_BEFORE.search(before) is not None or (begins and OVER_AFTER.match(after) is not None)


def near_day(_text: str, found: re.Match[str], published: date | None) -> Days | None:
    if published is None:
        return None
    word = found["today"].lower()
    back = 2 if "before" in word else 1 if word in ("yesterday", "last night") else -1 if word == "tomorrow" else 0
    day = published - timedelta(days=back)
    return (day - timedelta(days=1), day) if word == "overnight" else (day, day)


def calendar_span(text: str, found: re.Match[str], published: date | None) -> Days | None:
    """ "Last week" is the one before, starting on its Sunday; on a Sunday it may be the one that ends."""
    if published is None:
        return None
    how, span = found["how6"].lower(), found["span"]
    if how.endswith(" the"):
        return _weekend(published, ahead=is_future(text, found) or leans_ahead(text, found))
    step = -1 if "last" in how or "past" in how else 1 if how in ("next", "the coming") else 0
    if span in ("week", "weekend"):
        days = _week(published, step, weekend=span == "weekend", last="last" in how)
    elif span == "month":
        year, month = divmod(published.year * 12 + published.month - 1 + step, 12)
        days = month_days(year, month + 1, None)
    elif span == "year":
        days = date(published.year + step, 1, 1), date(published.year + step, 12, 31)
    else:
        return None
    if step == 0 and "earlier" in how:
        return days[0], max(days[0], published)
    return opened(days, how, published)


def _week(published: date, step: int, *, weekend: bool, last: bool) -> Days:
    """That many weeks on; on a Sunday "last week" may end that day."""
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
    first = monday + timedelta(days=5 if weekend else -1)
    ends_today = published.weekday() == SUNDAY and last and not weekend
    return first, published if ends_today else monday + timedelta(days=6)


def _weekend(published: date, *, ahead: bool) -> Days:
    """ "Over the weekend": the present one, else the last, or the next where the text looks ahead."""
    back = (published.weekday() - SATURDAY) % 7
    saturday = published - timedelta(days=back - (7 if ahead and back > 1 else 0))
    return saturday, saturday + timedelta(days=1)


def ago(_text: str, found: re.Match[str], published: date | None) -> Days | None:
    """ "Three days ago", give or take a part of the unit."""
    if published is None or found["ago"] == "earlier":
        return None
    least, most = _count(found["count7"])
    if most == 0:
        return None
    unit = DAYS_IN[found["unit7"]]
    slack = 0 if unit == 1 else unit // 2
    return published - timedelta(days=most * unit + slack), published - timedelta(days=max(least * unit - slack, 1))


def _count(written: str) -> tuple[int, int]:
    word = re.split(r"[\s-]and[\s-]", written.lower())[0]
    word = word.removeprefix("a ") if word != "a" else "a"
    if word in VAGUE:
        return 2, VAGUE[word]
    number = int(word) if word.isdecimal() else SMALL[word]
    return number, number


def running(_text: str, found: re.Match[str], published: date | None) -> Days | None:
    """ "The past two months", "the next several days"."""
    how = found["how8"].lower()
    if published is None or how.endswith(("first", "final", "previous", "preceding")):
        return None
    length = timedelta(days=_days(_count(found["count8"])[1], found["unit8"]))
    return (published, published + length) if how.endswith(("next", "coming")) else (published - length, published)


def _days(count: int, unit: str) -> int:
    """Whole days, counting those only begun: 24 hours are one, 36 reach into a second."""
    return ceil(count / IN_A_DAY[unit]) if unit in IN_A_DAY else count * DAYS_IN[unit]


def without_since(when: When) -> When:
    """The day, month or year itself, of what has lasted since then."""
    told = SINCE.match(when.surface)
    if told is None:
        return when
    if told["year"]:
        return replace(when, last=when.first.replace(month=12, day=31))
    if told["month"] and told["month"].lower() in MONTHS:
        return replace(when, last=when.first.replace(day=monthrange(when.first.year, when.first.month)[1]))
    on_a_day = told["day"] or told["month"].lower() in WEEKDAYS
    return replace(when, last=when.first) if on_a_day else when
