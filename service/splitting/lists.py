"""What the figures of a list share: "12 Somali and 11 Yemeni pirates", "45 and 50 mg", "aged 8 and 10"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from service.quantity import Quantity
from service.splitting.figures import Figure
from service.splitting.newsroom_words import Wording
from service.splitting.qualifiers import reading
from service.splitting.units import AGE, COUNT, Unit

# One capitalised word may stand between a figure and "and": a people or a party, whose noun comes at the end.
_LINK = re.compile(r"\s*(?:([A-Z][\w.-]+)\s)?(and|to|,(?:\sand)?)\s*$")


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity with the figure and the wording it was read from; no figure for "twice" and "no casualties"."""

    quantity: Quantity
    figure: Figure | None = None
    wording: Wording | None = None

    @property
    def bare(self) -> bool:
        """A plain number without unit and noun."""
        return self.figure is not None and self.figure.unit is COUNT and not self.quantity.counted


def with_shared_words(text: str, found: list[Found]) -> list[Quantity]:
    """The quantities, with bare figures given the noun or the unit of the next one, or the age of the one before."""
    listed = False
    for at in range(len(found) - 2, -1, -1):
        ours, following = found[at], found[at + 1]
        link = _LINK.fullmatch(text, ours.quantity.end, following.quantity.start)
        # A comma joins a list only if the list goes on with "and": "Of 500, 30 percent died" is none.
        listed = link is not None and (link[2] != "," or listed)
        if link is None or not listed:
            continue
        if ours.bare:
            found[at] = _following(ours, following, link[1])
        elif following.bare and ours.figure is not None and ours.figure.unit is AGE:
            found[at + 1] = _in_unit(following, AGE)
    return [one.quantity for one in found]


def _following(ours: Found, following: Found, people: str | None) -> Found:
    """Ours with the noun of the figure that follows, or with its unit."""
    unit = following.figure.unit if following.figure is not None else COUNT
    if unit is not COUNT and people is None:
        return _in_unit(ours, unit)
    modifiers = (people.lower(),) if people else ours.quantity.modifiers
    return replace(ours, quantity=replace(ours.quantity, counted=following.quantity.counted, modifiers=modifiers))


def _in_unit(found: Found, unit: Unit) -> Found:
    if found.figure is None:
        return found
    said = reading(found.figure.numeral, unit, found.wording)
    told = replace(found.quantity, value=said.value, interval=said.interval, unit=unit.name, grain=said.grain)
    return replace(found, quantity=told, figure=replace(found.figure, unit=unit))
