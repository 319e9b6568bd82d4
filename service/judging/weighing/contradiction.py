"""How likely two figures that do not fit contradict each other.

A logistic model over a few named signals, fitted on pairs of claims of judged articles (models/README.md).
"""

from __future__ import annotations

from dataclasses import replace

from service.judging.confidences import SUREST_CHANCE
from service.judging.evidence.amounts import amounts_differ, of_a_slip, reading_of
from service.judging.measuring.swapped_digits import digits_are_swapped
from service.judging.reading import Reading
from service.judging.rules import CONTRADICTION
from service.judging.sides.comparison import Comparison, FigurePair
from service.judging.sides.nearness import Nearness
from service.judging.verdict import Evidence, Finding, Label, Reason
from service.judging.weighing.figure_signals import Sight, share
from service.judging.weighing.learned import DIFFERENT_THINGS
from service.judging.weighing.misfits import likeliest, misfits

# From this chance on an editor sees it. Of 98 shown in invented articles left out of the fit 70 are conflicts.
LIKELY_CONFLICT = 0.45
# Where words show one measure as well, less is enough.
LIKELY_IF_TOLD = 0.37
# Figures read as one measure less surely than this are not a conflict, whatever else speaks for one.
ONE_MEASURE = 0.3
# Two figures are of one measure for sure from this share on; if they differ in the place of two digits alone, one is a
# slip, whatever else speaks against a conflict.
SURELY_ONE_MEASURE, CHANCE_OF_A_SLIP = 0.8, 0.7
# Where both claims have others this much nearer, nothing makes a conflict likely.
FAR_BEHIND = 0.3
# The pair model is hardly ever surer.
SUREST, SUREST_READING = 0.99, Reading(0.04, 0.94, 0.02)


def may_contradict(pair: Comparison, nearness: Nearness) -> bool:
    """Some figures would be shown as a conflict if the pair model read the claims as surely as it can.

    Its answers about the figures count already; before them less is enough, since words may show one measure.
    """
    if min(nearness.behind(pair)) > FAR_BEHIND:
        return False
    likely = LIKELY_CONFLICT if pair.answers else LIKELY_IF_TOLD
    return any(
        digits_are_swapped(*figures) or share(_at_best(pair, figures, nearness)) >= likely for figures in misfits(pair)
    )


def _at_best(pair: Comparison, figures: FigurePair, nearness: Nearness) -> Sight:
    """The figures with everything that the model has not answered yet read as surely as it can be."""
    read_as_one = pair.read_as_one(*figures) if pair.answers else SUREST
    return Sight(pair, figures, read_as_one, SUREST_READING, nearness)


def contradiction(
    pair: Comparison, evidence: tuple[Evidence, ...], reading: Reading, nearness: Nearness
) -> Evidence | None:
    """Figures that words show to be of one measure, else those read so, are likely enough to contradict each other.

    Figures that fit are left out: an agreement of other figures masks no conflict.
    """
    if reading.new > DIFFERENT_THINGS:
        return None
    told = evidence[0] if evidence and evidence[0].rule == amounts_differ.__name__ else None
    figures = _of(told, pair) if told else None
    if told and figures and (chance := _chance(pair, figures, reading, nearness)) >= LIKELY_IF_TOLD:
        return replace(told, confidence=chance)
    figures = likeliest(pair, [shared for shared in misfits(pair) if not _agreed(shared, evidence)])
    if figures is None or (chance := _chance(pair, figures, reading, nearness)) < LIKELY_CONFLICT:
        return None
    ours, theirs = figures
    sentence = f"{ours.shown} does not fit {theirs.shown}{of_a_slip(ours, theirs)}. {reading_of(pair, ours, theirs)}"
    found = Finding(Reason.AMOUNTS_DIFFER, sentence, ours.quote, theirs.quote, chance)
    return found.signed(CONTRADICTION, Label.CONFLICTING)


def _agreed(figures: FigurePair, evidence: tuple[Evidence, ...]) -> bool:
    """One of the two fits a figure of the other side."""
    fitting = [seen for seen in evidence if seen.reason is Reason.SAME_AMOUNT]
    ours, theirs = (figure.quote for figure in figures)
    return any(ours == seen.ours or theirs == seen.theirs for seen in fitting)


def _of(told: Evidence, pair: Comparison) -> FigurePair | None:
    """The two figures that a rule saw."""
    quotes = (told.ours, told.theirs)
    return next((shared for shared in misfits(pair) if tuple(figure.quote for figure in shared) == quotes), None)


def _chance(pair: Comparison, figures: FigurePair, reading: Reading, nearness: Nearness) -> float:
    """How likely they contradict each other; 0 if they are hardly read as one measure."""
    read_as_one = pair.read_as_one(*figures)
    if read_as_one < ONE_MEASURE:
        return 0.0
    slip = CHANCE_OF_A_SLIP if read_as_one >= SURELY_ONE_MEASURE and digits_are_swapped(*figures) else 0.0
    return round(min(max(share(Sight(pair, figures, read_as_one, reading, nearness)), slip), SUREST_CHANCE), 2)
