"""How the service is laid out over the cores."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import torch

from service.api.polling import WAITERS
from service.api.turns import AT_ONCE, MANY, WAITING
from service.config import Settings
from service.errors import StoreUnavailable
from service.serving.inflow import SENDERS
from service.serving.server import THREADS, Server, Terms, model_threads, sharing_threads
from service.storage.store import Store


@pytest.mark.parametrize(
    ("cores", "workers", "threads"), [(1, 1, 1), (1, 2, 1), (2, 1, 2), (2, 2, 2), (4, 2, 2), (16, 2, 8), (8, 8, 2)]
)
def test_a_model_has_its_share_of_the_cores_and_where_there_are_two_two(cores: int, workers: int, threads: int) -> None:
    assert model_threads(cores, workers) == threads


def test_articles_callers_that_wait_slow_senders_and_batches_never_take_all_threads() -> None:
    assert THREADS > AT_ONCE + WAITING + WAITERS + SENDERS + MANY


def test_texts_that_are_checked_at_once_share_the_threads_of_the_models() -> None:
    before, taken = torch.get_num_threads(), dict[str, list[int]]()
    torch.set_num_threads(4)
    try:
        shared = sharing_threads()
        first_begun, second_done = threading.Event(), threading.Event()

        def check(name: str, at_work: int, begun: threading.Event | None, until: threading.Event | None) -> None:
            with shared(at_work):
                if begun and until:
                    begun.set()
                    until.wait(30)
                torch.ones(64, 64) @ torch.ones(64, 64)
                taken[name] = [torch.get_num_threads()]
            taken[name].append(torch.get_num_threads())

        first = threading.Thread(target=check, args=("first", 1, first_begun, second_done))
        first.start()
        assert first_begun.wait(30)
        second = threading.Thread(target=check, args=("second", 3, None, None))
        second.start()
        second.join(30)
        second_done.set()
        first.join(30)
        assert taken == {"first": [4, 4], "second": [1, 4]}
    finally:
        torch.set_num_threads(before)


def test_a_worker_that_takes_the_place_of_another_makes_no_new_store_where_the_file_is_gone(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    Store(settings.store_url).close()
    server = Server(settings, Terms("127.0.0.1", 0, 1))
    kept = settings.data / "crosscheck.sqlite3"
    kept.rename(tmp_path / "moved")

    with pytest.raises(SystemExit, match="the database's file cannot be found"):
        server.load()
    assert not kept.exists()


def test_there_is_nothing_to_serve_where_there_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="the database's file cannot be found"):
        Server(Settings(data=tmp_path), Terms("127.0.0.1", 0, 1))
