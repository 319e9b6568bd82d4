"""Two figures may be of different steps, or say that different things became of what they count."""

from __future__ import annotations

from service.judging.measuring.figures import Figure
from service.judging.measuring.ways import are_opposite
from service.judging.sides.comparison import Comparison
from service.judging.vocabulary.actions import moves, steps


def other_step(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """What is done in steps is counted anew at each: one "additional" figure does not contradict another."""
    actions, words = steps()
    marked = words & {*ours.quantity.modifiers, *theirs.quantity.modifiers}
    return ours.action in actions and bool(marked)


def other_move(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """Different things became of what both count: jobs that are saved are not those that are cut.

    But the same number cut here and created there is one figure.
    """
    if ours.quantity.value == theirs.quantity.value and are_opposite(ours.ways, theirs.ways):
        return False
    one, other = ({moves()[word] for word in figure.near & moves().keys()} for figure in (ours, theirs))
    return bool(one and other) and one.isdisjoint(other)
