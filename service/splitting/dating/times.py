"""Times in a text, resolved to days from the publication date as the AP style book has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from service.splitting.dating import dates, relative_times, weekdays, year_ends
from service.splitting.dating.dates import Days
from service.splitting.dating.time_words import HINT, TIME
from service.when import When

_READERS: tuple[tuple[str, Callable[[str, re.Match[str], date | None], Days | None]], ...] = (
    ("nth_day", weekdays.nth_weekday),
    ("weeks_from", weekdays.weeks_on),
    ("iso", dates.iso),
    ("slashed", dates.slashed),
    ("month", dates.month_day),
    ("month2", dates.month_day),
    ("month3", dates.month_of_year),
    ("month4", dates.bare_month),
    ("year_from", dates.years_between),
    ("month_from", dates.months_between),
    ("part_year", dates.part_of_year),
    ("year_end", year_ends.year_end),
    ("feast", year_ends.feast),
    ("weekday", relative_times.weekday),
    ("today", relative_times.near_day),
    ("span", relative_times.calendar_span),
    ("count7", relative_times.ago),
    ("count8", relative_times.running),
    ("year9", dates.bare_year),
    ("year10", dates.bracketed_year),
)


def time_spans(text: str) -> list[tuple[int, int]]:
    """Where the text names a time, whether or not it can be resolved."""
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


def _resolve(text: str, found: re.Match[str], published: date | None) -> Days | None:
    """The first and last day that the match may mean; None if there is no such day or no date to count from."""
    try:
        for group, reader in _READERS:
            if found[group] is not None:
                return reader(text, found, published)
    except (ValueError, OverflowError):
        return None
    return None
