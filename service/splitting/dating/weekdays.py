"""Weekdays that the words beside them move: "Friday next week", "a week on Tuesday", "the first Sunday in June"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from service.splitting.dating.dates import Days, is_future, leans_ahead, named_year
from service.splitting.dating.time_words import TOLD
from service.splitting.vocabulary.calendar import MONTHS, WEEKDAYS
from service.splitting.vocabulary.cardinals import ONES

WEEK = timedelta(weeks=1)
SUNDAY = 6
PLACES = ("first", "second", "third", "fourth")
COUNTED = ONES | {"a": 1, "one": 1}
STEPS = {"last": -1, "this": 0, "next": 1}
# A day in a month so near is meant to come, unless something is told of it.
SOON = timedelta(days=45)
# What is done on each such day, or on one that is told from another day, is of no one week.
_ANY = re.compile(r"\b(?:every(?: other)?|each|any) $", re.IGNORECASE)
_THE, _OF_ANOTHER_DAY = re.compile(r"\bthe $", re.IGNORECASE), re.compile(r" (?:after|before|following|of|when|that)\b")


def is_of_no_week(text: str, found: re.Match[str]) -> bool:
    """ "Every Friday", "the Friday after Thanksgiving"."""
    before = text[max(found.start("weekday") - 12, 0) : found.start("weekday")]
    told_from_another = _THE.search(before) and _OF_ANOTHER_DAY.match(text, found.end())
    return _ANY.search(before) is not None or told_from_another is not None


def of_week(weekday: int, which: str, published: date) -> Days | None:
    """ "Friday next week", "Monday week"; a Sunday may begin the week or end it, and "that week" is told elsewhere."""
    if which == "week":
        day = published + timedelta(days=(weekday - published.weekday()) % 7) + WEEK
        return day, day
    step = STEPS.get(which.removesuffix(" week").removeprefix("of ").removeprefix("the "))
    if step is None:
        return None
    day = published + timedelta(days=weekday - published.weekday()) + step * WEEK
    return (day - WEEK, day) if weekday == SUNDAY else (day, day)


def next_or_last(weekday: int, how: str, published: date) -> Days:
    """ "Next Friday" is the coming one or that of next week where the two are not the same; so is "last Friday"."""
    monday = published - timedelta(days=published.weekday())
    away = (weekday - published.weekday()) % 7 or 7
    if how == "next":
        coming = published + timedelta(days=away)
        this_week = coming < monday + WEEK or published.weekday() == SUNDAY
        return coming, coming + WEEK if this_week else coming
    gone = published - timedelta(days=(7 - away) or 7)
    return gone - WEEK if gone >= monday else gone, gone


def weeks_on(_text: str, found: re.Match[str], published: date | None) -> Days | None:
    """ "A week on Tuesday", "two weeks from Monday", counted from the coming one."""
    if published is None:
        return None
    count, start = found["weeks_on"].lower(), found["weeks_from"].lower()
    away = {"today": 0, "tomorrow": 1}.get(start)
    away = (WEEKDAYS[start] - published.weekday()) % 7 if away is None else away
    fortnight = 2 if found["weeks_unit"] == "fortnight" else 1
    weeks = fortnight * (int(count) if count.isdecimal() else COUNTED[count])
    day = published + timedelta(days=away) + weeks * WEEK
    return day, day


def nth_weekday(text: str, found: re.Match[str], published: date | None) -> Days | None:
    """ "The first Sunday in June", "the last Monday of May 2019"; without its year as near as a date is."""
    year = named_year(found["nth_year"], published)
    if year is not None:
        day = _nth(found, year)
        return day, day
    if published is None:
        return None
    days = [_nth(found, published.year + step) for step in (-1, 0, 1)]
    gone, coming = (max(day for day in days if day <= published), min(day for day in days if day >= published))
    before = text[max(found.start() - 80, 0) : found.start()]
    soon = coming - published <= SOON and not TOLD.search(before)
    day = coming if is_future(text, found) or soon else gone
    if leans_ahead(text, found):
        day = min(gone, coming, key=lambda one: abs(one - published))
    return day, day


def _nth(found: re.Match[str], year: int) -> date:
    """The day of that place among its weekdays in the month."""
    month, weekday = MONTHS[found["nth_month"].lower()], WEEKDAYS[found["nth_day"].lower()]
    first, days = monthrange(year, month)
    numbers = range(1 + (weekday - first) % 7, days + 1, 7)
    place = found["nth"].lower()
    return date(year, month, numbers[PLACES.index(place) if place in PLACES else -1])
