"""How well predicted labels fit the given ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scores:
    """Counts of (given label, predicted label); every share is 0 where there is nothing to count."""

    counts: Counter[tuple[str, str]]

    @property
    def accuracy(self) -> float:
        """The share of pairs with the right label."""
        right = sum(n for (given, predicted), n in self.counts.items() if given == predicted)
        return _share(right, self.counts.total())

    def given(self, label: str) -> int:
        """How many pairs are so."""
        return sum(n for (given, _), n in self.counts.items() if given == label)

    def precision(self, label: str) -> float:
        """Of the pairs predicted so, the share that are."""
        return _share(self.counts[label, label], sum(n for (_, told), n in self.counts.items() if told == label))

    def recall(self, label: str) -> float:
        """Of the pairs that are so, the share predicted."""
        return _share(self.counts[label, label], self.given(label))

    def f1(self, label: str) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.precision(label) * self.recall(label), self.precision(label) + self.recall(label))

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the labels that were given at all."""
        given = sorted({given for given, _ in self.counts})
        return _share(sum(self.f1(label) for label in given), len(given))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def scored(given: Sequence[str], predicted: Sequence[str]) -> Scores:
    """The scores of predictions beside the labels given."""
    return Scores(Counter(zip(given, predicted, strict=True)))
