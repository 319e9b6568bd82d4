"""Which conflicts of two figures are plain to see, whatever the pair model reads."""

from __future__ import annotations

from service.judging.aligning.beside_others import beside_others
from service.judging.measuring.ways import are_opposite
from service.judging.sides.comparison import Comparison
from service.judging.verdict import Evidence
from service.quantity import Bound


def plainly_amounts_differ(pair: Comparison, seen: Evidence) -> bool:
    """Words align the figures, and one is vague, which the model reads badly, or the texts differ in nothing else.

    Or they stand beside two that fit, which the model reads instead; or one measure went up here and down there.
    """
    figures = (figure for side in pair.sides for figure in side.figures)
    vague = any(one.quantity.bound is Bound.VAGUE and one.quote in (seen.ours, seen.theirs) for one in figures)
    accompanied = any((ours.quote, theirs.quote) == (seen.ours, seen.theirs) for ours, theirs in beside_others(pair))
    alike = pair.parallel or pair.word_for_word or pair.only_figures_differ
    return vague or accompanied or alike or went_two_ways(pair, seen)


def went_two_ways(pair: Comparison, seen: Evidence) -> bool:
    """What the figures measure went up here and down there."""
    ours, theirs = (
        next((one for one in side.figures if one.quote == quote), None)
        for side, quote in ((pair.ours, seen.ours), (pair.theirs, seen.theirs))
    )
    return ours is not None and theirs is not None and are_opposite(ours.ways, theirs.ways)
