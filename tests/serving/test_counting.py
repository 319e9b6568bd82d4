"""What the workers count takes its room at the start, and a disk without any ends none of them."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from service.serving import counting
from service.serving.counting import FOLDER, KINDS, ROOM, forget_counts, reserve_counts, share_counts, trim_counts

COUNT = """
import os; from service.serving.counting import reserve_counts
told = reserve_counts()
from service.api.metrics import count_answer
for route in range(200):
    for status in (200, 404, 422, 503):
        count_answer("GET", f"/v1/articles/<article_id>/{route}", status, 0.1)
print(os.getpid(), told)
"""


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setenv(FOLDER, "")
    share_counts(None)
    return Path(os.environ[FOLDER])


def counting_worker() -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-c", COUNT], check=True, capture_output=True, text=True)
    pid, _, told = done.stdout.strip().partition(" ")
    return int(pid), told


def test_a_worker_has_room_for_all_that_it_will_count_before_it_begins(folder: Path) -> None:
    assert reserve_counts() == ""
    files = {file.name: file.stat() for file in folder.iterdir()}

    assert set(files) == {f"{kind}_{os.getpid()}.db" for kind in KINDS}
    assert all(file.st_blocks * 512 >= file.st_size == ROOM for file in files.values())
    forget_counts(None)
    assert not folder.exists()


def test_four_times_as_much_as_there_is_to_count_takes_no_more(folder: Path) -> None:
    pid, told = counting_worker()
    assert told == ""
    assert [(folder / f"{kind}_{pid}.db").stat().st_size for kind in KINDS] == [ROOM, ROOM]


def test_a_folder_that_was_cleaned_away_is_made_again(folder: Path) -> None:
    folder.rmdir()
    assert reserve_counts() == ""
    assert len(list(folder.iterdir())) == len(KINDS)


def test_without_room_a_worker_counts_for_itself_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[int] = []

    def full(_: int, room: int) -> None:
        if taken:  # there is room for one of the two
            raise OSError(errno.ENOSPC, "No space left on device")
        taken.append(room)

    monkeypatch.setattr(counting, "reserve", full)
    assert "No space left" in reserve_counts()
    assert FOLDER not in os.environ
    assert list(folder.iterdir()) == []
    assert reserve_counts() == ""


def test_a_file_in_place_of_the_folder_ends_no_worker(folder: Path) -> None:
    folder.rmdir()
    folder.touch()
    assert "File exists" in reserve_counts()
    assert FOLDER not in os.environ


def test_what_a_worker_that_ended_has_counted_is_kept_and_the_rest_given_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pid, _ = counting_worker()
    told = exposed()
    trim_counts(None, SimpleNamespace(pid=pid))

    assert all(0 < (folder / f"{kind}_{pid}.db").stat().st_size < ROOM for kind in KINDS)
    assert exposed() == told
    assert 'route="/v1/articles/<article_id>/199",status="503"} 1.0' in told
    monkeypatch.setattr(os, "getpid", lambda: 7)
    reserve_counts()
    trim_counts(None, SimpleNamespace(pid=7))  # it never answered
    assert not [file for file in folder.iterdir() if file.stem.endswith("_7")]


def exposed() -> str:
    """What another process reads in the files."""
    code = (
        "from prometheus_client import CollectorRegistry, generate_latest as told\n"
        "from prometheus_client.multiprocess import MultiProcessCollector\n"
        "registry = CollectorRegistry(); MultiProcessCollector(registry); print(told(registry).decode())"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return "\n".join(sorted(done.stdout.splitlines()))
