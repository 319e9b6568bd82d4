"""How often the judge is right, on pairs that people have labelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from service.comparing import Encodes
from service.errors import InvalidInput
from service.judging.judge import Judge
from service.judging.verdict import Label
from service.pair_rows import compare_rows
from service.scores import Scores, scored

LABELS = {"agree": Label.AGREEING, "conflict": Label.CONFLICTING, "new": Label.NEW}
ORDER = tuple(LABELS)
NAMES = {label.value: name for name, label in LABELS.items()}


@dataclass(frozen=True, slots=True)
class LabelScore:
    """Precision, recall and F1 (0-1) of one label, and how many rows have it."""

    precision: float
    recall: float
    f1: float
    n: int


@dataclass(frozen=True, slots=True)
class Score:
    """What one file of pairs says of the judge; `confusion[expected][given]` counts rows."""

    file: str
    n: int
    accuracy: float
    macro_f1: float
    labels: dict[str, LabelScore]
    confusion: dict[str, dict[str, int]]
    errors: tuple[dict[str, Any], ...] = field(repr=False)


def labelled(rows: Iterable[dict[str, Any]], file: str) -> Iterator[dict[str, Any]]:
    """The same rows, each checked to carry one of the labels agree, conflict, new."""
    for number, row in enumerate(rows, start=1):
        if row.get("label") not in LABELS:
            raise InvalidInput(f"{file} row {number} /label", f"one of {', '.join(LABELS)} was expected")
        yield row


def evaluate(file: str, rows: Iterable[dict[str, Any]], judge: Judge, encoder: Encodes) -> Score:
    """Judge every row and compare with its label; rows marked two-way count as agree or not.

    Raises InvalidInput for a row without a label, and where there is no row: nothing was right or wrong then.
    """
    expected, given, errors = [], [], []
    known: list[dict[str, Any]] = []

    def remembered() -> Iterator[dict[str, Any]]:
        for row in labelled(rows, file):
            known.append(row)
            yield row

    for number, judged in enumerate(compare_rows(remembered(), judge, encoder)):
        row = known[number]
        want, got = _fold(row["label"], row), _fold(NAMES[judged["label"]], row)
        expected.append(want)
        given.append(got)
        if want != got:
            errors.append(judged | {"expected": want, "given": got})
    if not known:
        raise InvalidInput(file, "rows {a, b, label} were expected, one a line; there is none")
    return score(file, expected, given, errors)


def _fold(label: str, row: dict[str, Any]) -> str:
    return "new" if row.get("twoway") and label != "agree" else label


def score(file: str, expected: Sequence[str], given: Sequence[str], errors: Sequence[dict[str, Any]]) -> Score:
    """Count how the given labels fit the expected ones; the macro F1 is over the labels that were expected."""
    scores = scored(expected, given)
    labels = {label: _label_score(label, scores) for label in ORDER}
    confusion = {want: {got: scores.counts[want, got] for got in ORDER} for want in ORDER}
    return Score(file, len(expected), scores.accuracy, scores.macro_f1, labels, confusion, tuple(errors))


def _label_score(label: str, scores: Scores) -> LabelScore:
    return LabelScore(scores.precision(label), scores.recall(label), scores.f1(label), scores.given(label))
