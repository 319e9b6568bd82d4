"""Calibration and batches are what they say."""

import numpy as np
import pytest
import torch

from models.pair.calibration import calibration_error, fitted_temperature
from models.pair.rows import Row
from models.pair.tokens import Shelf
from service.encoding.entailment import padded, pair_tokenizer, tokenised


def test_the_temperature_cools_down_what_is_too_sure() -> None:
    labels = torch.arange(600) % 3
    logits = 8.0 * torch.nn.functional.one_hot(torch.where(torch.arange(600) < 420, labels, (labels + 1) % 3), 3)
    heat = fitted_temperature(logits, labels)
    assert heat > 2
    before, after = (calibration_error((logits / each).softmax(1), labels) for each in (1.0, heat))
    assert before == pytest.approx(0.3, abs=0.01)
    assert after < 0.01


def test_batches_hold_every_pair_once_within_the_budget() -> None:
    rows = [Row("word " * (number % 9 + 1), "other", "agree", f"{number}") for number in range(50)]
    shelf = Shelf.of(pair_tokenizer(), rows, 16)
    found = list(shelf.batches(np.arange(50), 64, np.random.default_rng(1)))
    assert sum(len(batch.labels) for batch in found) == 50
    assert sum(int(batch.mask.sum()) for batch in found) == shelf.lengths.sum()
    assert all(batch.tokens.numel() <= 64 for batch in found)
    assert all(batch.tokens.shape[1] <= 16 for batch in found)


def test_a_batch_is_what_the_service_would_read() -> None:
    rows = [
        Row("It rained.", "It was wet.", "agree", "x"),
        Row("[MASK] died.", "[MASK] were killed.", "yes", "x", one_story=True, question=True),
        Row("A long while ago it rained.", "It was dry.", "conflict", "x", one_story=True),
    ]
    shelf = Shelf.of(pair_tokenizer(), rows, 16)
    for place, row in enumerate(rows):
        batch = next(shelf.batches(np.array([place]), 64, np.random.default_rng(1)))
        [pair] = tokenised(pair_tokenizer(), [(row.a, row.b)], one_story=row.one_story)
        tokens, mask, segments = padded([pair])
        length = tokens.shape[1]
        assert torch.equal(batch.tokens[:, :length], tokens)
        assert torch.equal(batch.segments[:, :length], segments)
        assert batch.mask.sum() == mask.sum() == length
        assert batch.questions is row.question
        assert batch.labels.tolist() == [{"agree": 0, "conflict": 1, "new": 2, "yes": 1}[row.label]]
