"""The judge is a table and a short loop: the order is the precedence, and agreement never masks a conflict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from service.judging.comparison import Comparison, compared
from service.judging.reading import Reading
from service.judging.verdict import Evidence, Label, Reason, Verdict
from service.judging.wording import same_wording
from service.matching import Pair

RULES_VERSION = "1"

Rule = Callable[[Comparison], Evidence | None]

RULES: tuple[Rule, ...] = (same_wording,)

# Nothing spoke: the chance that the pair really says the same thing or its opposite, measured on the tuning pairs.
SILENCE_CONFIDENCE = 0.7


class ReadsPairs(Protocol):
    """The learned pair model, as the judge sees it: one Reading for each (earlier, later) pair of texts."""

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Reading]: ...


class Judge:
    """Gives every pair its verdict; `model` is asked only where the rules are silent."""

    def __init__(self, model: ReadsPairs | None) -> None:
        self._model = model

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        """One verdict a pair, in order."""
        return [self._verdict(comparison) for comparison in compared(pairs)]

    def _verdict(self, comparison: Comparison) -> Verdict:
        evidence = tuple(seen for rule in RULES if (seen := rule(comparison)))
        if not evidence:
            return Verdict(Label.NEW, SILENCE_CONFIDENCE, Reason.OTHER_FACT, ())
        decisive = evidence[0]
        return Verdict(decisive.label, decisive.confidence, decisive.reason, evidence)
