"""How often the judge is right, on pairs that people have labelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from service.comparing import Compared, Row, compare_rows
from service.judging.judge import Judge
from service.judging.verdict import Label
from service.matching import Encodes

LABELS = {"agree": Label.AGREEING, "conflict": Label.CONFLICTING, "new": Label.NEW}
ORDER = tuple(LABELS)
NAMES = {label: name for name, label in LABELS.items()}


@dataclass(frozen=True, slots=True)
class Scores:
    """Counts of (given label, predicted label); every share is 0 if there is nothing to count."""

    counts: Counter[tuple[str, str]]

    @property
    def accuracy(self) -> float:
        """The share of pairs with the right label."""
        right = sum(n for (given, predicted), n in self.counts.items() if given == predicted)
        return _share(right, self.counts.total())

    def given(self, label: str) -> int:
        """How many pairs were given the label."""
        return sum(n for (given, _), n in self.counts.items() if given == label)

    def precision(self, label: str) -> float:
        """Of the pairs predicted to have the label, the share that have it."""
        return _share(self.counts[label, label], sum(n for (_, told), n in self.counts.items() if told == label))

    def recall(self, label: str) -> float:
        """Of the pairs that have the label, the share predicted to."""
        return _share(self.counts[label, label], self.given(label))

    def f1(self, label: str) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.precision(label) * self.recall(label), self.precision(label) + self.recall(label))

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the labels that occur among those given."""
        given = sorted({given for given, _ in self.counts})
        return _share(sum(self.f1(label) for label in given), len(given))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def scored(given: Sequence[str], predicted: Sequence[str]) -> Scores:
    """The scores of predictions against the labels given."""
    return Scores(Counter(zip(given, predicted, strict=True)))


@dataclass(frozen=True, slots=True)
class LabelFit:
    """Precision, recall and F1 (0-1) of one label, and how many rows have it."""

    precision: float
    recall: float
    f1: float
    n: int


@dataclass(frozen=True, slots=True)
class Misjudged:
    """A row whose judged label, `given`, is not the one that people gave it."""

    row: Row
    compared: Compared
    expected: str
    given: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How the judge did on one file of pairs; `confusion[expected][given]` counts rows.

    `errors` are the rows judged differently, if they were asked for.
    """

    file: str
    n: int
    accuracy: float
    macro_f1: float
    labels: dict[str, LabelFit]
    confusion: dict[str, dict[str, int]]
    errors: tuple[Misjudged, ...] = field(repr=False)


def evaluate(
    file: str, rows: Iterable[Row], judge: Judge, encoder: Encodes, *, with_errors: bool = False
) -> Evaluation:
    """Judge every row and compare with its label, one of ORDER; rows marked two-way count as agree or not.

    Rows are kept only as errors, and only `with_errors`.
    """
    counts: Counter[tuple[str, str]] = Counter()
    errors = []
    for row, compared in compare_rows(rows, judge, encoder):
        want, got = _fold(row["label"], row), _fold(NAMES[compared.verdict.label], row)
        counts[want, got] += 1
        if with_errors and want != got:
            errors.append(Misjudged(row, compared, want, got))
    return _evaluation(file, Scores(counts), errors)


def _fold(label: str, row: Row) -> str:
    return "new" if row.get("twoway") and label != "agree" else label


def _evaluation(file: str, scores: Scores, errors: Iterable[Misjudged]) -> Evaluation:
    """The scores for each label; the macro F1 is over the labels that were expected."""
    labels = {label: _fit(label, scores) for label in ORDER}
    confusion = {want: {got: scores.counts[want, got] for got in ORDER} for want in ORDER}
    return Evaluation(file, scores.counts.total(), scores.accuracy, scores.macro_f1, labels, confusion, tuple(errors))


def _fit(label: str, scores: Scores) -> LabelFit:
    return LabelFit(scores.precision(label), scores.recall(label), scores.f1(label), scores.given(label))
