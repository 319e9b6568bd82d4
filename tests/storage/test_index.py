"""The index is a cache: whatever happens to it, it answers as the store would."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from service.errors import ModelUnusable
from service.review import Review
from service.storage import snapshot
from service.storage.changes import Standing
from service.storage.index import ClaimIndex
from service.storage.lock import locked
from service.storage.neighbours import Neighbours
from service.storage.snapshot import Standpoint
from service.storage.store import Store
from tests.storage.building import DIMENSION, add, unit

WORDS = ("went", "came", "left", "stayed", "fell", "rose")


def make(folder: Path, store: Store, model: str = "model-1") -> ClaimIndex:
    return ClaimIndex(folder, store, model, DIMENSION)


def brute_force(store: Store, question: str, k: int) -> list[tuple[str, float]]:
    """The nearest live claims, by reading every article and comparing all vectors."""
    live = [store.report(head.id) for head in store.articles(limit=1000).items]
    claims = [claim for told in live for claim in told.claims]
    stored = unit(*(claim.claim.text for claim in claims)).astype(np.float16).astype(np.float64)
    cosines = np.round(np.clip(stored @ unit(question)[0].astype(np.float64), -1, 1), 6) if claims else []
    near = sorted(zip((claim.id for claim in claims), cosines, strict=True), key=lambda hit: (-hit[1], hit[0]))
    return [(id_, float(cosine)) for id_, cosine in near[:k]]


def answer(index: ClaimIndex, question: str, k: int) -> list[tuple[str, float]]:
    return [(hit.claim_id, hit.similarity) for hit in index.search(unit(question), k)[0]]


def test_an_article_is_found_as_soon_as_it_is_stored(tmp_path: Path, store: Store) -> None:
    index = make(tmp_path, store)
    assert index.search(unit("One went"), 3) == [[]]
    stored = add(store, "One went. Two came")
    [[nearest, _]] = index.search(unit("One went"), 3)
    assert nearest.claim_id == stored.claims[0].id
    assert nearest.similarity == pytest.approx(1, abs=1e-3)
    assert index.seq == store.change_seq()


def test_withdrawn_claims_are_not_found(tmp_path: Path, store: Store) -> None:
    index = make(tmp_path, store)
    first = add(store, "One went. Two came", external_id="1")
    index.catch_up()
    second = add(store, "Three went", external_id="1")
    assert [hit.claim_id for hit in index.search(unit("One went"), 9)[0]] == [second.claims[0].id]
    with store.writing() as writer:
        writer.delete(second.article.head.id)
    assert index.search(unit("One went"), 9) == [[]]
    assert first.claims[0].id != second.claims[0].id


def test_what_came_and_went_between_two_searches_leaves_no_trace(tmp_path: Path, store: Store) -> None:
    index = make(tmp_path, store)
    add(store, "One went", external_id="1")
    add(store, "Two went", external_id="1")
    assert len(index.search(unit("One went"), 9)[0]) == len(index) == 1


def test_a_review_moves_the_number_and_nothing_else(tmp_path: Path, store: Store) -> None:
    stored = add(store, "One went")
    index = make(tmp_path, store)
    with store.writing() as writer:
        writer.review(stored.claims[0].results[0].id, Review.CONFIRMED, None, "ada")
    assert (index.catch_up(), len(index)) == (store.change_seq(), 1)


STEPS = some.lists(
    some.tuples(
        some.sampled_from(["add", "add", "delete", "search", "snapshot and restart", "restart"]),
        some.integers(0, 4),
        some.lists(some.sampled_from(WORDS), max_size=3),
    ),
    max_size=15,
)


@settings(max_examples=50, deadline=None)
@given(steps=STEPS, held=some.sampled_from([1, 4, 10_000]))
def test_after_any_history_the_index_answers_like_brute_force(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, list[str]]], held: int
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("service.storage.index.WORTH_A_SNAPSHOT", held)
        answers_like_brute_force_after(steps, tmp_path_factory.mktemp("history"))


def answers_like_brute_force_after(steps: list[tuple[str, int, list[str]]], folder: Path) -> None:
    store = Store(f"sqlite:///{folder / 'crosscheck.sqlite3'}")
    index = make(folder, store)
    for number, (step, external_id, words) in enumerate(steps):
        live = {head.external_id: head.id for head in store.articles().items}
        if step == "add":
            add(store, ". ".join(words) or f"Nothing {number}", external_id=str(external_id))
        elif step == "delete" and str(external_id) in live:
            with store.writing() as writer:
                writer.delete(live[str(external_id)])
        elif step == "search":
            assert answer(index, "went", 4) == brute_force(store, "went", 4)
        elif step.endswith("restart"):
            index.wait()
            if step.startswith("snapshot"):
                index.snapshot()
            index = make(folder, store)
    assert answer(index, "came", 50) == brute_force(store, "came", 50)
    index.wait()
    assert answer(index, "came", 50) == brute_force(store, "came", 50)
    store.close()
    shutil.rmtree(folder)


def test_a_snapshot_is_taken_up_without_reading_the_vectors_again(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "One went. Two came")
    before = make(tmp_path, store)
    before.snapshot()

    def unread(*_: object) -> None:
        raise AssertionError("the vectors were read from the store")

    monkeypatch.setattr(Store, "changes", unread)
    after = make(tmp_path, store)
    assert after.search(unit("One went"), 2) == before.search(unit("One went"), 2)


def test_a_snapshot_leads_to_what_came_and_went_after_it(tmp_path: Path, store: Store) -> None:
    add(store, "One went", external_id="1")
    make(tmp_path, store).snapshot()
    second = add(store, "Two went. Three went", external_id="1")
    found = {hit.claim_id for hit in make(tmp_path, store).search(unit("One went"), 9)[0]}
    assert found == {claim.id for claim in second.claims}


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40])


def grown(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"\x00")


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def turned_to_text(file: Path) -> None:
    file.write_text("not an index at all")


def one_bit_turned(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[-60] ^= 1
    file.write_bytes(content)


def header_changed(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'"claims": 2', b'"claims": 1'))


def header_emptied(file: Path) -> None:
    signed(file, b"{}")


def header_of_a_list(file: Path) -> None:
    signed(file, b"[]")


def signed(file: Path, header: bytes) -> None:
    content = snapshot.MAGIC + header + b"\n"
    file.write_bytes(content + sha256(content).digest())


@pytest.mark.parametrize(
    "damage",
    [
        Path.unlink,
        cut_short,
        grown,
        emptied,
        turned_to_text,
        one_bit_turned,
        header_changed,
        header_emptied,
        header_of_a_list,
    ],
)
def test_a_damaged_snapshot_is_read_from_the_store_instead(
    tmp_path: Path, store: Store, damage: Callable[[Path], None]
) -> None:
    add(store, "One went. Two came")
    before = make(tmp_path, store)
    before.snapshot()
    damage(tmp_path / "claims.index")
    assert make(tmp_path, store).search(unit("Two came"), 2) == before.search(unit("Two came"), 2)


def test_a_snapshot_of_an_earlier_version_is_still_read(tmp_path: Path) -> None:
    signed(
        tmp_path / "claims.index",
        b'{"identity": "s", "model": "m", "dimension": 4, "seq": 7, "newest": "a", "claims": 0}',
    )
    read, ids, vectors = snapshot.read(tmp_path / "claims.index")
    assert read == snapshot.standpoint(tmp_path / "claims.index") == Standpoint(Standing("s", 7, "a"), "m", 4, 0)
    assert (ids.shape, vectors.shape) == ((0, 2), (0, 4))


def test_the_snapshot_of_an_empty_store_is_taken_up_without_a_word(
    tmp_path: Path, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    make(tmp_path, store).snapshot()
    with caplog.at_level(logging.INFO, "service"):
        index = make(tmp_path, store)
    assert not caplog.records
    add(store, "One went")
    assert answer(index, "One went", 5) == brute_force(store, "One went", 5)


def test_that_a_new_store_has_no_snapshot_is_not_worth_a_line(
    tmp_path: Path, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "service"):
        make(tmp_path, store)
        new = caplog.text
        add(store, "One went")
        make(tmp_path, store)
    assert new == ""
    assert "the index cannot use its snapshot: there is no " in caplog.text


def test_the_snapshot_of_another_empty_store_is_not_used(
    tmp_path: Path, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    make(tmp_path, store).snapshot()
    with caplog.at_level(logging.INFO, "service"):
        make(tmp_path, Store(f"sqlite:///{tmp_path / 'other.sqlite3'}"))
    assert "it belongs to another store" in caplog.text


def test_the_snapshot_of_another_store_is_not_used(tmp_path: Path, store: Store) -> None:
    add(store, "One went")
    make(tmp_path, store).snapshot()
    other = Store(f"sqlite:///{tmp_path / 'other.sqlite3'}")
    add(other, "Two came")
    index = make(tmp_path, other)
    assert answer(index, "One went", 5) == brute_force(other, "One went", 5)


def test_the_snapshot_of_another_model_is_not_used(tmp_path: Path, store: Store) -> None:
    add(store, "One went")
    make(tmp_path, store).snapshot()
    file = tmp_path / "claims.index"
    standpoint, ids, vectors = snapshot.read(file)
    snapshot.write(file, replace(standpoint, model="model-0"), ids, iter([np.roll(vectors, 1, axis=1)]))
    assert answer(make(tmp_path, store), "One went", 1) == brute_force(store, "One went", 1)


def test_a_store_of_another_model_is_refused(tmp_path: Path, store: Store) -> None:
    make(tmp_path, store)
    with pytest.raises(ModelUnusable):
        make(tmp_path, store, "model-2")


@pytest.mark.parametrize(
    "added_since", [[], ["Three fell", "Four rose", "Five stayed"]], ids=["behind", "other history"]
)
def test_a_snapshot_from_after_the_backup_that_was_put_back_is_not_used(tmp_path: Path, added_since: list[str]) -> None:
    url = f"sqlite:///{tmp_path / 'store.sqlite3'}"
    store = Store(url)
    add(store, "One went")
    store.close()
    shutil.copy(tmp_path / "store.sqlite3", tmp_path / "backup.sqlite3")
    add(store, "Two came")
    make(tmp_path, store).snapshot()
    store.close()
    shutil.copy(tmp_path / "backup.sqlite3", tmp_path / "store.sqlite3")
    for body in added_since:
        add(store, body)
    assert answer(make(tmp_path, store), "Two came", 9) == brute_force(store, "Two came", 9)


def test_an_index_in_memory_notices_that_a_backup_was_put_back(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    add(store, "One went")
    store.close()
    shutil.copy(tmp_path / "store.sqlite3", tmp_path / "backup.sqlite3")
    index = make(tmp_path, store)
    add(store, "Two came")
    index.catch_up()
    store.close()
    shutil.copy(tmp_path / "backup.sqlite3", tmp_path / "store.sqlite3")
    assert answer(index, "Two came", 9) == brute_force(store, "Two came", 9)


def test_changes_half_taken_in_are_not_taken_twice(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "One went")
    index = make(tmp_path, store)
    add(store, "Two came")
    whole = Neighbours.add

    def interrupted(self: Neighbours, *args: object) -> None:
        whole(self, *args)
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(Neighbours, "add", interrupted)
        with pytest.raises(MemoryError):
            index.catch_up()
    assert answer(index, "Two came", 9) == brute_force(store, "Two came", 9)


def test_rebuilding_writes_a_snapshot_that_is_equal(tmp_path: Path, store: Store) -> None:
    add(store, "One went. Two came")
    index = make(tmp_path, store)
    before = index.search(unit("Two came"), 2)
    index.rebuild()
    assert (tmp_path / "claims.index").is_file()
    assert index.search(unit("Two came"), 2) == make(tmp_path, store).search(unit("Two came"), 2) == before


def test_a_snapshot_for_which_there_is_no_room_takes_none(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    add(store, "One went")
    index = make(tmp_path, store)
    index.snapshot()
    before = (tmp_path / "claims.index").read_bytes()
    add(store, "Two came")
    index.catch_up()
    monkeypatch.setattr(os, "fsync", full)
    assert not index.snapshot()
    assert (tmp_path / "claims.index").read_bytes() == before
    assert not [one for one in tmp_path.iterdir() if one.suffix == ".tmp"]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The sequence numbers that snapshots were written for."""
    numbers: list[int] = []
    write = snapshot.write

    def noted(path: Path, standpoint: snapshot.Standpoint, *rest: object) -> bool:
        numbers.append(standpoint.standing.seq)
        return write(path, standpoint, *rest)

    monkeypatch.setattr(snapshot, "write", noted)
    return numbers


