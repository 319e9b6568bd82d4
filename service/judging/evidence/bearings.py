"""A thing cannot lie both west and east of one place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.judging.confidences import ON_ONE_DETAIL
from service.judging.evidence.statements import same_statement
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Quote, Reason, differing
from service.lazy import once
from service.quantity import LENGTH, compatible

POINTS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
# Points of the compass this many eighths apart rule each other out: what one paper calls north another may call east.
OPPOSITE = 3
_BEARING = re.compile(
    r"\b((?i:(?:north|south)?-?(?:east|west)|north|south))(?:ern)? of (?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)


@dataclass(frozen=True, slots=True)
class Bearing:
    """From which place and in which eighth of the compass (0 is north) something lies."""

    place: str
    point: int
    quote: Quote


def bearings_differ(pair: Comparison) -> Finding | None:
    """Both place one thing as seen from the same place, in directions that rule each other out."""
    if not _bearings(pair.ours) or not _bearings(pair.theirs) or not pair.same_polarity:
        return None
    if not may_conflict(pair) or not (_same_distance(pair) or same_statement(pair)):
        return None
    for ours in _bearings(pair.ours):
        for theirs in _bearings(pair.theirs):
            if ours.place == theirs.place and _eighths_apart(ours.point, theirs.point) >= OPPOSITE:
                return differing(Reason.PLACES_DIFFER, ours.quote, theirs.quote, ON_ONE_DETAIL)
    return None


def _same_distance(pair: Comparison) -> bool:
    """Both give one distance, and two things hardly lie at one distance from the same place."""
    distances = ([f.quantity for f in side.figures if f.quantity.unit == LENGTH] for side in pair.sides)
    ours, theirs = distances
    return any(compatible(one, other) for one in ours for other in theirs)


@once
def _bearings(side: Side) -> tuple[Bearing, ...]:
    start = side.claim.start
    return tuple(
        Bearing(
            found[2].lower(),
            POINTS.index(found[1].lower().replace("-", "")),
            Quote(found.group(), start + found.start(), start + found.end()),
        )
        for found in _BEARING.finditer(side.published.quote)
    )


def _eighths_apart(one: int, other: int) -> int:
    apart = abs(one - other)
    return min(apart, len(POINTS) - apart)
