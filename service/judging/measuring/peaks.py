"""The most that was measured: "gusts of up to 102 mph" peaked at 102, they were not anything from 0 to 102."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from service.judging.vocabulary.kinds import peaks
from service.judging.vocabulary.words import Word
from service.quantity import LENGTH, Bound, Interval, Quantity

UP_TO = re.compile(r"(?:up to|as (?:high|much|fast|hot|strong|tall|deep) as|a maximum of)\b", re.IGNORECASE)
# "As high as 102 mph" is always a peak, "up to eight metres" that of waves, flames and their like.
EVERYWHERE = frozenset({"km/h", "°C", "degree"})
# "Prices reached up to $900": the verb stands no further than this before the figure.
REACHED_WITHIN = 3
# What may be, or is allowed to be, up to a figure has not reached it.
POSSIBLE = frozenset("can could may might will would able capable allow permit limit legal design if".split())


def as_measured(quantity: Quantity, before: Sequence[Word], beside: Sequence[Word]) -> Quantity:
    """A peak as an exact figure; anything else "up to" a figure stays bounded by it."""
    if not _is_peak(quantity, before, beside):
        return quantity
    return replace(quantity, interval=Interval(quantity.value, quantity.value), bound=Bound.EXACT)


def _is_peak(quantity: Quantity, before: Sequence[Word], beside: Sequence[Word]) -> bool:
    if quantity.bound is not Bound.AT_MOST or not UP_TO.match(quantity.surface):
        return False
    if any({word.lower, word.lemma} & POSSIBLE for word in before):
        return False
    _, reaching, rising = peaks()
    rises = quantity.unit == LENGTH and any(word.lemma in rising for word in beside)
    reached = quantity.unit != "" and any(word.lemma in reaching for word in before[-REACHED_WITHIN:])
    return quantity.unit in EVERYWHERE or rises or reached


def told_as_peak(quantity: Quantity) -> bool:
    """It was given as the most that was measured, and is read as an exact figure."""
    return quantity.bound is Bound.EXACT and UP_TO.match(quantity.surface) is not None
