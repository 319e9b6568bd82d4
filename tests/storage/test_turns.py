"""Writers take turns, those of one process and those of several, and whoever writes can read meanwhile."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from service.errors import StoreUnavailable
from service.storage import database
from service.storage.store import Store
from tests.storage.building import add

BUSY = "other writers kept the database busy"
# More than the connections that a process holds at most: five, and ten for a while.
MANY = 20


def test_a_writer_that_waits_too_long_is_told_so(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "CALLERS_PATIENCE", 0.05)
    with store.writing(), pytest.raises(StoreUnavailable, match=BUSY):
        add(store, "One went")


def test_a_writer_that_waits_too_long_for_another_process_is_told_so(
    url: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Store(url)
    monkeypatch.setattr(database, "CALLERS_PATIENCE", 0.05)
    with other.writing(), pytest.raises(StoreUnavailable, match=BUSY):
        add(store, "One went")
    add(store, "One went")
    other.close()


def test_whoever_writes_can_read_however_many_wait(store: Store) -> None:
    begun = threading.Barrier(MANY + 1)

    def late(number: int) -> None:
        begun.wait(10)
        add(store, f"Number {number} went")

    with ThreadPoolExecutor(MANY) as pool:
        with store.writing():
            waiting = [pool.submit(late, number) for number in range(MANY)]
            begun.wait(10)
            done = threading.Event()
            reading = threading.Thread(target=lambda: (store.change_seq(), done.set()))
            reading.start()
            read_at_once = done.wait(10)
        for one in waiting:
            one.result(60)
        reading.join()

    assert read_at_once
    assert store.counts().articles == MANY
