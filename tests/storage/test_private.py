"""Articles and secrets are for the service's own user, and for a group that the operator chose."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from service.storage.counters import Counters
from service.storage.private import close_to_others, private_folder
from service.storage.store import Store
from tests.storage.building import add

OTHER_GROUP = 12_345


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_store_its_log_and_its_folders_are_for_their_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "srv" / "data" / "crosscheck.sqlite3"
    store = Store(f"sqlite:///{file}")
    add(store, "One went")
    found = {path.name: rights(path) for path in file.parent.glob("crosscheck.sqlite3*") if path.suffix != ".lock"}
    store.close()

    assert found == dict.fromkeys(("crosscheck.sqlite3", "crosscheck.sqlite3-wal", "crosscheck.sqlite3-shm"), 0o600)
    assert [rights(file.parent), rights(file.parent.parent)] == [0o700, 0o700]


def test_a_store_that_all_could_read_is_closed_to_them_when_it_is_opened_with_what_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "crosscheck.sqlite3"
    folder_before = rights(tmp_path)
    before = Store(f"sqlite:///{file}")
    add(before, "One went")
    for ending in ("", "-wal", "-shm"):
        file.with_name(file.name + ending).chmod(0o644)
    after = Store(f"sqlite:///{file}")

    assert [rights(file.with_name(file.name + ending)) for ending in ("", "-wal", "-shm")] == [0o600] * 3
    assert rights(tmp_path) == folder_before
    add(before, "Two went")
    assert after.counts().articles == 2
    before.close()
    after.close()


@pytest.mark.parametrize(
    ("had", "of_another_group", "has"),
    [
        (0o644, False, 0o600),  # as a new file is by itself
        (0o644, True, 0o640),
        (0o664, False, 0o660),
        (0o660, False, 0o660),
        (0o640, False, 0o640),  # nobody makes it so by chance
        (0o600, False, 0o600),
        (0o604, False, 0o600),
    ],
)
def test_a_group_that_was_chosen_keeps_its_rights(tmp_path: Path, had: int, of_another_group: bool, has: int) -> None:
    file = tmp_path / "crosscheck.sqlite3"
    file.touch()
    if of_another_group:
        if os.geteuid():
            pytest.skip("only root gives files to any group")
        os.chown(file, -1, OTHER_GROUP)
    file.chmod(had)
    close_to_others(file)
    assert rights(file) == has


def test_a_disk_that_knows_no_rights_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_rights(*_: object) -> None:
        raise PermissionError("Operation not permitted")

    (tmp_path / "crosscheck.sqlite3").touch(0o644)
    monkeypatch.setattr(Path, "chmod", no_rights)
    Store(f"sqlite:///{tmp_path / 'crosscheck.sqlite3'}").close()


def test_who_asked_how_often_is_for_the_owner_alone(tmp_path: Path) -> None:
    counters = Counters(tmp_path / "data" / "requests.sqlite3")
    counters.count("10.1.2.3", 1)
    counters.close()
    assert [rights(tmp_path / "data"), rights(tmp_path / "data" / "requests.sqlite3")] == [0o700, 0o600]


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(0o750)
    private_folder(tmp_path / "data")
    assert rights(tmp_path / "data") == 0o750
