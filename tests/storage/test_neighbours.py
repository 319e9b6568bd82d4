"""The search is exact, and what it answers depends on the vectors alone."""

from __future__ import annotations

from uuid import UUID

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from numpy.typing import NDArray

from service.storage.neighbours import Hit, Neighbours, claim_id
from service.storage.vectors import VectorTable

DIMENSION = 8
CORNERS = np.eye(DIMENSION, dtype=np.float16)


def ids(*numbers: int) -> NDArray[np.uint64]:
    """Ids that differ only in their last digits: what is found by the lower half alone."""
    return np.array([(7, number) for number in numbers], dtype=np.uint64).reshape(-1, 2)


def named(number: int) -> str:
    return str(UUID(int=(7 << 64) | number))


def found(hits: list[Hit]) -> list[str]:
    return [hit.claim_id for hit in hits]


def test_nothing_is_near_in_an_empty_index() -> None:
    assert Neighbours(VectorTable(DIMENSION)).search(np.ones((2, DIMENSION), dtype=np.float32), 5) == [[], []]


def test_no_questions_have_no_answers() -> None:
    neighbours = Neighbours(VectorTable(DIMENSION))
    neighbours.add(ids(1), CORNERS[:1])
    assert neighbours.search(np.empty((0, DIMENSION), dtype=np.float32), 5) == []


@pytest.mark.parametrize("k", [0, 1, 3, 100])
def test_no_more_than_k_come_back(k: int) -> None:
    neighbours = Neighbours(VectorTable(DIMENSION))
    neighbours.add(ids(*range(5)), CORNERS[:5])
    assert len(neighbours.search(CORNERS[:1].astype(np.float32), k)[0]) == min(k, 5)


def test_the_nearest_comes_first_with_its_cosine() -> None:
    neighbours = Neighbours(VectorTable(DIMENSION))
    neighbours.add(ids(1, 2), CORNERS[:2])
    question = np.zeros((1, DIMENSION), dtype=np.float32)
    question[0, :2] = (0.6, 0.8)
    assert neighbours.search(question, 2) == [[Hit(named(2), 0.8), Hit(named(1), 0.6)]]
    assert neighbours.search(question, 2, least=0.7) == [[Hit(named(2), 0.8)]]


@pytest.mark.parametrize("order", [range(200), range(199, -1, -1)], ids=["oldest first", "newest first"])
def test_equals_come_in_the_order_of_their_ids_however_they_were_added(order: range) -> None:
    neighbours = Neighbours(VectorTable(DIMENSION))
    neighbours.add(ids(*order), np.repeat(CORNERS[:1], 200, axis=0))
    assert found(neighbours.search(CORNERS[:1].astype(np.float32), 3)[0]) == [named(n) for n in (0, 1, 2)]


def test_what_was_removed_is_not_found_and_the_rest_is() -> None:
    neighbours = Neighbours(VectorTable(DIMENSION))
    neighbours.add(ids(*range(6)), CORNERS[:6])
    neighbours.remove(ids(0, 3, 99))
    hits = neighbours.search(CORNERS[:6].astype(np.float32), 1)
    assert [found(near)[0] for near in hits if near[0].similarity == 1] == [named(n) for n in (1, 2, 4, 5)]
    assert len(neighbours) == 4


def test_an_id_whose_lower_half_alone_is_removed_stays() -> None:
    neighbours = Neighbours(VectorTable(DIMENSION))
    neighbours.add(ids(1), CORNERS[:1])
    neighbours.remove(np.array([(8, 1)], dtype=np.uint64))
    assert len(neighbours) == 1


def test_a_similarity_does_not_depend_on_company() -> None:
    """FAISS computes small and large batches in different ways."""
    random = np.random.default_rng(0)
    vectors = random.standard_normal((500, DIMENSION)).astype(np.float16)
    neighbours = Neighbours(VectorTable(DIMENSION))
    neighbours.add(ids(*range(500)), vectors)
    questions = random.standard_normal((64, DIMENSION)).astype(np.float32)
    questions /= np.linalg.norm(questions, axis=1, keepdims=True)
    assert neighbours.search(questions, 5) == [neighbours.search(question[None], 5)[0] for question in questions]


@settings(max_examples=30, deadline=None)
@given(some.lists(some.tuples(some.booleans(), some.integers(0, 15)), max_size=40), some.integers(1, 20))
def test_any_sequence_of_adding_and_removing_answers_like_brute_force(steps: list[tuple[bool, int]], k: int) -> None:
    pool = np.random.default_rng(1).standard_normal((16, DIMENSION)).astype(np.float16)
    pool[8:] = pool[:8]  # ties
    neighbours, there = Neighbours(VectorTable(DIMENSION)), set()
    for adding, number in steps:
        if adding and number not in there:
            neighbours.add(ids(number), pool[number : number + 1])
            there.add(number)
        elif not adding:
            neighbours.remove(ids(number))
            there.discard(number)
    question = pool[3].astype(np.float32) / np.linalg.norm(pool[3].astype(np.float32))
    cosine = {n: round(float(np.clip(pool[n].astype(np.float64) @ question, -1, 1)), 6) for n in there}
    expected = sorted(there, key=lambda n: (-cosine[n], n))[:k]
    hits = neighbours.search(question[None], k)[0]
    assert found(hits) == [named(n) for n in expected]
    assert [hit.similarity for hit in hits] == pytest.approx([cosine[n] for n in expected], abs=2e-6)


def test_an_id_is_told_as_the_text_it_came_from() -> None:
    id_ = "01a1fc7b-072a-77d5-8c87-b8ee2c634c30"
    halves = np.frombuffer(UUID(id_).bytes, ">u8").astype(np.uint64)
    assert claim_id(*halves) == id_
