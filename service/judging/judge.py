"""The judge is a table (rules.py) and a short loop: the order is the precedence, agreement never masks a conflict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.errors import ModelUnusable
from service.judging.consulting import Consulted, ReadsPairs, is_to_be_read, with_reading
from service.judging.reading import Reading
from service.judging.rules import RULES, named
from service.judging.sides.comparison import Comparison, compared
from service.judging.sides.nearness import Nearness
from service.judging.verdict import Evidence, Label, Reason, Verdict
from service.judging.weighing.likeness import placed
from service.judging.weighing.statement_signals import Seen
from service.judging.weighing.telling import told_beside
from service.judging.weighing.two_statements import weighed
from service.matching import Pair

RULES_VERSION = "26"

OVER_SPEAKERS = named(lambda rule: rule.over_speakers)
# Nothing spoke: the chance that the two say different things, measured on the tuning pairs.
SILENCE_CONFIDENCE = 0.7
OF_NEAREST = named(lambda rule: rule.of_nearest)
# The verdict on a pair that rules or model were not asked about.
PASSED_OVER = Verdict(Label.NEW, SILENCE_CONFIDENCE, Reason.CANNOT_TELL, ())


@dataclass(frozen=True, slots=True)
class Considered:
    """A pair of claims of articles with what rules and model saw of it, before its likeness is weighed."""

    pair: Comparison
    evidence: tuple[Evidence, ...]
    nearness: Nearness
    reading: Reading | None


class Judge:
    """Gives every pair its verdict.

    `model` is asked which figures measure the same thing, and how both claims read where the rules are silent.
    """

    def __init__(self, model: ReadsPairs | None) -> None:
        self._model = Consulted(model) if model else None

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        """One verdict for each pair of articles' claims, in order."""
        return [
            PASSED_OVER if one is None else verdict(one.pair, placed(one.pair, one.evidence, one.nearness, one.reading))
            for one in self.considered(pairs)
        ]

    def considered(self, pairs: Sequence[Pair]) -> list[Considered | None]:
        """What is seen of each pair of articles' claims, in order; None for those passed over."""
        laid = list(compared(pairs))
        nearness = Nearness(laid)
        if not self._model:
            return [Considered(pair, _held(pair, nearness), nearness, None) for pair in laid]
        answered = self._model.answered_within_reach(laid, nearness)
        found = {n: _held(pair, nearness) for n, pair in answered.items()}
        doubtful = {n: pair for n, pair in answered.items() if is_to_be_read(pair, found[n], nearness)}
        read = self._model.readings_within_reach(doubtful)

        def at(n: int) -> Considered | None:
            if n not in answered or (n in doubtful and n not in read):
                return None
            evidence = with_reading(answered[n], found[n], read[n], nearness) if n in read else found[n]
            return Considered(answered[n], evidence, nearness, read.get(n))

        return [at(n) for n in range(len(laid))]

    def weigh(self, pairs: Sequence[Pair]) -> list[Verdict]:
        """One verdict for each pair of statements without articles, in order: all that is seen is weighed.

        Without a model there is nothing to weigh, and the first rule that speaks decides.
        """
        return [weighed(one) for one in self.seen(pairs)] if self._model else self.judge(pairs)

    def seen(self, pairs: Sequence[Pair]) -> list[Seen]:
        """What rules and model see of each pair of statements. Raises ModelUnusable without a model."""
        if not self._model:
            raise ModelUnusable("statements can be weighed only with the pair model")
        comparisons = self._model.answered(list(compared(pairs)), Nearness(()))
        readings = self._model.readings(comparisons)
        return [Seen(one, ruled(one), reading) for one, reading in zip(comparisons, readings, strict=True)]


def _held(pair: Comparison, nearness: Nearness) -> tuple[Evidence, ...]:
    """What the rules saw, without what counts only between nearest claims where these are not."""
    seen = ruled(pair)
    if any(one.rule in OF_NEAREST for one in seen) and not nearness.are_nearest(pair):
        return tuple(one for one in seen if one.rule not in OF_NEAREST)
    return seen


def ruled(comparison: Comparison) -> tuple[Evidence, ...]:
    """What the rules saw, in the order of their precedence; a pair about two events is not looked at further."""
    evidence: list[Evidence] = []
    for rule in RULES:
        if evidence and rule.if_nothing_spoke:
            continue
        if seen := rule.asked_of(comparison):
            evidence.append(seen)
            if rule.ends:
                break
    return tuple(evidence)


def verdict(comparison: Comparison, evidence: tuple[Evidence, ...]) -> Verdict:
    """The first evidence decides; the rest is shown beside it for the editor."""
    if not evidence:
        return Verdict(Label.NEW, SILENCE_CONFIDENCE, Reason.OTHER_FACT, ())
    decisive = evidence[0]
    conflicting = decisive.label is Label.CONFLICTING
    attributed = conflicting and comparison.between_speakers and decisive.rule not in OVER_SPEAKERS
    told = told_beside(decisive.label, evidence)
    return Verdict(decisive.label, decisive.confidence, decisive.reason, told, attributed)
