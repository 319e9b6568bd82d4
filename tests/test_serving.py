"""How the service is laid out over the cores."""

from __future__ import annotations

import pytest
import torch

from service.api.polling import WAITERS
from service.api.turns import AT_ONCE, WAITING
from service.serving import THREADS, model_threads, sharing_threads


@pytest.mark.parametrize(
    ("cores", "workers", "threads"), [(1, 1, 1), (1, 2, 1), (2, 1, 2), (2, 2, 2), (4, 2, 2), (16, 2, 8), (8, 8, 2)]
)
def test_a_model_has_its_share_of_the_cores_and_where_there_are_two_two(cores: int, workers: int, threads: int) -> None:
    assert model_threads(cores, workers) == threads


def test_articles_and_callers_that_wait_never_take_all_threads() -> None:
    assert THREADS > AT_ONCE + WAITING + WAITERS


def test_articles_that_are_checked_at_once_share_the_threads_of_the_models() -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(4)
    try:
        share = sharing_threads()
        taken = []
        for at_work in (1, 2, 3, 8, 1):
            share(at_work)
            taken.append(torch.get_num_threads())
        assert taken == [4, 2, 1, 1, 4]
    finally:
        torch.set_num_threads(before)
