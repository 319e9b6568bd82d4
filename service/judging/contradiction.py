"""How likely two figures that do not fit contradict each other.

A logistic model over a few named signals, fitted on pairs of claims that were read one by one (models/judge/README.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from math import log, log1p

from service.judging.alignment import Shared, other_action
from service.judging.amounts import counting, reading_of
from service.judging.comparability import both_asserted, same_period
from service.judging.comparison import Comparison, once
from service.judging.figures import Figure
from service.judging.fitting import differ
from service.judging.nearness import Nearness
from service.judging.one_thing import AGE, of_one_thing
from service.judging.reading import Reading
from service.judging.verdict import Evidence, Label, Reason
from service.judging.weights import Weights, learnt, odds

# From this share on an editor is told. Of events left out of the fit, 78 % of what it tells is right where outlets'
# conflicts were written into the articles, and six in ten are found.
LIKELY = 0.45
# Where words tell of one measure as well, less will do: of eight such conflicts between LIKELY and this six were right.
LIKELY_IF_TOLD = 0.3
# Where one figure is so many times the other, it no longer matters how many.
FAR = 50.0
WEEK = timedelta(days=7)
# What the pair model could say at most.
SUREST, SUREST_READING = 0.99, Reading(0.04, 0.94, 0.02)


@dataclass(frozen=True, slots=True)
class Sight:
    """Two figures of a pair that do not fit, and all that is weighed of them."""

    pair: Comparison
    figures: Shared
    read_as_one: float
    reading: Reading
    nearness: Nearness


def _times_as_large(shared: Shared) -> float:
    low, high = sorted(abs(figure.quantity.value) for figure in shared)
    return log(min((high + 1) / (low + 1), FAR))


SIGNALS: Mapping[str, Callable[[Sight], float]] = {
    "read_as_two_measures": lambda seen: odds(1 - seen.read_as_one),
    "reads_conflicting": lambda seen: odds(seen.reading.conflict),
    "reads_new": lambda seen: odds(seen.reading.new),
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
}


@once
def misfits(pair: Comparison) -> tuple[Shared, ...]:
    """The figures of both that no reading lets both be true, and that nothing shows to be of two things."""
    return tuple(
        (ours, theirs)
        for ours in pair.ours.figures
        for theirs in pair.theirs.figures
        if _may_be_of_one_measure(ours, theirs) and differ(ours, theirs, pair) and of_one_thing(ours, theirs, pair)
    )


def _may_be_of_one_measure(ours: Figure, theirs: Figure) -> bool:
    """Whose age it is cannot be weighed, and two actions that are told are not weighed against each other."""
    return ours.quantity.unit == theirs.quantity.unit != AGE and not other_action(ours, theirs)


def likeliest(pair: Comparison) -> Shared | None:
    """Of the figures that do not fit the two that are read most surely as one measure."""
    return max(misfits(pair), key=lambda shared: pair.read_as_one(*shared), default=None)


def signals(seen: Sight) -> tuple[float, ...]:
    """Every signal's value, in the order of SIGNALS."""
    return tuple(float(signal(seen)) for signal in SIGNALS.values())


def share(seen: Sight) -> float:
    """The chance, 0 to 1, that an editor would call it a conflict."""
    return weights().shares(signals(seen))[Label.CONFLICTING]


def may_contradict(pair: Comparison, nearness: Nearness) -> bool:
    """It would be told if the pair model read it as surely as it can; what it answered already counts."""
    figures = likeliest(pair)
    if figures is None:
        return False
    read_as_one = pair.read_as_one(*figures) if pair.answers else SUREST
    return share(Sight(pair, figures, read_as_one, SUREST_READING, nearness)) >= LIKELY


def contradiction(pair: Comparison, reading: Reading, nearness: Nearness, *, told: bool) -> Evidence | None:
    """Two figures contradict each other likely enough; `told` says that words tell them to be of one measure."""
    figures = likeliest(pair)
    if figures is None:
        return None
    chance = share(Sight(pair, figures, pair.read_as_one(*figures), reading, nearness))
    if chance < (LIKELY_IF_TOLD if told else LIKELY):
        return None
    ours, theirs = figures
    read = "" if told else f" {reading_of(pair, ours, theirs)}"
    sentence = f"{ours.shown} does not fit {theirs.shown}{counting(ours)}.{read}"
    return Evidence(
        "contradiction",
        Label.CONFLICTING,
        Reason.AMOUNTS_DIFFER,
        sentence,
        ours.quote,
        theirs.quote,
        round(max(chance, LIKELY), 2),
    )


@cache
def weights() -> Weights:
    """The weights that ship."""
    return learnt("figures.json", tuple(SIGNALS))
