"""Rows are kept in their order, live or not, mapped or new."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from service.storage.vectors import VectorTable

DIMENSION = 4


def ids(*numbers: int) -> np.ndarray:
    """Three ids share each instant, as the claims of an article do."""
    return np.array([((1 + number // 3) << 16 | 7, number) for number in numbers], dtype=np.uint64).reshape(-1, 2)


def rows(*numbers: int) -> np.ndarray:
    return np.array([[number] * DIMENSION for number in numbers], dtype=np.float16).reshape(-1, DIMENSION)


def live(vectors: VectorTable, size: int = 3) -> list[int]:
    return [int(vector[0]) for _, block in vectors.blocks(size) for vector in block]


def test_a_withdrawn_row_is_passed_over_and_the_others_keep_their_numbers() -> None:
    vectors = VectorTable(DIMENSION)
    vectors.add(ids(0, 1, 2, 3), rows(0, 1, 2, 3))
    vectors.remove(ids(1, 9))
    assert live(vectors) == [0, 2, 3]
    assert [numbers.tolist() for numbers, _ in vectors.blocks(3)] == [[0, 2], [3]]
    assert [int(vector[0]) for _, block in vectors.blocks(3, all_rows=True) for vector in block] == [0, 1, 2, 3]


def test_a_frozen_copy_stays_as_it_was() -> None:
    vectors = VectorTable(DIMENSION)
    vectors.add(ids(0, 1), rows(0, 1))
    frozen = vectors.frozen()
    vectors.remove(ids(0))
    vectors.add(ids(*range(2, 50)), rows(*range(2, 50)))
    assert live(frozen) == [0, 1]
    assert live(vectors)[:2] == [1, 2]


@pytest.mark.parametrize("size", [1, 2, 5, 100])
def test_blocks_reach_over_the_edge_between_mapped_and_new_rows(size: int) -> None:
    vectors = VectorTable(DIMENSION, ids(0, 1, 2), rows(0, 1, 2))
    vectors.add(ids(3, 4), rows(3, 4))
    assert live(vectors, size) == [0, 1, 2, 3, 4]
    assert vectors.take(np.array([4, 0, 3]))[:, 0].tolist() == [4, 0, 3]
    assert vectors.later == 2


@settings(max_examples=40, deadline=None)
@given(some.lists(some.tuples(some.booleans(), some.sets(some.integers(0, 30), max_size=6)), max_size=20))
def test_any_history_of_adding_and_removing_leaves_what_a_set_would_hold(steps: list[tuple[bool, set[int]]]) -> None:
    vectors, there = VectorTable(DIMENSION), set()
    for adding, numbers in steps:
        if adding:
            new = sorted(numbers - there)
            vectors.add(ids(*new), rows(*new))
            there |= numbers
        else:
            vectors.remove(ids(*sorted(numbers)))
            there -= numbers
    assert sorted(live(vectors)) == sorted(there)
