"""How the service is laid out over the cores."""

from __future__ import annotations

import pytest

from service.api.polling import WAITERS
from service.api.turns import AT_ONCE, WAITING
from service.serving import THREADS, model_threads


@pytest.mark.parametrize(
    ("cores", "workers", "threads"), [(1, 1, 1), (1, 2, 1), (2, 1, 2), (2, 2, 2), (4, 2, 2), (16, 2, 8), (8, 8, 2)]
)
def test_a_model_has_its_share_of_the_cores_and_where_there_are_two_two(cores: int, workers: int, threads: int) -> None:
    assert model_threads(cores, workers) == threads


def test_articles_and_callers_that_wait_never_take_all_threads() -> None:
    assert THREADS > AT_ONCE + WAITING + WAITERS
