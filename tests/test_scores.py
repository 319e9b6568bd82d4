"""Scores are what they say, and none where there is nothing to count."""

from __future__ import annotations

import pytest

from service.scores import scored


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
