"""A running count may have changed between two articles: a later one is an update, not a conflict."""

from __future__ import annotations

from service.judging.aligning.alignment import shared_figures
from service.judging.aligning.fitting import counted_anew
from service.judging.aligning.sums import add_up
from service.judging.aligning.updates import (
    came_out_later,
    grew_to,
    may_become_fewer,
    may_change,
    of_a_closed_event,
    was_revised_to,
)
from service.judging.confidences import TOLD_IN_WORDS
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Reason


def later_figure(pair: Comparison) -> Finding | None:
    """A running count was published later and is larger, or counts the missing, who may be found: an update."""
    if of_a_closed_event(pair.ours) or of_a_closed_event(pair.theirs):
        return None
    for ours, theirs in shared_figures(pair):
        ours_last = _ours_is_last(ours, theirs, pair)
        anew = counted_anew(ours, theirs, pair) and not add_up(ours, theirs, pair)
        if may_change(ours, theirs) and ours_last is not None and anew:
            later, earlier = (ours, theirs) if ours_last else (theirs, ours)
            sentence = f"{later.shown} is a later count than {earlier.shown}."
            return Finding(Reason.LATER_FIGURE, sentence, ours.quote, theirs.quote, TOLD_IN_WORDS)
    return None


def _ours_is_last(ours: Figure, theirs: Figure, pair: Comparison) -> bool | None:
    """True if ours is the later count, False if theirs is; None where neither can be."""
    if _is_later(ours, pair.ours, theirs, pair.theirs):
        return True
    return False if _is_later(theirs, pair.theirs, ours, pair.ours) else None


def _is_later(figure: Figure, side: Side, earlier: Figure, its: Side) -> bool:
    """It may be the later count and came out later, or its text says so and it didn't come out earlier."""
    grown, revised = figure.quantity.value > earlier.quantity.value, was_revised_to(figure, side)
    may_be_later = grown or revised or may_become_fewer(figure, earlier)
    told = revised or (grown and grew_to(figure, side))
    if may_be_later and came_out_later(side.published_at, its.published_at):
        return True
    return told and not came_out_later(its.published_at, side.published_at)
