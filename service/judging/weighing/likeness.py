"""How likely two claims that only read alike state one and the same fact.

A logistic model over a few named signals, fitted on pairs of claims of real articles (models/README.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from math import log, log1p

from service.judging.confidences import DOUBTED, FROM_THE_REST
from service.judging.evidence.topics import only_of_one_topic, only_of_somebody
from service.judging.reading import Reading
from service.judging.rules import PAIR_MODEL, named
from service.judging.sides.comparison import Comparison
from service.judging.sides.nearness import Nearness
from service.judging.sides.one_detail import told_otherwise
from service.judging.verdict import Evidence, Label, Reason
from service.judging.weighing.learned import agrees_on_figures, read_as_conflicting, rests_on_figures
from service.judging.weighing.weights import Weights, learnt

# Agreements that neither the same words nor measured figures support, only that both sides read alike.
ONLY_ALIKE = named(lambda rule: rule.only_alike) | {PAIR_MODEL}
# Below this share two claims that read alike are not shown as agreeing. Of 640 pairs of real articles that were read,
# left out of the fit by event, it keeps 86 % of those that state one fact; of what it keeps 67 % do, 21 % in part.
LIKELY_ONE_FACT = 0.5
# Claims that have a figure in common, but no content word beside it, need this share. Of 105 agreements on figures in
# real articles that were read blind, 67 state one fact, 16 do in part and 22 don't; this drops none, 1 and 12 of them.
LIKELY_WITH_A_FIGURE = 0.12
UNREAD_LOG_ODDS = 0.8  # the log-odds of agreement that the pair model gives such pairs on average
# Of ten real agreements by likeness the pair model reads up to 81 % conflict; above that, most aren't agreements.
READ_AS_CONFLICT = 0.85
# For pairs that are the same but for one detail, with another word on each side, this much is enough to reject.
DETAIL_READ_AS_CONFLICT = 0.5
# Claims that share hardly more than their topic agree only if read so this surely; real agreements read 0.85.
SURELY_ALIKE = 0.7
# Claims that share only a person and who that is need more: of 39 real ones read less surely 5 stated one fact.
VERY_SURELY_ALIKE = 0.85
ONE_TOPIC = "But both share little more than what they are about."
READ_OTHERWISE = "But the pair model reads a contradiction rather than the same."
MOSTLY_TWO = "But claims that are no more alike mostly tell two facts."
MOST_LOG_ODDS = 3.0  # surer log-odds say no more


ALIKE_SIGNALS: Mapping[str, Callable[[Comparison, Nearness, float], float]] = {
    "similarity": lambda pair, _nearness, _read: pair.similarity,
    "event_similarity": lambda pair, _nearness, _read: pair.event_similarity,
    "nearest": lambda pair, nearness, _read: float(nearness.are_nearest(pair)),
    "shared_statement": lambda pair, _nearness, _read: pair.shared_statement[1],
    "words_of_it": lambda pair, _nearness, _read: log1p(len(pair.shared_statement[0])),
    "reads_agreeing": lambda _pair, _nearness, read: read,
}


def share(pair: Comparison, nearness: Nearness, reading: Reading | None) -> float:
    """The share of pairs like this that state one fact, 0 to 1; a fact that both state only in part counts half."""
    return _share(signals(pair, nearness, reading))


def may_be_one_fact(pair: Comparison, nearness: Nearness) -> bool:
    """The share would be large enough if the pair model read the two as surely agreeing."""
    return _share(_signals(pair, nearness, MOST_LOG_ODDS)) >= LIKELY_ONE_FACT


def signals(pair: Comparison, nearness: Nearness, reading: Reading | None) -> tuple[float, ...]:
    """Every signal's value, in the order of ALIKE_SIGNALS."""
    return _signals(pair, nearness, UNREAD_LOG_ODDS if reading is None else _log_odds(reading.agree))


def _signals(pair: Comparison, nearness: Nearness, read: float) -> tuple[float, ...]:
    return tuple(signal(pair, nearness, read) for signal in ALIKE_SIGNALS.values())


def _share(seen: tuple[float, ...]) -> float:
    return round(weights().shares(seen)[Label.AGREEING], 2)


@cache
def weights() -> Weights:
    """The weights that ship."""
    return learnt("likeness.json", tuple(ALIKE_SIGNALS))


def _log_odds(share: float) -> float:
    inside = min(max(share, 1e-6), 1 - 1e-6)
    return min(max(log(inside / (1 - inside)), -MOST_LOG_ODDS), MOST_LOG_ODDS)


def is_only_alike(evidence: tuple[Evidence, ...]) -> bool:
    """The pair would agree, and only because it reads alike."""
    return bool(evidence) and evidence[0].label is Label.AGREEING and evidence[0].rule in ONLY_ALIKE


def agrees_only_on_figures(pair: Comparison, evidence: tuple[Evidence, ...]) -> bool:
    """The pair would agree because of figures, and shares no content word beside them and its names."""
    return agrees_on_figures(evidence) and not pair.shared_statement[0]


def placed(
    pair: Comparison, evidence: tuple[Evidence, ...], nearness: Nearness, reading: Reading | None
) -> tuple[Evidence, ...]:
    """The evidence in the light of all else that the two articles claim."""
    if is_only_alike(evidence):
        if reading is not None and _is_read_otherwise(pair, reading):
            return evidence[0].doubted(Reason.OTHER_FACT, READ_OTHERWISE, DOUBTED), *evidence[1:]
        if reading is not None and _is_of_one_topic(pair, reading):
            return evidence[0].doubted(Reason.OTHER_FACT, ONE_TOPIC, DOUBTED), *evidence[1:]
        return _weighed(evidence, share(pair, nearness, reading))
    if agrees_only_on_figures(pair, evidence):
        likely = share(pair, nearness, reading)
        if likely < LIKELY_WITH_A_FIGURE:
            return evidence[0].doubted(Reason.OTHER_FACT, MOSTLY_TWO, round(1 - likely, 2)), *evidence[1:]
    if rests_on_figures(evidence) and nearness.have_nearer(pair) and not read_as_conflicting(evidence):
        why = "But both have a nearer claim in the other article."
        return evidence[0].doubted(Reason.OTHER_MEASURE, why, FROM_THE_REST), *evidence[1:]
    return evidence


def _is_read_otherwise(pair: Comparison, reading: Reading) -> bool:
    return reading.conflict >= (DETAIL_READ_AS_CONFLICT if told_otherwise(pair) else READ_AS_CONFLICT)


def _is_of_one_topic(pair: Comparison, reading: Reading) -> bool:
    topic = reading.agree < SURELY_ALIKE and only_of_one_topic(pair)
    return topic or (reading.agree < VERY_SURELY_ALIKE and only_of_somebody(pair))


def _weighed(evidence: tuple[Evidence, ...], likely: float) -> tuple[Evidence, ...]:
    """The agreement with its share as confidence; doubted as two facts if the share is too small."""
    if likely >= LIKELY_ONE_FACT:
        return replace(evidence[0], confidence=likely), *evidence[1:]
    return evidence[0].doubted(Reason.OTHER_FACT, MOSTLY_TWO, round(1 - likely, 2)), *evidence[1:]
