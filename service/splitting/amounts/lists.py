"""Words that the figures of a list share: "12 Somali and 11 Yemeni pirates", "45 and 50 mg", "aged 8 and 10"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.quantity import Quantity
from service.splitting.amounts.figures import FigureRead
from service.splitting.amounts.qualifiers import read_amount
from service.splitting.vocabulary.newsroom_words import Wording
from service.splitting.vocabulary.units import AGE, COUNT, PERCENT, Unit

# One capitalised word may stand between a figure and "and": a people or a party, whose noun comes at the end.
_LINK = re.compile(r"\s*(?:([A-Z][\w.-]+)\s)?(and|to|,(?:\sand)?)\s*$")
# "110 of the promised 450 miles": the figures of a part and of its whole.
_PART_OF = re.compile(r"\s*of (?:the|its|their|his|her|those|these)(?: [a-z]+){0,2}\s*")
# "28 percent, followed by Biden at 19": a share without its unit, in the same sentence.
_SHARE_AT = re.compile(r"[^.!?;]*\b(?:at|with)\s*")
MOST = 100  # percent


@dataclass(frozen=True, slots=True)
class QuantityRead:
    """A quantity with the figure and the wording it was read from; "twice" and "no casualties" have no figure."""

    quantity: Quantity
    figure: FigureRead | None = None
    wording: Wording | None = None

    @property
    def bare(self) -> bool:
        """A plain number without unit or noun."""
        return self.figure is not None and self.figure.unit is COUNT and not self.quantity.counted


def with_shared_words(text: str, read: Sequence[QuantityRead]) -> tuple[Quantity, ...]:
    """The quantities, with bare figures given the noun or the unit of the next one, or the age of the one before."""
    return tuple(one.quantity for one in _with_shared_units(text, _with_shared_nouns(text, read)))


def _with_shared_nouns(text: str, read: Sequence[QuantityRead]) -> list[QuantityRead]:
    """The figures of a list with the noun or the unit of the next one, or the age of the one before."""
    found = list(read)
    listed = False
    for at in range(len(found) - 2, -1, -1):
        ours, following = found[at], found[at + 1]
        link = _LINK.fullmatch(text, ours.quantity.end, following.quantity.start)
        # A comma joins a list only if the list goes on with "and": "Of 500, 30 percent died" is not a list.
        listed = link is not None and (link[2] != "," or listed)
        if link is None or not listed:
            continue
        if ours.bare:
            found[at] = _following(ours, following, link[1])
        elif following.bare and ours.figure is not None and ours.figure.unit is AGE:
            found[at + 1] = _in_unit(following, AGE)
    return found


def _with_shared_units(text: str, read: Sequence[QuantityRead]) -> list[QuantityRead]:
    """The figures; a bare one gets the unit of the whole after it, or of the share before it."""
    found = list(read)
    for at in range(len(found) - 1):
        ours, following = found[at], found[at + 1]
        between = text[ours.quantity.end : following.quantity.start]
        if ours.bare and _is_measured(following) and _PART_OF.fullmatch(between):
            found[at] = _in_unit(ours, following.figure.unit if following.figure else COUNT)
        shares = ours.quantity.unit == PERCENT.name and following.quantity.value <= MOST
        if following.bare and shares and _SHARE_AT.fullmatch(between):
            found[at + 1] = _in_unit(following, PERCENT)
    return found


def _is_measured(found: QuantityRead) -> bool:
    """It has a unit that is neither an age nor part of a word ("three of the 10-hour shifts")."""
    return found.figure is not None and found.figure.unit not in (COUNT, AGE) and "-" not in found.quantity.surface


def _following(ours: QuantityRead, following: QuantityRead, people: str | None) -> QuantityRead:
    """Ours with the noun of the figure that follows, or with its unit."""
    unit = following.figure.unit if following.figure is not None else COUNT
    if unit is not COUNT and people is None:
        return _in_unit(ours, unit)
    modifiers = (people.lower(),) if people else ours.quantity.modifiers
    return replace(ours, quantity=replace(ours.quantity, counted=following.quantity.counted, modifiers=modifiers))


def _in_unit(found: QuantityRead, unit: Unit) -> QuantityRead:
    if found.figure is None:
        return found
    said = read_amount(found.figure.numeral, unit, found.wording)
    told = replace(found.quantity, value=said.value, interval=said.interval, unit=unit.name, grain=said.grain)
    return replace(found, quantity=told, figure=replace(found.figure, unit=unit))
