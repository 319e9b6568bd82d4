"""Storms are measured anew every few hours: where one is and how fast it is has changed by the evening."""

from __future__ import annotations

import re

from service.judging.aligning.scopes.sizes import is_peak
from service.judging.confidences import FROM_THE_REST
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.events import storm_words
from service.judging.vocabulary.words import lemmas, read_words
from service.lazy import once
from service.quantity import LENGTH, SPEED, compatible

# How fast a storm was when it came ashore is one measure; but it may hit an island first.
LANDFALL = re.compile(
    r"\b(?:landfall|(?:came|comes|coming|moved|roared|swept|crashed) ashore|hit land"
    r"|(?:hit|struck|slammed(?: into)?|reached|crossed) (?:the )?(?:[\w’'-]+ ){0,3}(?:coast|shores?|coastline))\b"
)
# What changes as a storm moves on: how far away it is, and how fast it and its winds are.
CHANGING = frozenset({LENGTH, SPEED})


def other_advisory(pair: Comparison) -> Finding | None:
    """Both measure a storm, no measure is the same, and nothing shows that both were taken at once.

    But a peak in one place was measured once, and so were the winds with which it came ashore.
    """
    moving = [both for both in pair.figure_pairs if _change_as_it_moves(*both)]
    if not moving or not (_storm(pair.ours) and _storm(pair.theirs)):
        return None
    if any(compatible(ours.quantity, theirs.quantity) or _is_one_peak(ours, theirs, pair) for ours, theirs in moving):
        return None
    if all(ours.quantity.unit == SPEED for ours, _ in moving) and _of_one_landfall(pair):
        return None
    ours, theirs = moving[0]
    sentence = "Storms are measured anew every few hours, and nothing shows that these measures are of one time."
    return Finding(Reason.OTHER_PERIOD, sentence, ours.quote, theirs.quote, FROM_THE_REST)


def _change_as_it_moves(ours: Figure, theirs: Figure) -> bool:
    """Both are in one unit, of what changes as a storm moves on."""
    return ours.quantity.unit == theirs.quantity.unit and ours.quantity.unit in CHANGING


def _is_one_peak(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Both are the most that was measured, in a place that both name."""
    at_one_place = any(name.kind == "place" for name in pair.shared_names)
    return at_one_place and is_peak(ours, pair.ours) and is_peak(theirs, pair.theirs)


def _of_one_landfall(pair: Comparison) -> bool:
    """Both tell how it came ashore, on a day that both name or in no two places."""
    if not all(_comes_ashore(side) for side in pair.sides):
        return False
    one_day = any(ours.overlaps(theirs) for ours in pair.ours.times for theirs in pair.theirs.times)
    return one_day or not all(pair.foreign_names(("place",)))


@once
def _comes_ashore(side: Side) -> bool:
    return LANDFALL.search(side.published.quote) is not None


@once
def _storm(side: Side) -> bool:
    """The claim, or the article around it, is about a storm."""
    return bool(storm_words() & (side.lemmas | lemmas(read_words(side.published.lead))))
