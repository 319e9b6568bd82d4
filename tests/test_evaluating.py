"""The judge is scored row by row, however many rows there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from weakref import WeakSet

import numpy as np
import pytest
from numpy.typing import NDArray

from service import comparing
from service.evaluating import evaluate, scored
from service.judging.judge import Judge

FIGURES = {"a": "The ferry carried 214 passengers.", "b": "The ferry carried 180 passengers."}


class Alike:
    """Every text reads like every other."""

    name = "alike"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.ones((len(texts), 1), dtype=np.float32)


class Row(dict[str, Any]):
    """A row of which it can be told whether anybody still holds it."""

    __hash__ = object.__hash__


def test_what_is_right_is_counted_and_what_is_not_is_kept_where_it_is_asked_for() -> None:
    rows = [{**FIGURES, "label": "conflict"}, {**FIGURES, "label": "agree", "by": "ana"}]

    found = evaluate("pairs.jsonl", rows, Judge(None), Alike(), with_errors=True)

    assert (found.n, found.accuracy, found.confusion["agree"]) == (2, 0.5, {"agree": 0, "conflict": 1, "new": 0})
    assert [(one.row["by"], one.expected, one.given) for one in found.errors] == [("ana", "agree", "conflict")]
    assert evaluate("pairs.jsonl", rows, Judge(None), Alike()).errors == ()


def test_of_pairs_in_two_ways_a_conflict_is_no_agreement() -> None:
    [row] = [{**FIGURES, "label": "new", "twoway": True}]
    assert evaluate("pairs.jsonl", [row], Judge(None), Alike()).accuracy == 1


def test_rows_that_were_judged_are_held_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "ROWS_AT_ONCE", 4)
    held: WeakSet[Row] = WeakSet()
    most = 0

    def rows() -> Iterator[dict[str, Any]]:
        nonlocal most
        for _ in range(400):
            row = Row(**FIGURES, label="agree")
            held.add(row)
            most = max(most, len(held))
            yield row

    assert evaluate("pairs.jsonl", rows(), Judge(None), Alike()).n == 400
    assert most < 200


def test_scores_count_every_label() -> None:
    scores = scored(["agree", "agree", "conflict", "new"], ["agree", "conflict", "conflict", "new"])
    assert scores.accuracy == 0.75
    assert scores.precision("conflict") == 0.5
    assert scores.recall("agree") == 0.5
    assert scores.macro_f1 == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)


def test_a_label_nobody_gave_is_not_in_the_mean() -> None:
    assert scored(["agree", "conflict"], ["agree", "new"]).macro_f1 == pytest.approx(0.5)


def test_nothing_labelled_scores_nothing() -> None:
    scores = scored([], [])
    assert scores.accuracy == scores.macro_f1 == scores.precision("agree") == scores.recall("agree") == 0.0
