"""Where one figure of a measure is the same on both sides, another may belong to somebody named beside it on both.

"Lindqvist won 38,410 votes, against 37,206 for Dunmore" and "Lindqvist received 38,410 votes and Dunmore 37,602".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain

from service.judging.aligning.measures import may_measure_the_same, other_role
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison, FigurePair
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import action_of
from service.judging.vocabulary.everyday import bounds, generic_words, stop_words
from service.judging.vocabulary.people import people
from service.judging.vocabulary.words import lemmas, read_words
from service.lazy import once


def beside_others(pair: Comparison) -> Iterator[FigurePair]:
    """Figures beside two that are the same, with a word next to both that stands next to no other figure."""
    same = [both for both in pair.figure_pairs if _is_same(*both)]
    for figures in pair.figure_pairs if same else ():
        if _told_of_one(*figures, pair) and any(_stands_beside(figures, both) for both in same):
            yield figures


def _stands_beside(figures: FigurePair, same: FigurePair) -> bool:
    apart = figures[0] is not same[0] and figures[1] is not same[1]
    return apart and _of_their_measure(figures, same)


def _is_same(ours: Figure, theirs: Figure) -> bool:
    same = ours.quantity.value == theirs.quantity.value and ours.quantity.unit == theirs.quantity.unit
    return same and ours.action == theirs.action and ours.quantity.counted == theirs.quantity.counted


def _of_their_measure(figures: FigurePair, same: FigurePair) -> bool:
    """In the same unit as the two, and of no other action or thing."""
    counted, action = same[0].quantity.counted, same[0].action
    as_they = all(one.quantity.counted in ("", counted) and one.action in ("", action) for one in figures)
    return as_they and all(may_measure_the_same(one, same[0]) for one in figures) and not other_role(*figures)


def _told_of_one(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """The words beside them alone are the same, except for names: "Dunmore 37,206", not "Dunmore missed 37,206"."""
    one, other = _alone_beside(pair.ours)[ours.quantity.start], _alone_beside(pair.theirs)[theirs.quantity.start]
    named = pair.ours.name_lemmas | pair.theirs.name_lemmas
    return bool(one & other) and (one <= other or other <= one) and one ^ other <= named


@once
def _alone_beside(side: Side) -> Mapping[int, frozenset[str]]:
    """The content words beside each figure and no other of its claim, without those that fit any, by its start."""
    beside = [_beside(figure, side) for figure in side.figures]
    often = {word for word, times in Counter(chain.from_iterable(beside)).items() if times > 1}
    common = stop_words() | bounds() | generic_words() | people().keys() | action_of().keys() | often
    return {
        figure.quantity.start: words - common - {figure.quantity.counted}
        for figure, words in zip(side.figures, beside, strict=True)
    }


def _beside(figure: Figure, side: Side) -> frozenset[str]:
    return frozenset(word for text in side.within(figure) for word in lemmas(read_words(text)))
