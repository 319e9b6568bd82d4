"""Halves become singles exactly, and the exact search finds what comparing everything finds."""

from __future__ import annotations

import numpy as np
import pytest

from service.storage.searching import exact, nearest, single
from service.storage.vectors import VectorTable


def test_every_finite_half_becomes_the_same_number() -> None:
    halves = np.arange(65536, dtype=np.uint16).view(np.float16)
    halves = halves[np.isfinite(halves)][None]
    np.testing.assert_array_equal(single(halves), halves.astype(np.float32))


@pytest.mark.parametrize("count", [30, 2048, 5000])
@pytest.mark.parametrize("asked", [1, 40])
def test_the_nearest_are_those_of_a_full_comparison(count: int, asked: int) -> None:
    random = np.random.default_rng(count)
    halves = random.standard_normal((count, 16)).astype(np.float16)
    vectors = VectorTable(16)
    vectors.add(random.integers(1, 2**60, (count, 2)).astype(np.uint64), halves)
    questions = random.standard_normal((asked, 16)).astype(np.float32)
    scores, rows = exact(vectors, questions, 20)
    full = questions @ halves.astype(np.float32).T
    expected = np.sort(full, axis=1)[:, ::-1][:, :20]
    np.testing.assert_allclose(scores, expected, rtol=1e-5)
    np.testing.assert_allclose(np.take_along_axis(full, rows, axis=1), expected, rtol=1e-5)


def test_of_few_rows_the_nearest_are_told_and_no_others() -> None:
    random = np.random.default_rng(1)
    halves = random.standard_normal((100, 16)).astype(np.float16)
    vectors = VectorTable(16)
    vectors.add(random.integers(1, 2**60, (100, 2)).astype(np.uint64), halves)
    questions, rows = random.standard_normal((3, 16)).astype(np.float32), np.arange(10, 90, 2)
    scores = questions @ halves[rows].astype(np.float32).T
    for found, best in zip(nearest(vectors, questions, 5, rows), np.argsort(-scores, axis=1)[:, :5], strict=True):
        assert set(found) == set(rows[best])
    assert nearest(vectors, questions, 50, rows).shape == (3, 40)
