"""Times in a text, resolved to days from the publication date as the AP style book has it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from service.when import When

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SMALL = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
# How loosely "several days" may be meant: the most it stands for.
VAGUE = {"several": 9, "few": 7, "couple of": 3, "couple": 3}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}

_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
_WEEKDAY = r"(?:Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?=\.[,\s]|,\s))"
_PART = r"(?:early|late|mid|the\ (?:end|beginning|start|middle)\ of)"
_DAY_PART = r"(?:\s(?:morning|afternoon|evening|night|overnight))"
_NUMBER = r"(?i:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a\ )?few|several|(?:a\ )?couple\ of)(?:[\s-]and[\s-]a[\s-]half)?"

_TIME = re.compile(
    rf"""
    \b(?P<iso>\d{{4}}-[01]\d-[0-3]\d)(?:T[\d:.Z+-]+)?\b
  | \b(?P<slashed>[01]?\d/[0-3]?\d/(?:19|20)\d\d)\b
  | \b(?:(?:{_WEEKDAY})\.?,?\s)?(?P<month>{_MONTH})(?P<dot>\.?)\s(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and)\s?(?P<last_day>[0-3]?\d)(?:st|nd|rd|th)?)?\b
       (?!,\d|:\d|\spercent)(?:,?\s(?P<year>(?:1[5-9]|20)\d\d|['’]\d\d)\b(?!,\d))?
  | \b(?:(?:{_WEEKDAY})\.?,?\s)?(?:the\s)?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?:\s?(?:-|–|to)\s?(?P<last_day2>[0-3]?\d)(?:st|nd|rd|th)?)?\s(?:of\s)?(?P<month2>{_MONTH})\b\.?(?:,?\s(?P<year2>(?:1[5-9]|20)\d\d|['’]\d\d)\b)?
  | \b(?P<how3>since\s|last\s|next\s|this\s|until\s|by\s)?(?:(?P<part3>{_PART})[\s-])?(?P<month3>{_MONTH})\.?,?\s(?:of\s)?(?P<year3>(?:1[5-9]|20)\d\d)\b(?!,\d)
  | \b(?P<how4>since|last|next|this|until|by|in|of|from|during|through|every|between|before|after|till|past|{_PART})[\s-](?:(?P<part4>{_PART})[\s-])?(?P<month4>{_MONTH})\b(?!\.?\s[A-Z\d])\.?
  | \b(?P<how5>last|next|this|coming|past|since|until|by)?\s?\b(?P<weekday>{_WEEKDAY})\b\.?{_DAY_PART}?
  | \b(?P<today>(?:earlier\s)?today|tonight|yesterday|tomorrow|last\snight|this\s(?:morning|afternoon|evening)|(?:the\s)?day\sbefore\syesterday|overnight){_DAY_PART}?\b
  | \b(?P<how6>last|this|next|earlier\sthis|later\sthis|the\spast|the\scurrent|early\sthis|late\slast|early\slast|since\slast|the\scoming)\s(?P<span>week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter|season)\b(?!-)
  | \b(?:(?:about|some|around|nearly|almost|more\sthan|over|at\sleast|roughly|just)\s)?(?P<count7>{_NUMBER})\s(?P<unit7>day|week|fortnight|month|year|decade)s?\s(?P<ago>ago|earlier)\b
  | \b(?P<how8>(?:over|in|during|within|for)?\s?\b(?:the|these)\s(?:past|last|next|coming|previous|preceding|first|final)|(?:in|for|over)\s(?:past|last))\s(?P<count8>{_NUMBER})\s(?P<unit8>minute|hour|day|week|fortnight|month|year|decade)s?\b
  | \b(?P<how9>since|in|by|until|till|of|during|from|before|after|through|for|late|early|mid|the|between|and|to|around|about|circa|year|spring|summer|autumn|fall|winter|back\sin)[\s-](?P<year9>(?:1[5-9]|20)\d\d)\b(?!,\d|\.\d|[%\w°]|-\w*[a-z]|\s(?:[a-z]+\s)?(?:people|troops|soldiers|men|women|children|police|dollars|euros|pounds|miles|km|meters|metres|kilometers)\b)
  | [(\[](?P<year10>(?:19|20)\d\d)[)\]]
    """,
    re.VERBOSE,
)
# A quick look that spares most sentences the long pattern.
_HINT = re.compile(
    rf"\d|\b(?:{_MONTH}|{_WEEKDAY}|[A-Z][a-z]+days?)\b|\b(?:[Tt]o(?:day|night|morrow)|[Yy]esterday|[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|ago|[Oo]vernight|coming|previous|preceding|final|earlier|current|[Ll]ater|[Ee]arly|[Ff]irst)\b"
)
# The nearest of these before a bare weekday or date sends it to the future; a verb of saying in between brings it back.
_FUTURE = re.compile(
    r"\b(?:will|won['’]t|['’]ll|shall|scheduled|due|slated|upcoming|expected|plans?|planned|set to|is to|are to|going to)\b(?!.*\b(?:said|says|told|announced|tweeted|wrote|reported)\b)",
    re.IGNORECASE,
)


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
    return _TIME.finditer(text) if _HINT.search(text) else iter(())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace() or text[start] in "([":
        start += 1
    while text[end - 1] in ")],":
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
    if written.isdigit():
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
    return bool(_FUTURE.search(text, max(found.start() - 80, 0), found.start()))


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
    number = int(word) if word.isdigit() else SMALL[word]
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
