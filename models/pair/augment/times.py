"""Years, months and weekdays in a sentence are changed."""

import random
import re
from collections.abc import Sequence

from .change import Changed

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
YEAR = re.compile(r"\b(1[6-9]\d\d|20[0-2]\d)\b(?!s)")


def date_changed(sentence: str, rng: random.Random) -> Changed | None:
    """The same thing in another year, month or on another weekday conflicts."""
    for change in rng.sample([_year, _month, _day], 3):
        text = change(sentence, rng)
        if text:
            return Changed(text, "conflict")
    return None


def _year(sentence: str, rng: random.Random) -> str | None:
    found = YEAR.search(sentence)
    if not found:
        return None
    other = int(found.group()) + rng.choice([-20, -10, -5, -3, -2, -1, 1, 2, 3, 5, 10, 20])
    return sentence[: found.start()] + str(other) + sentence[found.end() :]


def _month(sentence: str, rng: random.Random) -> str | None:
    return _swapped(sentence, MONTHS, rng)


def _day(sentence: str, rng: random.Random) -> str | None:
    return _swapped(sentence, DAYS, rng)


def _swapped(sentence: str, names: Sequence[str], rng: random.Random) -> str | None:
    found = re.search(rf"\b({'|'.join(names)})\b", sentence)
    if not found:
        return None
    other = rng.choice([name for name in names if name != found.group()])
    return sentence[: found.start()] + other + sentence[found.end() :]
