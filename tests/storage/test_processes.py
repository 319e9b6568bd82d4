"""Several processes share one store, and any of them may be killed."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from service.storage.index import ClaimIndex
from service.storage.page import ResultFilter
from service.storage.store import Store
from tests.storage.building import DIMENSION, add, unit

Process = subprocess.Popen[str]
Start = Callable[[str, str], Process]


@pytest.fixture
def start(url: str) -> Iterator[Start]:
    """Starts processes that do a command of `elsewhere`; none outlives the test."""
    started: list[Process] = []

    def starting(command: str, name: str) -> Process:
        arguments = [sys.executable, "-m", "tests.storage.elsewhere", command, url, name]
        process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield starting
    for process in started:
        process.kill()
        process.communicate()


def go(*processes: Process) -> None:
    """Wait until all are ready, then let them begin together."""
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()


def lines(process: Process, count: int) -> list[str]:
    return [process.stdout.readline().strip() for _ in range(count)]


def sound(url: str) -> bool:
    """SQLite finds no fault in the file, and no row points nowhere; a server sees to that itself."""
    if not url.startswith("sqlite:"):
        return True
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    try:
        whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return whole and connection.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        connection.close()


def test_processes_that_open_a_new_store_at_once_all_find_it_ready(url: str, start: Start) -> None:
    processes = [start("open_store", "") for _ in range(4)]
    go(*processes)
    assert [process.wait(60) for process in processes] == [0, 0, 0, 0]
    Store(url).change_seq()


def test_processes_that_send_the_same_article_at_once_make_one(store: Store, start: Start) -> None:
    processes = [start("add_same", "wire/1") for _ in range(3)]
    go(*processes)
    ids = {lines(process, 1)[0] for process in processes}
    assert ids == {head.id for head in store.articles().items}
    assert (len(ids), store.counts().claims, len(store.results().items)) == (1, 2, 2)


def test_a_process_killed_within_a_transaction_leaves_nothing_and_blocks_nobody(
    url: str, store: Store, start: Start
) -> None:
    add(store, "Zero went")
    before = store.change_seq()
    process = start("stop_halfway", "b.example")
    go(process)
    assert lines(process, 1) == ["written"]
    assert store.change_seq() == before
    process.kill()
    process.wait()
    assert store.articles(source="b.example").items == ()
    add(store, "One went", "c.example")
    assert sound(url)


def test_a_process_killed_while_loading_loses_no_article_that_it_answered(url: str, store: Store, start: Start) -> None:
    process = start("add_forever", "b.example")
    go(process)
    answered = lines(process, 5)
    process.kill()
    answered += process.communicate()[0].split()
    stored = [head.id for head in store.articles(source="b.example", limit=10_000).items]
    assert stored[: len(answered)] == answered
    assert len(stored) - len(answered) <= 1
    for id_ in stored:
        assert [len(claim.results) for claim in store.report(id_).claims] == [1, 1]
    assert sound(url)


def test_each_process_finds_what_another_one_stored_and_withdrew(tmp_path: Path, store: Store, start: Start) -> None:
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    process = start("add_some", "b.example")
    go(process)
    assert process.wait(60) == 0
    hits = index.search(unit("Number 3 went"), 1)[0]
    [nearest] = store.published([hit.claim_id for hit in hits]).values()
    assert (nearest.quote, nearest.article.source) == ("Number 3 went", "b.example")
    with store.writing() as writer:
        writer.delete(nearest.article.id)
    assert index.search(unit("Number 3 went"), 1)[0] != hits


def test_a_poller_sees_every_result_of_two_writers_once_and_in_order(store: Store, start: Start) -> None:
    writers = [start("add_some", "a.example"), start("add_some", "b.example")]
    go(*writers)
    seen: list[tuple[int, str]] = []
    running = True
    while running:
        running = any(writer.poll() is None for writer in writers)
        page = store.results(ResultFilter(since=seen[-1][0] if seen else 0), limit=7)
        seen += [(result.seq, result.id) for result in page.items]
        running = running or page.next_cursor is not None
        time.sleep(0.002)
    everything = [(result.seq, result.id) for result in store.results(limit=1000).items]
    assert seen == everything
    assert len(everything) == 2 * 12 * 2