def test_a_snapshot_is_written_only_if_something_changed(tmp_path: Path, store: Store, written: list[int]) -> None:
    add(store, "One went")
    first = make(tmp_path, store)
    assert first.snapshot()
    assert first.snapshot()
    again = make(tmp_path, store)
    assert again.snapshot()
    assert len(written) == 1
    add(store, "Two came")
    again.catch_up()
    assert again.snapshot()
    assert written[1:] == [store.change_seq()]


def test_a_snapshot_that_was_removed_is_written_again(tmp_path: Path, store: Store) -> None:
    index = make(tmp_path, store)
    index.snapshot()
    (tmp_path / "claims.index").unlink()
    assert index.snapshot()
    assert (tmp_path / "claims.index").exists()


def test_a_damaged_snapshot_is_written_again(tmp_path: Path, store: Store, written: list[int]) -> None:
    add(store, "One went")
    make(tmp_path, store).snapshot()
    one_bit_turned(tmp_path / "claims.index")
    assert make(tmp_path, store).snapshot()
    assert len(written) == 2


def test_rebuilding_writes_the_snapshot_whatever_stands_there(tmp_path: Path, store: Store, written: list[int]) -> None:
    add(store, "One went")
    index = make(tmp_path, store)
    index.snapshot()
    assert index.rebuild()
    assert len(written) == 2


