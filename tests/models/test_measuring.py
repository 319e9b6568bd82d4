"""Scores, calibration and batches are what they say."""

import random

import pytest
import torch

from models.pair.calibration import calibration_error, fitted_temperature
from models.pair.rows import Row
from models.pair.scores import scored
from models.pair.tokens import batches, examples
from service.entailment import pair_tokenizer


def test_scores_count_every_label() -> None:
    scores = scored(["agree", "agree", "conflict", "new"], ["agree", "conflict", "conflict", "new"])
    assert scores.accuracy == 0.75
    assert scores.precision("conflict") == 0.5
    assert scores.recall("agree") == 0.5
    assert scores.macro_f1 == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)


def test_a_label_nobody_gave_is_not_in_the_mean() -> None:
    assert scored(["agree", "conflict"], ["agree", "new"]).macro_f1 == pytest.approx(0.5)


def test_the_temperature_cools_down_what_is_too_sure() -> None:
    labels = torch.arange(600) % 3
    logits = 8.0 * torch.nn.functional.one_hot(torch.where(torch.arange(600) < 420, labels, (labels + 1) % 3), 3)
    heat = fitted_temperature(logits, labels)
    assert heat > 2
    before, after = (calibration_error((logits / each).softmax(1), labels) for each in (1.0, heat))
    assert before == pytest.approx(0.3, abs=0.01)
    assert after < 0.01


def test_batches_hold_every_pair_once_within_the_budget() -> None:
    rows = [Row("word " * (number % 9 + 1), "other", "agree", "x") for number in range(50)]
    pairs = examples(pair_tokenizer(), rows, 16)
    found = list(batches(pairs, 64, random.Random(1)))
    assert sum(len(batch.labels) for batch in found) == 50
    assert all(batch.tokens.numel() <= 64 for batch in found)
    assert all(batch.tokens.shape[1] <= 16 for batch in found)
