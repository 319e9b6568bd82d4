"""How likely two figures that do not fit contradict each other.

A logistic model over a few named signals, fitted on pairs of claims of judged articles (models/README.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache
from math import log, log1p

from service.judging.aligning.fitting import differ
from service.judging.aligning.measures import other_action, other_role
from service.judging.aligning.scopes.scopes import of_one_thing
from service.judging.confidences import SUREST_CHANCE
from service.judging.evidence.amounts import amounts_differ, reading_of
from service.judging.evidence.markets import same_level
from service.judging.measuring.figures import Figure
from service.judging.reading import Reading
from service.judging.rules import CONTRADICTION
from service.judging.sides.comparability import both_asserted, figures_are_comparable
from service.judging.sides.comparison import Comparison, FigurePair
from service.judging.sides.nearness import Nearness
from service.judging.sides.periods import same_period
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import Evidence, Label, Reason
from service.judging.weighing.learned import DIFFERENT_THINGS
from service.judging.weighing.weights import Weights, learnt, log_share
from service.lazy import once
from service.quantity import DURATION

# From this chance on an editor sees it. Of 98 shown in invented articles left out of the fit 70 are conflicts.
LIKELY_CONFLICT = 0.45
# Where words show one measure as well, less is enough.
LIKELY_IF_TOLD = 0.37
# Figures read as one measure less surely than this are not a conflict, whatever else speaks for one.
ONE_MEASURE = 0.3
# Where both claims have others this much nearer, nothing makes a conflict likely.
FAR_BEHIND = 0.3
# Beyond this ratio of the two figures it no longer matters how large it is.
FAR = 50.0
# A text is full of twos and threes of different things, while 288 is seldom of two; beyond this, size says no more. It
# is also weighed for durations (in days) and money: without them the weighing was worse.
LARGE = 20_000.0
WEEK = timedelta(days=7)
ROUGHLY = 1.2  # durations that differ by no more are rounded alike
# The pair model is hardly ever surer.
SUREST, SUREST_READING = 0.99, Reading(0.04, 0.94, 0.02)


@dataclass(frozen=True, slots=True)
class Sight:
    """Two figures of a pair that do not fit, and all that is weighed about them."""

    pair: Comparison
    figures: FigurePair
    read_as_one: float
    reading: Reading
    nearness: Nearness


def _times_as_large(shared: FigurePair) -> float:
    low, high = sorted(abs(figure.quantity.value) for figure in shared)
    return log(min((high + 1) / (low + 1), FAR))


def _size(shared: FigurePair) -> float:
    return log1p(min(LARGE, *(abs(figure.quantity.value) for figure in shared)))


FIGURE_SIGNALS: Mapping[str, Callable[[Sight], float]] = {
    "read_as_two_measures": lambda seen: log_share(1 - seen.read_as_one),
    "reads_conflicting": lambda seen: log_share(seen.reading.conflict),
    "reads_new": lambda seen: log_share(seen.reading.new),
    "similarity": lambda seen: seen.pair.similarity,
    "nearest": lambda seen: seen.nearness.are_nearest(seen.pair),
    "both_have_nearer": lambda seen: min(seen.nearness.behind(seen.pair)),
    "shared_words": lambda seen: log1p(len(seen.pair.shared_lemmas)),
    "shared_statement": lambda seen: seen.pair.shared_statement[1],
    "same_period": lambda seen: same_period(seen.pair),
    "both_asserted": lambda seen: both_asserted(seen.pair),
    "days_apart": lambda seen: min(seen.pair.published_apart or timedelta(0), WEEK) / timedelta(days=1),
    "in_a_unit": lambda seen: seen.figures[0].quantity.unit != "",
    "times_as_large": lambda seen: _times_as_large(seen.figures),
    "size": lambda seen: _size(seen.figures),
}


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


def signals(seen: Sight) -> tuple[float, ...]:
    """Every signal's value, in the order of FIGURE_SIGNALS."""
    return tuple(float(signal(seen)) for signal in FIGURE_SIGNALS.values())


def share(seen: Sight) -> float:
    """The chance, 0 to 1, that an editor would call them a conflict."""
    return weights().shares(signals(seen))[Label.CONFLICTING]


def may_contradict(pair: Comparison, nearness: Nearness) -> bool:
    """Some figures would be shown as a conflict if the pair model read the claims as surely as it can.

    Its answers about the figures count already; before them less is enough, since words may show one measure.
    """
    if min(nearness.behind(pair)) > FAR_BEHIND:
        return False
    if pair.answers:
        return any(_could_be(pair, one, pair.read_as_one(*one), nearness, LIKELY_CONFLICT) for one in misfits(pair))
    return any(_could_be(pair, one, SUREST, nearness, LIKELY_IF_TOLD) for one in misfits(pair))


def _could_be(pair: Comparison, figures: FigurePair, read_as_one: float, nearness: Nearness, likely: float) -> bool:
    return share(Sight(pair, figures, read_as_one, SUREST_READING, nearness)) >= likely


def contradiction(
    pair: Comparison, evidence: tuple[Evidence, ...], reading: Reading, nearness: Nearness
) -> Evidence | None:
    """Figures that words show to be of one measure, else those read so, are likely enough to contradict each other.

    Figures that fit are left out: an agreement of other figures masks no conflict.
    """
    if reading.new > DIFFERENT_THINGS:
        return None
    told = evidence[0] if evidence and evidence[0].rule == amounts_differ.__name__ else None
    if told and (figures := _of(told, pair)):
        chance = _chance(pair, figures, reading, nearness)
        if chance >= LIKELY_IF_TOLD:
            return replace(told, confidence=chance)
    open_to_doubt = [shared for shared in misfits(pair) if not _agreed(shared, evidence)]
    figures = likeliest(pair, open_to_doubt)
    if figures is None or (chance := _chance(pair, figures, reading, nearness)) < LIKELY_CONFLICT:
        return None
    ours, theirs = figures
    sentence = f"{ours.shown} does not fit {theirs.shown}. {reading_of(pair, ours, theirs)}"
    return Evidence(CONTRADICTION, Label.CONFLICTING, Reason.AMOUNTS_DIFFER, sentence, ours.quote, theirs.quote, chance)


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
    read_as_one = pair.read_as_one(*figures)
    if read_as_one < ONE_MEASURE:
        return 0.0
    return round(min(share(Sight(pair, figures, read_as_one, reading, nearness)), SUREST_CHANCE), 2)


@cache
def weights() -> Weights:
    """The weights that ship."""
    return learnt("figures.json", tuple(FIGURE_SIGNALS))
