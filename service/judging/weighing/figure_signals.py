"""What is seen of two figures that do not fit, as numbers, and the weights learnt for these signals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from math import log, log1p

from service.judging.reading import Reading
from service.judging.sides.comparability import both_asserted
from service.judging.sides.comparison import Comparison, FigurePair
from service.judging.sides.nearness import Nearness
from service.judging.sides.periods import same_period
from service.judging.verdict import Label
from service.judging.weighing.weights import Weights, learnt, log_share

# Beyond this ratio of the two figures it no longer matters how large it is.
FAR = 50.0
# A text is full of twos and threes of different things, while 288 is seldom of two; beyond this, size says no more. It
# is also weighed for durations (in days) and money: without them the weighing was worse.
LARGE = 20_000.0
WEEK = timedelta(days=7)  # after which more days say no more


@dataclass(frozen=True, slots=True)
class Sight:
    """Two figures of a pair that do not fit, and all that is weighed about them."""

    pair: Comparison
    figures: FigurePair
    read_as_one: float
    reading: Reading
    nearness: Nearness


def _times_as_large(shared: FigurePair) -> float:
    """The logarithm of how many times the smaller figure fits into the larger one."""
    low, high = sorted(abs(figure.quantity.value) for figure in shared)
    return log(min((high + 1) / (low + 1), FAR))


def _size(shared: FigurePair) -> float:
    """The logarithm of the smaller figure."""
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


def signals(seen: Sight) -> tuple[float, ...]:
    """Every signal's value, in the order of FIGURE_SIGNALS."""
    return tuple(float(signal(seen)) for signal in FIGURE_SIGNALS.values())


def share(seen: Sight) -> float:
    """The chance, 0 to 1, that an editor would call them a conflict."""
    return weights().shares(signals(seen))[Label.CONFLICTING]


@cache
def weights() -> Weights:
    """The weights that ship."""
    return learnt("figures.json", tuple(FIGURE_SIGNALS))
