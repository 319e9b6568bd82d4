"""Why two figures do not compare: they count different things, or measure different things."""

from __future__ import annotations

from collections.abc import Iterator

from service.judging.aligning.alignment import shared_figures
from service.judging.aligning.fitting import differ
from service.judging.aligning.scopes.penalties import other_penalty
from service.judging.aligning.scopes.scopes import of_two_things, surely_of_two_things
from service.judging.confidences import UNDERSTOOD
from service.judging.sides.comparison import Comparison, FigurePair
from service.judging.verdict import Finding, Reason


def other_scope(pair: Comparison) -> Finding | None:
    """Both put a figure on the same measure and the two do not fit, but they count different things."""
    for ours, theirs in (*shared_figures(pair), *_two_penalties(pair)):
        apart = differ(ours, theirs, pair)
        why = of_two_things(ours, theirs, pair) if apart or other_penalty(ours, theirs, pair) else None
        if why:
            fit = f"{ours.shown} does not fit {theirs.shown}" if apart else f"{theirs.shown} may allow {ours.shown}"
            return Finding(Reason.OTHER_SCOPE, f"{fit}, but {why}.", ours.quote, theirs.quote, UNDERSTOOD)
    return None


def _two_penalties(pair: Comparison) -> Iterator[FigurePair]:
    """Terms and fines of which one was not passed or is of another kind, even where nothing else pairs them."""
    return (both for both in pair.figure_pairs if other_penalty(*both, pair))


def surely_of_another_scope(pair: Comparison) -> bool:
    """Words show that figures which do not fit count different things: however they are read, they don't conflict."""
    misfits = (both for both in shared_figures(pair) if differ(*both, pair))
    return any(surely_of_two_things(*both, pair) for both in (*misfits, *_two_penalties(pair)))


def other_measure(pair: Comparison) -> Finding | None:
    """Both give figures, but of different things."""
    if not pair.ours.figures or not pair.theirs.figures or shared_figures(pair):
        return None
    ours, theirs = pair.ours.figures[0], pair.theirs.figures[0]
    sentence = f"{ours.shown} and {theirs.shown} measure different things."
    return Finding(Reason.OTHER_MEASURE, sentence, ours.quote, theirs.quote, UNDERSTOOD)