def test_only_one_process_writes_a_snapshot_at_a_time(tmp_path: Path, store: Store) -> None:
    index = make(tmp_path, store)
    with locked(tmp_path / "claims.index.lock", 0) as mine:
        assert mine
        assert index.snapshot() is False
    assert index.snapshot() is True


def test_an_interrupted_snapshot_leaves_the_last_one_whole(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "One went")
    index = make(tmp_path, store)
    index.snapshot()
    before = (tmp_path / "claims.index").read_bytes()
    add(store, "Two came")
    index.catch_up()

    def interrupted(*_: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(snapshot.os, "fsync", interrupted)
    assert index.snapshot() is False
    assert (tmp_path / "claims.index").read_bytes() == before


def test_a_start_that_had_much_to_read_leaves_a_snapshot_and_another_does_not(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.storage.index.WORTH_A_SNAPSHOT", 3)
    add(store, "One went. Two came. Three left")
    make(tmp_path, store)
    assert not (tmp_path / "claims.index").exists()
    add(store, "Four rose")
    make(tmp_path, store)
    assert snapshot.read(tmp_path / "claims.index")[0].claims == 4


@pytest.fixture
def few_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("service.storage.index.WORTH_A_SNAPSHOT", 3)


def held(index: ClaimIndex) -> int:
    """Claims whose vectors the process holds by itself."""
    return index._neighbours.vectors.later


@pytest.mark.usefixtures("few_are_held")
def test_what_came_since_the_start_is_mapped_once_it_is_many(tmp_path: Path, store: Store) -> None:
    index = make(tmp_path, store)
    for number in range(12):
        add(store, f"One {number} went. Two {number} came", external_id=str(number % 8))
        assert answer(index, f"One {number} went", 9) == brute_force(store, f"One {number} went", 9)
        index.wait()
        assert held(index) <= 4
    assert len(index) == 16


@pytest.mark.usefixtures("few_are_held")
def test_processes_map_one_snapshot(tmp_path: Path, store: Store, written: list[int]) -> None:
    indexes = [make(tmp_path, store), make(tmp_path, store)]
    add(store, "One went. Two came. Three left. Four rose")
    for index in indexes:
        index.catch_up()
        index.wait()
    assert [held(index) for index in indexes] == [0, 0]
    assert written == [store.change_seq()]
    assert answer(indexes[0], "One went", 9) == answer(indexes[1], "One went", 9) == brute_force(store, "One went", 9)


@pytest.mark.usefixtures("few_are_held")
def test_what_comes_and_goes_while_a_snapshot_is_taken_up_is_found_and_not_found(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    index, begun, may_end, read = make(tmp_path, store), threading.Event(), threading.Event(), snapshot.read

    def slowly(path: Path) -> object:
        found = read(path)
        begun.set()
        assert may_end.wait(30)
        return found

    monkeypatch.setattr(snapshot, "read", slowly)
    add(store, "One went. Two came. Three left. Four rose", external_id="1")
    index.catch_up()
    assert begun.wait(30)
    add(store, "One went. Five fell", external_id="1")
    add(store, "Six stayed", external_id="2")
    assert answer(index, "Two came", 9) == brute_force(store, "Two came", 9)
    may_end.set()
    index.wait()
    assert answer(index, "Two came", 9) == brute_force(store, "Two came", 9)
    assert (held(index), len(index)) == (3, 3)


@pytest.mark.usefixtures("few_are_held")
def test_a_snapshot_that_cannot_be_written_is_not_tried_at_every_search(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    index, tried = make(tmp_path, store), list[int]()

    def full(*_: object) -> bool:
        tried.append(held(index))
        raise OSError("no space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(snapshot, "write", full)
        for number in range(5):
            add(store, f"One {number} went. Two {number} came")
            for _ in range(3):
                assert len(index.search(unit("One went"), 9)[0]) == min(9, 2 * number + 2)
                index.wait()
    assert tried == [4, 6, 8, 10]
    add(store, "One more went")
    index.catch_up()
    index.wait()
    assert held(index) == 0


@pytest.mark.usefixtures("few_are_held")
@pytest.mark.parametrize("damage", [cut_short, one_bit_turned])
def test_a_damaged_snapshot_of_another_process_is_replaced(
    tmp_path: Path, store: Store, damage: Callable[[Path], None]
) -> None:
    index = make(tmp_path, store)
    add(store, "One went. Two came. Three left. Four rose")
    make(tmp_path, store)
    damage(tmp_path / "claims.index")
    index.catch_up()
    index.wait()
    assert held(index) == 0
    assert answer(index, "One went", 9) == brute_force(store, "One went", 9)


def test_a_store_of_another_model_that_was_put_in_its_place_is_refused(tmp_path: Path) -> None:
    ours, other = (Store(f"sqlite:///{tmp_path / name}.sqlite3") for name in ("ours", "other"))
    index = make(tmp_path, ours)
    add(ours, "One went")
    make(tmp_path, other, "model-2")
    ours.close()
    other.close()
    shutil.copy(tmp_path / "other.sqlite3", tmp_path / "ours.sqlite3")
    add(ours, "Two came")
    with pytest.raises(ModelUnusable, match="model-2"):
        index.search(unit("Two came"), 1)
