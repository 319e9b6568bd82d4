"""Figures as they were written: in two units at once ("two hours and 40 minutes"), or in other units than another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from service.quantity import Bound, Quantity
from service.splitting.vocabulary.units import LONGEST_NAME, POUND, Unit, units

# The text between the two, and text after them that shows they are two figures: "10 years, 6 months of them suspended".
JOINTS, COMMA = frozenset({" ", " and ", "-"}), ", "
OF_ANOTHER = re.compile(r"[ -](?:of|longer|more|less|ahead|behind|above|below|short|later|earlier|before|after)\b")
APART = re.compile(r" respectively\b")
OPEN_BOUNDS = frozenset({Bound.BETWEEN, Bound.VAGUE})


def in_other_units(ours: Quantity, theirs: Quantity) -> bool:
    """One is in hours, say, the other in minutes: converted they are seldom exactly equal."""
    one, other = written_in(ours), written_in(theirs)
    return one is not None and other is not None and one.times != other.times


def joined(quantities: Iterable[Quantity], text: str, offset: int) -> list[Quantity]:
    """The quantities of a text that begins at `offset`, in order, each joined with a smaller unit that continues it."""
    found: list[Quantity] = []
    for one in quantities:
        before = found[-1] if found else None
        if (
            before
            and _goes_on(before, one)
            and _is_joined(text, before.end - offset, one.start - offset, one.end - offset)
        ):
            found[-1] = _together(before, one, text[before.start - offset : one.end - offset])
        else:
            found.append(one)
    return found


def _is_joined(text: str, whole_end: int, rest_start: int, rest_end: int) -> bool:
    joint = text[whole_end:rest_start]
    if APART.match(text, rest_end):
        return False
    return joint in JOINTS or (joint == COMMA and OF_ANOTHER.match(text, rest_end) is None)


def _goes_on(whole: Quantity, rest: Quantity) -> bool:
    """The second is exact, in a smaller unit of the same measure, and less than one of the larger."""
    larger, smaller = written_in(whole), written_in(rest)
    if larger is None or smaller is None or whole.bound in OPEN_BOUNDS or rest.bound is not Bound.EXACT:
        return False
    return smaller.times < larger.times and 0 < rest.value < larger.times


def written_in(quantity: Quantity) -> Unit | None:
    """The unit as written; None where the words name none."""
    words = quantity.surface.replace("-", " ").lower().split()
    if quantity.unit == POUND.name and words[-1] in ("pound", "pounds"):
        return POUND
    named = (units().after.get(" ".join(words[-length:])) for length in range(LONGEST_NAME, 0, -1))
    return next((unit for unit in named if unit is not None and unit.name == quantity.unit), None)


def _together(whole: Quantity, rest: Quantity, surface: str) -> Quantity:
    low, high = whole.interval.low, whole.interval.high + rest.value
    low += rest.value if whole.bound is not Bound.AT_MOST else 0.0
    interval = replace(whole.interval, low=low, high=high)
    value = whole.value + rest.value
    return replace(whole, value=value, interval=interval, grain=rest.grain, surface=surface, end=rest.end)
