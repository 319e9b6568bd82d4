"""How well predicted labels fit the given ones."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .rows import LABELS


@dataclass(frozen=True, slots=True)
class Scores:
    """Counts of (given label, predicted label)."""

    counts: Counter[tuple[str, str]]

    @property
    def accuracy(self) -> float:
        """The share of pairs with the right label."""
        return sum(self.counts[label, label] for label in LABELS) / self.counts.total()

    def precision(self, label: str) -> float:
        """Of the pairs predicted so, the share that are; 0 if none were."""
        predicted = sum(self.counts[given, label] for given in LABELS)
        return self.counts[label, label] / predicted if predicted else 0.0

    def recall(self, label: str) -> float:
        """Of the pairs that are so, the share predicted; 0 if there are none."""
        given = sum(self.counts[label, predicted] for predicted in LABELS)
        return self.counts[label, label] / given if given else 0.0

    def f1(self, label: str) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision(label) + self.recall(label)
        return 2 * self.precision(label) * self.recall(label) / both if both else 0.0

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the labels that were given at all."""
        given = {given for given, _ in self.counts}
        return sum(self.f1(label) for label in given) / len(given)


def scored(given: Sequence[str], predicted: Sequence[str]) -> Scores:
    """The scores of predictions beside the labels given."""
    return Scores(Counter(zip(given, predicted, strict=True)))
