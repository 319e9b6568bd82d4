"""What the pair model reads: both texts, with what is told in two units, or in two ways, written in one.

It reads digits, and takes 40 degrees Celsius and 104 degrees Fahrenheit for two temperatures; intervals know better.
"""

from __future__ import annotations

import re
from math import floor, isclose, log10

from service.judging.aligning.alignment import shared_figures
from service.judging.measuring.mixed_units import in_other_units, written_in
from service.judging.sides.comparison import Comparison
from service.quantity import Bound, Quantity, compatible

DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")
# Units turned into each other are read to so many digits: more tell no more, fewer make 62 miles of 60.
DIGITS_READ = 3
LONGEST = 15  # digits that are written out, and never as a power of ten


def texts_to_read(pair: Comparison) -> tuple[str, str]:
    """Their text and ours, figures of one measure written as ours are."""
    theirs, ours = pair.theirs.published.claim.text, pair.ours.published.claim.text
    for here, there in shared_figures(pair):
        surface = _as_written_here(here.quantity, there.quantity)
        if surface is not None:
            whole = rf"(?<![\w:.]){re.escape(there.surface)}(?!\w)"
            theirs = re.sub(whole, surface.replace("\\", r"\\"), theirs, count=1)
    return theirs, ours


def _as_written_here(here: Quantity, there: Quantity) -> str | None:
    """Their quantity in the words of ours; None where it is written alike already, or cannot be."""
    if not in_other_units(here, there):
        exact = here.bound is there.bound is Bound.EXACT and here.unit == there.unit
        return here.surface if exact and isclose(here.value, there.value) and here.surface != there.surface else None
    if compatible(here, there):
        return here.surface
    unit, digits = written_in(here), DIGITS.search(here.surface)
    if unit is None or digits is None or here.bound is not there.bound:
        return None
    figure = f"{_rounded((there.value - unit.plus) / unit.times):,.{LONGEST}g}"
    return here.surface[: digits.start()] + figure + here.surface[digits.end() :]


def _rounded(value: float) -> float:
    return round(value, DIGITS_READ - 1 - floor(log10(abs(value)))) if value else value
