"""Dates, months and years as intervals of days; a date without its year lies near publication."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from service.splitting.dating.time_words import (
    ASKED_FOR,
    DONE_ON,
    FUTURE,
    KNOWN_BY_ITS_DAY,
    LEANING,
    PLANNED_THEN,
    PUT_OFF,
)
from service.splitting.vocabulary.calendar import MONTHS
from service.when import DECEMBER

YEARS_ON = {"last": -1, "this": 0, "next": 1}
NEAR = 6  # months; a month further ahead is nearer last year
# A day this little ahead is meant rather than last year's, which would name its year: "ahead of the June 10 deadline".
SOON = timedelta(days=45)
# What is to be done by or before a time may be done any day until then.
REACHING = frozenset({"by", "before", "until", "till", "through"})
# First and last month: "early 2019", "the first half of 2019".
MONTHS_WITHIN = {"early": (1, 6), "mid": (4, 9), "late": (7, 12)}
PARTS_OF_A_YEAR = {
    "start": (1, 3),
    "beginning": (1, 3),
    "middle": (4, 9),
    "end": (10, 12),
    "first half": (1, 6),
    "second half": (7, 12),
    "first quarter": (1, 3),
    "second quarter": (4, 6),
    "third quarter": (7, 9),
    "fourth quarter": (10, 12),
}
Days = tuple[date, date]


def iso(_text: str, found: re.Match[str], _published: date | None) -> Days:
    day = date.fromisoformat(found["iso"])
    return day, day


def slashed(_text: str, found: re.Match[str], _published: date | None) -> Days:
    """As Americans read it; `When` knows that it may be otherwise."""
    month, day, year = (int(part) for part in found["slashed"].split("/"))
    if month > DECEMBER:  # "30/09/2019" has its day first
        month, day = day, month
    return date(year, month, day), date(year, month, day)


def month_day(text: str, found: re.Match[str], published: date | None) -> Days | None:
    tag = "" if found["month"] else "2"
    month = MONTHS[found[f"month{tag}"].lower()]
    first = int(found[f"day{tag}"])
    last = int(found[f"last_day{tag}"] or found["listed_day"] or first)
    year = named_year(found[f"year{tag}"], published)
    if year is not None:
        return date(year, month, first), date(year, month, max(first, last))
    if published is None:
        return None
    future, undecided = is_future(text, found), _was_planned(text, found)
    day, ahead = (nearest(month, first, published, towards) for towards in (future and not undecided, True))
    if undecided or (not future and leans_ahead(text, found)):
        day = min(day, ahead, key=lambda one: abs(one - published))
    elif ahead - published <= SOON and not _had_come(text, found):
        day = ahead
    return day, day.replace(day=max(first, last))


def named_year(written: str | None, published: date | None) -> int | None:
    """The year of "2019", "'19" or "last year"; None where none is told or there is no date to count from."""
    if written is None:
        return None
    if written.isdecimal():
        return int(written)
    if written.endswith("year"):
        return published.year + YEARS_ON[written.split()[0]] if published else None
    year = 2000 + int(written[1:])
    return year if year <= (published.year if published else 2030) + 5 else year - 100


def nearest(month: int, day: int, published: date, future: bool) -> date:
    """The year is left out when it is clear: the last such day, or the next one if the text looks ahead."""
    years = (published.year, published.year + 1) if future else (published.year, published.year - 1)
    for year in years:
        if day > monthrange(year, month)[1]:
            continue
        candidate = date(year, month, day)
        if (candidate >= published) if future else (candidate <= published):
            return candidate
    return date(years[0], month, day)


def is_future(text: str, found: re.Match[str]) -> bool:
    before = text[max(found.start() - 80, 0) : found.start()]
    owned = text.startswith(("'s", "’s"), found.end())  # "called for Saturday's crash"
    return bool(FUTURE.search(before) or (PUT_OFF.search(before) and not owned))


def leans_ahead(text: str, found: re.Match[str]) -> bool:
    """ "would leave on", "begins in", "until": the nearer of the last such day and the next is meant."""
    return LEANING.search(text[max(found.start() - 80, 0) : found.start()]) is not None


def _had_come(text: str, found: re.Match[str]) -> bool:
    """ "Held on Oct. 3", "the Sept. 11 attacks"."""
    before = text[max(found.start() - 80, 0) : found.start()]
    return DONE_ON.search(before) is not None or KNOWN_BY_ITS_DAY.match(text, found.start()) is not None


def _was_planned(text: str, found: re.Match[str]) -> bool:
    """ "Was due to open on", "was to have opened in"."""
    return PLANNED_THEN.search(text[max(found.start() - 80, 0) : found.start()]) is not None


def month_of_year(_text: str, found: re.Match[str], published: date | None) -> Days | None:
    year = named_year(found["year3"], published)
    if year is None:
        return None
    days = month_days(year, MONTHS[found["month3"].lower()], found["part3"])
    return opened(days, found["how3"], published)


def month_days(year: int, month: int, part: str | None) -> Days:
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if part in ("early", "the start of", "the beginning of"):
        return first, first.replace(day=15)
    if part in ("late", "the end of"):
        return first.replace(day=16), last
    if part in ("mid", "the middle of"):
        return first.replace(day=8), first.replace(day=22)
    return first, last


def opened(days: Days, how: str | None, published: date | None) -> Days:
    """ "Since May" lasts until publication."""
    since = (how or "").strip().lower().startswith("since")
    return (days[0], max(days[1], published)) if since and published else days


def bare_month(text: str, found: re.Match[str], published: date | None) -> Days | None:
    if published is None or found["how4"] == "every":
        return None
    month, how = MONTHS[found["month4"].lower()], found["how4"].lower()
    future = how in ("next", "until", "by") or (
        how not in ("last", "since") and _is_month_ahead(text, found, published)
    )
    year = published.year
    if how == "this":
        return month_days(year, month, None)
    if future and month < published.month:
        year += 1
    elif not future and (month > published.month or (how == "last" and month == published.month)):
        year -= 1
    part = found["part4"] or how
    return opened(month_days(year, month, part), how, published)


def _is_month_ahead(text: str, found: re.Match[str], published: date) -> bool:
    """The text looks ahead to the month, or leans ahead and the next such month is nearer than the last."""
    undecided = _was_planned(text, found)
    if is_future(text, found) and not undecided:
        return True
    near = (MONTHS[found["month4"].lower()] - published.month) % 12 <= NEAR
    asked_for = ASKED_FOR.search(text[max(found.start() - 80, 0) : found.start()]) is not None
    leans = undecided or asked_for or leans_ahead(text, found)
    return near and found["how4"].lower() in ("in", "from") and leans


def years_between(_text: str, found: re.Match[str], _published: date | None) -> Days | None:
    first, last = date(int(found["year_from"]), 1, 1), date(int(found["year_to"]), 12, 31)
    return (first, last) if first < last else None


def months_between(_text: str, found: re.Match[str], published: date | None) -> Days | None:
    """Without a year, the months of the year in which they last began, or of the year before if they are not over."""
    first, last = (MONTHS[found[group].lower()] for group in ("month_from", "month_to"))
    if found["months_year"]:
        year = int(found["months_year"])
    elif published is None:
        return None
    else:
        year = published.year - (last > published.month)
    return month_days(year - (first > last), first, None)[0], month_days(year, last, None)[1]


def part_of_year(_text: str, found: re.Match[str], published: date | None) -> Days:
    """What is done by or until the end of the part may be done in all of the year."""
    year, how = int(found["part_year"]), (found["how13"] or "").lower()
    first, last = (1, 12) if how in REACHING else PARTS_OF_A_YEAR[found["year_part"]]
    return opened((date(year, first, 1), month_days(year, last, None)[1]), how, published)


def bare_year(_text: str, found: re.Match[str], published: date | None) -> Days:
    how = (found["how9"] or "").lower()
    year = int(found["year9"]) - (how == "before")
    first, last = MONTHS_WITHIN.get(how, (1, 12))
    return opened((date(year, first, 1), month_days(year, last, None)[1]), how, published)


def bracketed_year(_text: str, found: re.Match[str], _published: date | None) -> Days:
    return date(int(found["year10"]), 1, 1), date(int(found["year10"]), 12, 31)
