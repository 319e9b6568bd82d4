"""What the weighing of agreement by likeness is learnt from, and how."""

import json

import pytest
import torch

from models.judge.fitting import left_out
from models.judge.likeness import ONE_FACT, READ, learn, read_pairs
from service.judging.weighing.likeness import ALIKE_SIGNALS, weights


def rows(*told: tuple[float, float, int]) -> tuple[torch.Tensor, torch.Tensor]:
    """So many rows of each signal that tell one fact so far."""
    signals = torch.tensor([[signal] * len(ALIKE_SIGNALS) for signal, _, times in told for _ in range(times)])
    return signals.double(), torch.tensor([fact for _, fact, times in told for _ in range(times)]).double()


def test_the_pairs_that_were_read_are_places_in_two_articles() -> None:
    told = json.loads(READ.read_text(encoding="utf-8"))
    assert all(a != b and 0 <= a0 < a1 and 0 <= b0 < b1 for a, a0, a1, b, b0, b1, _ in told)
    assert {said for *_, said in told} == ONE_FACT.keys()
    assert sum(map(len, read_pairs().values())) == len(told)


def test_what_tells_a_fact_in_part_counts_half() -> None:
    bias, weight = learn(*rows((1.0, 1.0, 30), (0.5, 0.5, 30), (0.0, 0.0, 30)))
    shares = [(bias + weight.sum(dim=1) * signal).softmax(dim=0)[1].item() for signal in (0.0, 0.5, 1.0)]
    assert shares[0] < 0.2
    assert shares[1] == pytest.approx(0.5, abs=0.02)
    assert shares[2] > 0.8


def test_each_share_is_fitted_on_other_events() -> None:
    table, one_fact = rows((1.0, 1.0, 20), (0.0, 0.0, 20))
    shares = left_out(table, one_fact, [str(n) for n in range(40)], 10, learn).tolist()
    assert min(shares[:20]) > max(shares[20:])


def test_what_is_told_of_one_group_alone_is_not_known_where_it_is_left_out() -> None:
    table, one_fact = rows((1.0, 1.0, 20), (0.0, 0.0, 20))
    shares = left_out(table, one_fact, ["high"] * 20 + ["low"] * 20, 2, learn).tolist()
    assert max(shares[:20]) < min(shares[20:])


def test_every_signal_of_the_weights_that_ship_speaks_for_agreement() -> None:
    new, agreeing = weights().weights
    assert all(more > less for more, less in zip(agreeing, new, strict=True))
