"""What one process counts, the others count on from."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from service.storage.counters import Counters

COUNT_MANY = """
import sys; from pathlib import Path; from service.storage.counters import Counters
counters = Counters(Path(sys.argv[1])); [counters.count("key", 7) for _ in range(300)]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "requests.sqlite3"


def test_each_has_its_own_count_in_each_period(file: Path) -> None:
    counters = Counters(file)
    assert [counters.count("a", 1), counters.count("a", 1), counters.count("b", 1), counters.count("a", 2)] == [
        1,
        2,
        1,
        1,
    ]
    counters.close()


def test_no_count_is_lost_between_processes(file: Path) -> None:
    processes = [subprocess.Popen([sys.executable, "-c", COUNT_MANY, str(file)]) for _ in range(3)]
    assert [process.wait(60) for process in processes] == [0, 0, 0]
    counters = Counters(file)
    assert counters.count("key", 7) == 901
    counters.close()


def test_old_periods_are_dropped(file: Path) -> None:
    counters = Counters(file)
    for period in range(5):
        counters.count("a", period)
    counters.close()
    with sqlite3.connect(file) as connection:
        assert connection.execute("SELECT who, period, number FROM counts").fetchall() == [("a", 4, 1)]
    connection.close()


def garbled(file: Path) -> None:
    file.write_bytes(b"this is no database" * 100)


def damaged(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.seek(100)
        opened.write(b"\xff" * 5000)


def emptied(file: Path) -> None:
    os.truncate(file, 0)


def test_a_file_that_cannot_be_used_stops_nobody_and_is_begun_anew(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file.parent.mkdir()
    garbled(file)
    counters = Counters(file)

    assert [counters.count("a", 1) for _ in range(3)] == [0, 1, 2]
    assert caplog.messages == ["requests are not counted"]
    counters.close()


@pytest.mark.parametrize("harm", [garbled, damaged, emptied])
def test_a_file_that_is_damaged_meanwhile_is_begun_anew_by_all(file: Path, harm: Callable[[Path], None]) -> None:
    processes = [Counters(file), Counters(file)]
    assert [one.count("a", 1) for one in processes] == [1, 2]
    harm(file)
    for one in (*processes, *processes):
        one.count("a", 1)

    came = [one.count("a", 1) for one in (*processes, *processes)]
    assert came == list(range(came[0], came[0] + 4))
    for one in processes:
        one.close()


def test_a_file_that_is_removed_meanwhile_is_begun_anew_by_all(file: Path) -> None:
    processes = [Counters(file), Counters(file)]
    assert [one.count("a", 1) for one in processes] == [1, 2]
    file.unlink()
    assert [one.count("a", 1) for one in processes] == [1, 2]
    for one in processes:
        one.close()
