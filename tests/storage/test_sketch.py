"""Beyond a size the index reads a sketch: nearly all of the nearest are found, and nothing else changes."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from service.storage import index as index_module
from service.storage import sketch as sketch_module
from service.storage.index import ClaimIndex
from service.storage.searching import exact
from service.storage.sketch import Sketch, sketched
from service.storage.store import Store
from service.storage.vectors import VectorTable
from tests.storage.building import DIMENSION, add, unit

WIDTH = 64


def clustered(count: int, seed: int) -> NDArray[np.float16]:
    """Vectors around forty points, as claims gather around events, that differ less and less from axis to axis."""
    random = np.random.default_rng(seed)
    shrinking = 0.95 ** np.arange(WIDTH)
    points = np.random.default_rng(0).standard_normal((40, WIDTH))
    vectors = (points[random.integers(0, 40, count)] + 0.6 * random.standard_normal((count, WIDTH))) * shrinking
    halves: NDArray[np.float16] = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16)
    return halves


@pytest.fixture(scope="module")
def held() -> VectorTable:
    vectors = VectorTable(WIDTH)
    vectors.add(np.stack([np.arange(1, 6001), np.arange(6000)], axis=1).astype(np.uint64), clustered(6000, 1))
    return vectors


@pytest.mark.parametrize("together", [1, 20])
def test_nearly_all_of_the_ten_nearest_are_among_few_candidates(
    held: VectorTable, together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sketch_module, "DIRECTIONS", 40)
    sketch = sketched(held)
    questions = clustered(200, 2).astype(np.float32)
    [_, nearest] = exact(held, questions, 10)
    candidates = [sketch.near(questions[first : first + together], 10, held.live) for first in range(0, 200, together)]
    shares = [np.isin(nearest[n * together :][:together], near).mean() for n, near in enumerate(candidates)]
    assert np.mean(shares) >= 0.98
    assert sketch.taken < len(held) / 10


def test_candidates_are_doubled_until_the_recall_is_reached(held: VectorTable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sketch_module, "DIRECTIONS", 4)
    assert sketched(held).taken > sketch_module.FEWEST


def test_withdrawn_claims_do_not_crowd_out_those_that_are_live(held: VectorTable) -> None:
    sketch, shares = sketched(held), []
    for question in held.take(np.arange(20)).astype(np.float32)[:, None]:
        [_, [nearest]] = exact(held, question, 2 * sketch.taken)
        live = np.ones(len(held), np.bool_)
        live[nearest[:-10]] = False
        shares.append(np.isin(nearest[-10:], sketch.near(question, 10, live)).mean())
    assert np.mean(shares) >= 0.95


@pytest.fixture(autouse=True)
def few_are_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "EXACT_UP_TO", 20)


def filled(store: Store, articles: int = 10, first: int = 0) -> None:
    for number in range(first, first + articles):
        add(store, f"A {number}. B {number}. C {number}", external_id=str(number))


def nearest(index: ClaimIndex, text: str) -> str:
    return index.search(unit(text), 1)[0][0].claim_id


def test_a_store_that_grew_gets_a_sketch_and_answers_as_before(tmp_path: Path, store: Store) -> None:
    filled(store, 6)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    assert index.exact
    filled(store, 4, first=6)
    before = [nearest(index, f"B {number}") for number in range(10)]
    index.wait()
    assert not index.exact
    assert [nearest(index, f"B {number}") for number in range(10)] == before


def test_searches_go_on_while_a_sketch_is_made(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, may_end = threading.Event(), threading.Event()

    def slowly(vectors: VectorTable) -> Sketch:
        begun.set()
        assert may_end.wait(30)
        return sketched(vectors)

    monkeypatch.setattr(index_module, "sketched", slowly)
    filled(store)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    assert begun.wait(30)
    revised = add(store, "Meanwhile D", external_id="4")
    assert nearest(index, "Meanwhile D") == revised.claims[0].id
    assert index.exact
    may_end.set()
    index.wait()
    assert not index.exact
    assert nearest(index, "Meanwhile D") == revised.claims[0].id
    assert len(index.search(unit("B 4"), 100)[0]) == len(index) == 28


def test_an_index_that_maps_what_came_since_keeps_a_sketch(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "WORTH_A_SNAPSHOT", 20)
    filled(store)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    index.wait()
    filled(store, 10, first=10)
    before = [nearest(index, f"B {number}") for number in range(20)]
    index.wait()
    assert index._neighbours.vectors.later == 0
    assert not index.exact
    assert [nearest(index, f"B {number}") for number in range(20)] == before


def test_what_comes_and_goes_after_the_sketch_was_made_is_found_and_not_found(tmp_path: Path, store: Store) -> None:
    filled(store)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    index.wait()
    gone = nearest(index, "B 3")
    revised = add(store, "B 3. Later D", external_id="3")
    assert {nearest(index, "B 3"), nearest(index, "Later D")} == {claim.id for claim in revised.claims}
    assert gone not in {hit.claim_id for hit in index.search(unit("B 3"), 100)[0]}
    assert len(index.search(unit("B 3"), 100)[0]) == len(index) == 29


def test_a_restart_answers_the_same_from_the_snapshot(tmp_path: Path, store: Store) -> None:
    filled(store)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    index.wait()
    filled(store, 2, first=9)
    expected = [nearest(index, f"B {number}") for number in range(11)]
    assert index.snapshot()
    again = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    again.wait()
    assert not again.exact
    assert [nearest(again, f"B {number}") for number in range(11)] == expected


def test_a_sketch_is_made_anew_when_there_are_four_times_the_rows(tmp_path: Path, store: Store) -> None:
    filled(store)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    index.wait()
    first = index._neighbours.sketch
    filled(store, 31, first=10)
    index.catch_up()
    index.wait()
    assert index._neighbours.sketch is not first
    assert len(index) == 123


@pytest.mark.filterwarnings("error::pytest.PytestUnhandledThreadExceptionWarning")
def test_withdrawn_claims_make_no_sketch_due(tmp_path: Path, store: Store) -> None:
    filled(store, 6)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    index.search(unit("A 0"), 1)
    for head in store.articles().items:
        with store.writing() as writer:
            writer.delete(head.id)
    index.search(unit("A 0"), 1)
    filled(store, 4, first=6)
    assert nearest(index, "A 6")
    index.wait()
    assert index.exact
