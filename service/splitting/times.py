"""Times in a text, resolved to days from the publication date as the AP style book has it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from service.splitting.time_words import FUTURE, HINT, TIME
from service.when import When

_MONTH_NAMES = "january february march april may june july august september october november december".split()
MONTHS = {name[:length]: at for at, name in enumerate(_MONTH_NAMES, 1) for length in (3, 4, len(name))}
_WEEKDAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name[:length]: at for at, name in enumerate(_WEEKDAY_NAMES) for length in (3, 4, 5, len(name))}
SMALL = {
    word: at for at, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
SMALL |= {"a": 1, "an": 1}
# How loosely "several days" may be meant: the most it stands for.
VAGUE = {"several": 9, "few": 7, "couple of": 3, "couple": 3}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}


def time_spans(text: str) -> list[tuple[int, int]]:
    """Where the text tells a time, whether or not it can be resolved."""
    return [found.span() for found in _times(text)]


def read_times(text: str, published: date | None, offset: int = 0) -> tuple[When, ...]:
    """The times of a text as intervals of days, in order; without `published` only those that name their year."""
    whens = []
    for found in _times(text):
        days = _resolve(text, found, published)
        if days is not None:
            start, end = _trimmed(text, *found.span())
            whens.append(When(*days, text[start:end], start + offset, end + offset))
    return tuple(whens)


def _times(text: str) -> Iterator[re.Match[str]]:
    return TIME.finditer(text) if HINT.search(text) else iter(())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace() or text[start] in "([":
        start += 1
    while text[end - 1] in ")],.":
        end -= 1
    return start, end


Days = tuple[date, date]


def _resolve(text: str, found: re.Match[str], published: date | None) -> Days | None:
    """The first and last day that the match may mean; None where there is no such day or no date to count from."""
    try:
        for group, reader in _READERS:
            if found[group] is not None:
                return reader(text, found, published)
    except (ValueError, OverflowError):
        return None
    return None


def _iso(_text: str, found: re.Match[str], _published: date | None) -> Days:
    day = date.fromisoformat(found["iso"])
    return day, day


def _slashed(_text: str, found: re.Match[str], _published: date | None) -> Days:
    month, day, year = (int(part) for part in found["slashed"].split("/"))
    return date(year, month, day), date(year, month, day)


def _month_day(text: str, found: re.Match[str], published: date | None) -> Days | None:
    tag = "" if found["month"] else "2"
    month = MONTHS[found[f"month{tag}"].lower()]
    first = int(found[f"day{tag}"])
    last = int(found[f"last_day{tag}"] or first)
    year = _year(found[f"year{tag}"], published)
    if year is not None:
        return date(year, month, first), date(year, month, max(first, last))
    if published is None:
        return None
    day = _nearest(month, first, published, _is_future(text, found))
    return day, day.replace(day=max(first, last))


def _year(written: str | None, published: date | None) -> int | None:
    if written is None:
        return None
    if written.isdecimal():
        return int(written)
    year = 2000 + int(written[1:])
    return year if year <= (published.year if published else 2030) + 5 else year - 100


def _nearest(month: int, day: int, published: date, future: bool) -> date:
    """The year is left out when it is clear: the last such day, or the next one if the text looks ahead."""
    years = (published.year, published.year + 1) if future else (published.year, published.year - 1)
    for year in years:
        if day > monthrange(year, month)[1]:
            continue
        candidate = date(year, month, day)
        if (candidate >= published) if future else (candidate <= published):
            return candidate
    return date(years[0], month, day)


def _is_future(text: str, found: re.Match[str]) -> bool:
    return bool(FUTURE.search(text, max(found.start() - 80, 0), found.start()))


def _month_of_year(_text: str, found: re.Match[str], published: date | None) -> Days:
    days = _month_days(int(found["year3"]), MONTHS[found["month3"].lower()], found["part3"])
    return _opened(days, found["how3"], published)


def _month_days(year: int, month: int, part: str | None) -> Days:
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    if part in ("early", "the start of", "the beginning of"):
        return first, first.replace(day=15)
    if part in ("late", "the end of"):
        return first.replace(day=16), last
    if part in ("mid", "the middle of"):
        return first.replace(day=8), first.replace(day=22)
    return first, last


def _opened(days: Days, how: str | None, published: date | None) -> Days:
    """ "Since May" lasts until publication."""
    since = (how or "").strip().lower().startswith("since")
    return (days[0], max(days[1], published)) if since and published else days


def _bare_month(text: str, found: re.Match[str], published: date | None) -> Days | None:
    if published is None or found["how4"] == "every":
        return None
    month, how = MONTHS[found["month4"].lower()], found["how4"].lower()
    future = how in ("next", "until", "by") or _is_future(text, found)
    year = published.year
    if future and month < published.month:
        year += 1
    elif not future and (month > published.month or (how == "last" and month == published.month)):
        year -= 1
    part = found["part4"] or how
    return _opened(_month_days(year, month, part), how, published)


def _weekday(text: str, found: re.Match[str], published: date | None) -> Days | None:
    """A bare weekday lies within seven days of publication, before it unless the text looks ahead."""
    if published is None or found["weekday"].endswith("days"):
        return None
    back = (published.weekday() - WEEKDAYS[found["weekday"].lower()]) % 7
    how = (found["how5"] or "").lower()
    if how in ("next", "coming", "until", "by") or (not how and _is_future(text, found)):
        day = published + timedelta(days=7 - back if back or how == "next" else 0)
    else:
        day = published - timedelta(days=back or (7 if how == "last" else 0))
    return _opened((day, day), how, published)


def _near_day(_text: str, found: re.Match[str], published: date | None) -> Days | None:
    if published is None:
        return None
    word = found["today"].lower()
    back = 2 if "before" in word else 1 if word in ("yesterday", "last night") else -1 if word == "tomorrow" else 0
    day = published - timedelta(days=back)
    return (day - timedelta(days=1), day) if word == "overnight" else (day, day)


def _calendar_span(_text: str, found: re.Match[str], published: date | None) -> Days | None:
    """ "Last week" is the calendar week before and the seven days before: both are meant in news."""
    if published is None:
        return None
    how, span = found["how6"].lower(), found["span"]
    step = -1 if "last" in how or "past" in how else 1 if how in ("next", "the coming") else 0
    if span in ("week", "weekend"):
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
        first = monday + timedelta(days=5 if span == "weekend" else -1)
        days = first, monday + timedelta(days=6)
    elif span == "month":
        year, month = divmod(published.year * 12 + published.month - 1 + step, 12)
        days = _month_days(year, month + 1, None)
    elif span == "year":
        days = date(published.year + step, 1, 1), date(published.year + step, 12, 31)
    else:
        return None
    if step == 0 and "earlier" in how:
        return days[0], max(days[0], published)
    return _opened(days, how, published)


def _ago(_text: str, found: re.Match[str], published: date | None) -> Days | None:
    """ "Three days ago", give or take a part of the unit."""
    if published is None or found["ago"] == "earlier":
        return None
    least, most = _count(found["count7"])
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


def _running(_text: str, found: re.Match[str], published: date | None) -> Days | None:
    """ "The past two months", "the next several days"."""
    how = found["how8"].lower()
    if published is None or how.endswith(("first", "final", "previous", "preceding")):
        return None
    length = timedelta(days=_count(found["count8"])[1] * DAYS_IN.get(found["unit8"], 1))
    return (published, published + length) if how.endswith(("next", "coming")) else (published - length, published)


def _bare_year(_text: str, found: re.Match[str], published: date | None) -> Days:
    how = (found["how9"] or "").lower()
    year = int(found["year9"])
    first, last = date(year, 1, 1), date(year, 12, 31)
    if how == "early":
        last = date(year, 6, 30)
    elif how == "late":
        first = date(year, 7, 1)
    elif how == "mid":
        first, last = date(year, 4, 1), date(year, 9, 30)
    return _opened((first, last), how, published)


def _bracketed_year(_text: str, found: re.Match[str], _published: date | None) -> Days:
    return date(int(found["year10"]), 1, 1), date(int(found["year10"]), 12, 31)


_READERS: tuple[tuple[str, Callable[[str, re.Match[str], date | None], Days | None]], ...] = (
    ("iso", _iso),
    ("slashed", _slashed),
    ("month", _month_day),
    ("month2", _month_day),
    ("month3", _month_of_year),
    ("month4", _bare_month),
    ("weekday", _weekday),
    ("today", _near_day),
    ("span", _calendar_span),
    ("count7", _ago),
    ("count8", _running),
    ("year9", _bare_year),
    ("year10", _bracketed_year),
)
