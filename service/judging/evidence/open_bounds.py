"""A bound may allow the other figure without saying it."""

from __future__ import annotations

from service.judging.aligning.alignment import shared_figures
from service.judging.aligning.fitting import differ
from service.judging.aligning.scopes.scopes import of_one_thing
from service.judging.confidences import UNDERSTOOD
from service.judging.measuring.figures import Figure
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison
from service.judging.verdict import Finding, Reason
from service.quantity import unlikely


def bound_leaves_open(pair: Comparison) -> Finding | None:
    """A bound allows the other figure without saying it: "at least four" may be nine."""
    for ours, theirs in shared_figures(pair):
        if differ(ours, theirs, pair) or not _leaves_open(ours, theirs, pair):
            continue
        bound, allowed = (ours, theirs) if _is_looser(ours, theirs) and not pair.parallel else (theirs, ours)
        sentence = f"{bound.shown} allows {allowed.shown} but does not say it."
        return Finding(Reason.CANNOT_TELL, sentence, ours.quote, theirs.quote, UNDERSTOOD)
    return None


def _leaves_open(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """The texts differ in nothing but the figure, or, in articles, no reader would take the two for one figure."""
    if not pair.parallel:
        open_to = unlikely(ours.quantity, theirs.quantity) and of_one_thing(ours, theirs, pair)
        return open_to and pair.in_articles and may_conflict(pair)
    ours_allows, theirs_allows = ours.quantity.interval, theirs.quantity.interval
    return ours_allows.overlaps(theirs_allows) and not ours_allows.contains(theirs_allows)


def _is_looser(one: Figure, other: Figure) -> bool:
    return one.quantity.interval.contains(other.quantity.interval)
