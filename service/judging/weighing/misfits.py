"""Which figures of a pair do not fit, and may be of one measure."""

from __future__ import annotations

from collections.abc import Sequence

from service.judging.aligning.fitting import differ
from service.judging.aligning.measures import other_action, other_role
from service.judging.aligning.scopes.scopes import of_one_thing
from service.judging.measuring.figures import Figure
from service.judging.sides.comparability import figures_are_comparable
from service.judging.sides.comparison import Comparison, FigurePair
from service.judging.sides.market_quotes import same_level
from service.judging.sides.unshared import unshared_subjects
from service.lazy import once
from service.quantity import DURATION

ROUGHLY = 1.2  # durations that differ by no more are rounded alike


@once
def misfits(pair: Comparison) -> tuple[FigurePair, ...]:
    """The pairs of figures that no reading lets both be true, and that nothing shows to be of two things."""
    if not pair.ours.figures or not pair.theirs.figures or not figures_are_comparable(pair):
        return ()
    if unshared_subjects(pair) or same_level(pair) or pair.ours.looks_elsewhere != pair.theirs.looks_elsewhere:
        return ()
    return tuple(
        (ours, theirs)
        for ours, theirs in pair.figure_pairs
        if _may_be_of_one_measure(ours, theirs) and differ(ours, theirs, pair) and of_one_thing(ours, theirs, pair)
    )


def nothing_fits(pair: Comparison) -> bool:
    """Some figures of the two do not fit, and of those of one unit none fits another."""
    return bool(misfits(pair)) and all(
        differ(ours, theirs, pair) for ours, theirs in pair.figure_pairs if ours.quantity.unit == theirs.quantity.unit
    )


def _may_be_of_one_measure(ours: Figure, theirs: Figure) -> bool:
    """They share the unit, and neither their actions nor their roles make them two measures."""
    if ours.quantity.unit != theirs.quantity.unit or _lasts_as_long(ours, theirs):
        return False
    return not other_action(ours, theirs) and not other_role(ours, theirs)


def _lasts_as_long(ours: Figure, theirs: Figure) -> bool:
    """Durations are rounded: nine minutes are ten."""
    short, long = sorted((ours.quantity.value, theirs.quantity.value))
    return ours.quantity.unit == DURATION and long <= short * ROUGHLY


def likeliest(pair: Comparison, some: Sequence[FigurePair] | None = None) -> FigurePair | None:
    """Of the figures that do not fit, or of some of them, the two that are read most surely as one measure."""
    among = misfits(pair) if some is None else some
    return max(among, key=lambda shared: pair.read_as_one(*shared), default=None)
