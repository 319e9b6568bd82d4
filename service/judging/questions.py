"""Which figures of a pair may measure the same thing: the pair model is asked, with both figures masked."""

from __future__ import annotations

from collections.abc import Iterator

from service.judging.alignment import may_measure_the_same
from service.judging.comparability import may_be_one_event, same_period
from service.judging.comparison import Comparison, Question


def questions(pair: Comparison) -> Iterator[Question]:
    """A question for each two figures that may measure the same thing, if both sides may tell of one event and time."""
    if not pair.ours.figures or not pair.theirs.figures or not (may_be_one_event(pair) and same_period(pair)):
        return
    for ours in pair.ours.figures:
        for theirs in pair.theirs.figures:
            if may_measure_the_same(ours, theirs):
                yield pair.question(ours, theirs)
