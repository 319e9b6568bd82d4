"""The months and the days of the week, in full and as newsrooms shorten them."""

from __future__ import annotations

from collections.abc import Iterable

MONTH_NAMES = "january february march april may june july august september october november december".split()
SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
WEEKDAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()
SHORT_WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())


def _numbered(names: list[str], short: Iterable[str], first: int) -> dict[str, int]:
    full = {name: at for at, name in enumerate(names, first)}
    return full | {word: at for word in short for name, at in full.items() if name.startswith(word)}


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words in capitals, the longest of "Sep", "Sept" and "September" first."""
    return "|".join(sorted(map(str.title, words), reverse=True))


MONTHS = _numbered(MONTH_NAMES, SHORT_MONTHS, 1)
WEEKDAYS = _numbered(WEEKDAY_NAMES, SHORT_WEEKDAYS, 0)
MONTH = f"(?:{one_of(MONTHS)})"

# Feasts on the same day every year, as month and day.
CHRISTMAS = "christmas"
FEASTS = {
    CHRISTMAS: (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}
