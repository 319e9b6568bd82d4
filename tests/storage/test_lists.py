"""Beyond a size the index reads lists: nearly all of the nearest are found, and nothing else changes."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from service.storage import index as index_module
from service.storage import lists_file, sealed
from service.storage.index import ClaimIndex
from service.storage.lists import Lists, sorted_into_lists
from service.storage.lists_file import ListsUnusable
from service.storage.searching import exact
from service.storage.store import Store
from service.storage.vectors import Vectors
from tests.storage.building import DIMENSION, add, unit


def clustered(count: int, seed: int) -> NDArray[np.float16]:
    """Vectors around forty points, as claims gather around events; twenty at a time are of one."""
    random = np.random.default_rng(seed)
    points = np.random.default_rng(0).standard_normal((40, 32))
    vectors = np.repeat(points[random.integers(0, 40, count // 20)], 20, axis=0) + 0.6 * random.standard_normal(
        (count, 32)
    )
    halves: NDArray[np.float16] = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float16)
    return halves


@pytest.fixture(scope="module")
def held() -> Vectors:
    vectors = Vectors(32)
    vectors.add(np.stack([np.arange(1, 6001), np.arange(6000)], axis=1).astype(np.uint64), clustered(6000, 1))
    return vectors


@pytest.fixture(scope="module")
def built(held: Vectors) -> tuple[NDArray[np.int64], Lists]:
    return sorted_into_lists(held)


@pytest.mark.parametrize("together", [1, 20, 100])
def test_nearly_all_of_the_ten_nearest_are_in_the_lists_that_are_read(
    held: Vectors, built: tuple[NDArray[np.int64], Lists], together: int
) -> None:
    order, lists = built
    questions = clustered(200, 2).astype(np.float32)
    [_, nearest] = exact(held, questions, 10)
    shares = []
    for first in range(0, 200, together):
        some = slice(first, first + together)
        shares.append(np.isin(nearest[some], order[lists.near(questions[some])]).mean())
    assert np.mean(shares) >= 0.98


def test_the_lists_hold_every_row_once_and_few_are_read(held: Vectors, built: tuple[NDArray[np.int64], Lists]) -> None:
    order, lists = built
    assert sorted(order.tolist()) == list(range(len(held)))
    assert lists.rows == len(held)
    assert len(lists.near(clustered(20, 3).astype(np.float32))) < len(held) / 3


def test_lists_come_back_from_disk_as_they_were(tmp_path: Path, built: tuple[NDArray[np.int64], Lists]) -> None:
    lists = built[1]
    lists_file.write(tmp_path / "lists", lists, "seal")
    again = lists_file.read(tmp_path / "lists", "seal")
    np.testing.assert_array_equal(again.centres, lists.centres)
    np.testing.assert_array_equal(again.starts, lists.starts)
    assert again.read == lists.read


def test_lists_of_another_snapshot_or_a_damaged_file_are_not_used(
    tmp_path: Path, built: tuple[NDArray[np.int64], Lists]
) -> None:
    lists_file.write(tmp_path / "lists", built[1], "seal")
    with pytest.raises(ListsUnusable, match="another snapshot"):
        lists_file.read(tmp_path / "lists", "other")
    content = bytearray((tmp_path / "lists").read_bytes())
    content[200] ^= 1
    (tmp_path / "lists").write_bytes(content)
    with pytest.raises(ListsUnusable, match="checksum"):
        lists_file.read(tmp_path / "lists", "seal")
    with pytest.raises(ListsUnusable):
        lists_file.read(tmp_path / "none", "seal")


@pytest.fixture(autouse=True)
def few_are_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "EXACT_UP_TO", 20)


def filled(store: Store, articles: int = 10, first: int = 0) -> None:
    for number in range(first, first + articles):
        add(store, f"A {number}. B {number}. C {number}", external_id=str(number))


def nearest(index: ClaimIndex, text: str) -> str:
    return index.search(unit(text), 1)[0][0].claim_id


def not_built(_: Vectors) -> tuple[NDArray[np.int64], Lists]:
    raise AssertionError("lists were built again")


def test_a_store_that_grew_gets_lists_and_answers_as_before(tmp_path: Path, store: Store) -> None:
    filled(store, 6)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    assert index.exact
    filled(store, 4, first=6)
    before = [nearest(index, f"B {number}") for number in range(10)]
    index.wait()
    assert not index.exact
    assert [nearest(index, f"B {number}") for number in range(10)] == before


def test_searches_go_on_while_lists_are_built(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, may_end = threading.Event(), threading.Event()

    def slowly(vectors: Vectors) -> tuple[NDArray[np.int64], Lists]:
        begun.set()
        assert may_end.wait(30)
        return sorted_into_lists(vectors)

    monkeypatch.setattr(index_module, "sorted_into_lists", slowly)
    filled(store)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    assert begun.wait(30)
    stored = add(store, "Meanwhile D")
    assert nearest(index, "Meanwhile D") == stored.claims[0].id
    assert index.exact
    may_end.set()
    index.wait()
    assert not index.exact
    assert nearest(index, "Meanwhile D") == stored.claims[0].id


def test_what_comes_and_goes_after_the_lists_were_built_is_found_and_not_found(tmp_path: Path, store: Store) -> None:
    filled(store)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    index.wait()
    gone = nearest(index, "B 3")
    revised = add(store, "B 3. Later D", external_id="3")
    assert {nearest(index, "B 3"), nearest(index, "Later D")} == {claim.id for claim in revised.claims}
    assert gone not in {hit.claim_id for hit in index.search(unit("B 3"), 100)[0]}
    assert len(index.search(unit("B 3"), 100)[0]) == len(index) == 29


@pytest.mark.parametrize("closing", [False, True], ids=["stopped", "closed after much came and went"])
def test_another_start_takes_up_the_lists(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch, closing: bool
) -> None:
    filled(store)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    index.wait()
    filled(store, 3, first=9)
    expected = [nearest(index, f"B {number}") for number in range(12)]
    before = sealed.seal(tmp_path / "claims.index")
    if closing:
        monkeypatch.setattr(index_module, "WORTH_A_SNAPSHOT", 2)
    assert index.snapshot()
    assert (sealed.seal(tmp_path / "claims.index") != before) is closing
    monkeypatch.setattr(index_module, "sorted_into_lists", not_built)
    again = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    assert not again.exact
    assert [nearest(again, f"B {number}") for number in range(12)] == expected
    assert len(again) == len(index) == 36


def test_a_second_process_takes_up_what_the_first_built(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store, 6)
    first, second = (ClaimIndex(tmp_path, store, "model-1", DIMENSION) for _ in range(2))
    filled(store, 6, first=6)
    first.catch_up()
    first.wait()
    monkeypatch.setattr(index_module, "sorted_into_lists", not_built)
    second.catch_up()
    second.wait()
    assert not second.exact
    assert nearest(second, "C 11") == nearest(first, "C 11")


def test_lists_are_built_anew_when_as_many_have_come_as_are_searched_exactly(tmp_path: Path, store: Store) -> None:
    filled(store)
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    index.wait()
    before = sealed.seal(tmp_path / "claims.lists")
    index._build_after = 0  # half an hour later
    filled(store, 11, first=10)
    index.catch_up()
    index.wait()
    assert sealed.seal(tmp_path / "claims.lists") != before
    assert len(index) == 63


def test_reindexing_leaves_lists_for_the_next_start(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(store)
    ClaimIndex(tmp_path, store, "model-1", DIMENSION).rebuild()
    monkeypatch.setattr(index_module, "sorted_into_lists", not_built)
    assert not ClaimIndex(tmp_path, store, "model-1", DIMENSION).exact
