"""One figure of one thing, up on one side and down on the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from service.judging.aligning.scopes.meanwhile import one_is_meanwhile
from service.judging.aligning.scopes.scopes import of_one_kind
from service.judging.confidences import ON_ONE_DETAIL
from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.measuring.ways import are_opposite
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison, FigurePair
from service.judging.verdict import Evidence, Finding, Reason
from service.quantity import TIMES

# A start, a base or a forecast did not go up or down; nor did a time.
MOVED, UNMOVED = frozenset({Role.WHOLE, Role.CHANGE}), TIMES

# Levels this many times apart are of two things: sales of the group, and of one of its branches.
OTHER_LEVEL = 2


def directions_differ(pair: Comparison) -> Finding | None:
    """Both give the same figure of one thing, and it went up on one side and down on the other."""
    for ours, theirs in _turned_figures(pair):
        if one_is_meanwhile(pair) or _at_other_levels(ours, theirs, pair):
            continue
        if may_conflict(pair) and of_one_kind(ours, theirs, pair):
            sentence = f"{ours.shown} is {_told(ours)} here, {theirs.shown} {_told(theirs)} there."
            return Finding(Reason.OUTCOMES_DIFFER, sentence, ours.quote, theirs.quote, ON_ONE_DETAIL)
    return None


def moved_two_ways(pair: Comparison) -> bool:
    """The same figure went up on one side and down on the other, whatever it is of."""
    return any(_turned_figures(pair))


def told_by_two_figures(pair: Comparison, _seen: Evidence) -> bool:
    """Two of the figures are the same on both sides, such as a change and the level it led to: one thing moved."""
    ours, theirs = ({(one.quantity.unit, one.quantity.value) for one in side.figures} for side in pair.sides)
    return len(ours & theirs) > 1


def _at_other_levels(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Both also give other figures of one unit, and all of those are far apart."""
    beside = [
        (abs(one.quantity.value), abs(other.quantity.value))
        for one, other in pair.figure_pairs
        if one is not ours and other is not theirs and one.quantity.unit == other.quantity.unit
    ]
    return bool(beside) and all(max(levels) > OTHER_LEVEL * min(levels) for levels in beside)


def _turned_figures(pair: Comparison) -> Iterator[FigurePair]:
    return (figures for figures in pair.figure_pairs if _turned(*figures) and not _are_both_on_both(*figures, pair))


def _are_both_on_both(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Each is given on the other side, too: in both, sales rose 3 percent and costs fell 3 percent."""
    return _is_among(ours, pair.theirs.figures) and _is_among(theirs, pair.ours.figures)


def _is_among(figure: Figure, figures: Iterable[Figure]) -> bool:
    """With its unit, value and ways."""
    told = [(one.quantity.unit, one.quantity.value, one.ways) for one in figures]
    return (figure.quantity.unit, figure.quantity.value, figure.ways) in told


def _turned(ours: Figure, theirs: Figure) -> bool:
    """The same figure with ways that rule each other out; "rose to 3 percent" is a level, not a change by 3 percent."""
    one, other = ours.quantity, theirs.quantity
    same = one.unit == other.unit and one.value == other.value and one.unit not in UNMOVED
    roles = {ours.role, theirs.role} <= MOVED and (ours.role is theirs.role or not one.unit)
    return same and roles and are_opposite(ours.ways, theirs.ways)


def _told(figure: Figure) -> str:
    """ "Up", "profit" or "loss", in an editor's words."""
    return " and ".join(f"“{way}”" for way in sorted(figure.ways))
