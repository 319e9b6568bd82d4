"""The end of a year and the days around it: "by the end of the year", "before Christmas", "on New Year's Eve"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from service.splitting.dating.dates import REACHING, YEARS_ON, Days, is_future, leans_ahead, nearest
from service.splitting.dating.time_words import TOLD
from service.splitting.vocabulary.calendar import CHRISTMAS, FEASTS
from service.when import DECEMBER

# What is to be done by or before a day may be done on any day until then.
ANY_TIME_BEFORE = frozenset({"by", "before"})
# A day this near is meant, if no verb puts it in the past or the future.
HALF_A_YEAR, TWO_WEEKS = timedelta(days=182), timedelta(weeks=2)


def year_end(text: str, found: re.Match[str], published: date | None) -> Days | None:
    """December of that year; None for "the end of the year" in a text that doesn't look ahead: it may be any year."""
    if published is None:
        return None
    how, which = found["how11"].lower(), found["which_year"] or "the"
    year = published.year + YEARS_ON.get(which, 0)
    ahead = _is_ahead(text, found) or (how in REACHING and not _is_told(text, found))
    if which == "the" and not ahead:
        return None
    first, last = date(year, DECEMBER, 1), date(year, DECEMBER, 31)
    return (published if how in ANY_TIME_BEFORE and which != "last" else first), last


def feast(text: str, found: re.Match[str], published: date | None) -> Days | None:
    """The last such day, or the next one if the text looks ahead; Christmas without its day is three days."""
    if published is None:
        return None
    how, name = (found["how12"] or "on").lower(), found["feast"].lower().replace("’", "'")
    if name == CHRISTMAS and how not in REACHING | {"at", "over"}:
        return None
    coming = nearest(*FEASTS[name], published, future=True)
    soon = coming - published <= (HALF_A_YEAR if how in ANY_TIME_BEFORE else TWO_WEEKS) and not _is_told(text, found)
    ahead = how in ("until", "till") or _is_ahead(text, found) or soon
    day = coming if ahead else nearest(*FEASTS[name], published, future=False)
    if name != CHRISTMAS:
        return day, day
    if how not in REACHING:
        return day - timedelta(days=1), day + timedelta(days=1)
    if not ahead:  # what was over before Christmas is reported soon after
        return (day.replace(day=1), day) if how == "before" else None
    return (published if how in ANY_TIME_BEFORE else day), day


def _is_ahead(text: str, found: re.Match[str]) -> bool:
    return is_future(text, found) or leans_ahead(text, found)


def _is_told(text: str, found: re.Match[str]) -> bool:
    """A verb in the past stands before it."""
    return TOLD.search(text[: found.start()]) is not None
