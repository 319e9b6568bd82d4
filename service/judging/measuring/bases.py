"""Whether a figure is what another is a part of, or is compared with: "13 of 20", "compared with 20"."""

from __future__ import annotations

import re

from service.judging.measuring.place import Place
from service.judging.vocabulary.actions import action_of
from service.quantity import LENGTH, SPEED, TEMPERATURE, WEIGHT, Quantity

OF_ALL_OF_THEM = (["of", "its"], ["of", "the"], ["of", "their"])
# What it is compared with may be named before it: "compared with a profit of $350 million".
COMPARING = frozenset({"with", "to", "versus", "vs", "against", "from"})
COMPARED_WITHIN, RESULTS = 6, frozenset({"revenue", "profit", "loss"})

# What is measured once and stays so: a 9-year-old and a 3-year deal are told apart by other words.
UNITS_OF_A_THING = frozenset({LENGTH, WEIGHT, SPEED, TEMPERATURE})
HYPHENED_UNIT = re.compile(r"\w(?:-[^\W\d]+)+$")


def is_attributive(quantity: Quantity) -> bool:
    """It measures the thing named behind it: "a 270-kilogram altar"."""
    return quantity.unit in UNITS_OF_A_THING and HYPHENED_UNIT.search(quantity.surface) is not None


def is_base(place: Place) -> bool:
    """ "13 of its 20", "13 out of 20", "one of the county's 21", "from $1.57 billion", "compared with 20".

    But "of the 270-kilogram altar" gives what one altar weighs.
    """
    if is_attributive(place.quantity):
        return False
    one_of_them = place.quantity.counted != "" and place.left(4)[:3] == ["one", "of", "the"]
    told = one_of_them or place.left(2) in OF_ALL_OF_THEM or place.left(1) == ["from"]
    return told or _is_so_many(place) or _is_compared_with(place)


def _is_compared_with(place: Place) -> bool:
    """ "Compared with a profit of $350 million", "12, against 30"; but "charges against 12" compare nothing."""
    near = place.before[-COMPARED_WITHIN:]
    at = next((n for n in range(len(near) - 1, -1, -1) if near[n].lower in COMPARING), None)
    if at is None or any(word.is_figure for word in near[at:]):
        return False
    before, named = place.before[: len(place.before) - len(near) + at], near[at + 1 :]
    if near[at].lower == "from":
        return any(action_of().get(word.lemma) in RESULTS for word in named)
    if near[at].lower in ("with", "to"):
        return [word.lower for word in before[-1:]] == ["compared"]
    return bool(before) and near[at].start - before[-1].end > 1 and any(word.is_figure for word in before)


def _is_so_many(place: Place) -> bool:
    """ "13 of 20" and "13 out of 20", but not "13 packs of 20"."""
    if place.quantity.unit or place.left(1) != ["of"]:
        return False
    before = [word for word in place.before[-3:-1] if word.lower != "out"]
    return bool(before) and before[-1].is_figure
