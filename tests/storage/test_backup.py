"""A backup can take the database's place, and nothing else is called one."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from service.errors import StoreUnavailable
from service.storage import backup
from service.storage.backup import back_up
from service.storage.scope import Scope
from service.storage.store import Store
from tests.storage.building import add


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "crosscheck.sqlite3"


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{database}")
    add(opened, "One went. Two came")
    opened.keys.create("desk", [Scope.READ])
    yield opened
    opened.close()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_of_a_store_in_use_holds_what_it_held(store: Store, database: Path, tmp_path: Path) -> None:
    saved = back_up(database, tmp_path / "night.sqlite3")
    add(store, "Three went")
    copy = Store(f"sqlite:///{tmp_path / 'night.sqlite3'}")

    assert (saved.articles, saved.claims, saved.results, saved.keys) == (1, 2, 2, 1)
    assert copy.counts().articles == 1
    assert copy.change_seq() == saved.last_seq
    copy.close()


@pytest.mark.usefixtures("store")
def test_a_backup_is_for_its_owner_alone_and_leaves_nothing_beside_it(database: Path, tmp_path: Path) -> None:
    saved = back_up(database, tmp_path / "night.sqlite3")

    assert saved.file.stat().st_mode & 0o777 == 0o600
    assert saved.size == saved.file.stat().st_size
    assert names(tmp_path) == ["data", "night.sqlite3"]


@pytest.mark.usefixtures("store")
def test_what_a_killed_service_left_in_its_log_is_saved(database: Path, tmp_path: Path) -> None:
    killed = tmp_path / "killed"
    killed.mkdir()
    for name in (database.name, f"{database.name}-wal"):
        (killed / name).write_bytes((database.parent / name).read_bytes())

    assert (killed / f"{database.name}-wal").stat().st_size > 0
    assert back_up(killed / database.name, tmp_path / "night.sqlite3").articles == 1


def test_a_former_backup_is_replaced_when_told_so(store: Store, database: Path, tmp_path: Path) -> None:
    back_up(database, tmp_path / "night.sqlite3")
    add(store, "Three went")

    with pytest.raises(StoreUnavailable, match="--replace"):
        back_up(database, tmp_path / "night.sqlite3")
    assert back_up(database, tmp_path / "night.sqlite3", replace=True).articles == 2


@pytest.mark.usefixtures("store")
def test_what_is_no_backup_is_never_replaced(database: Path, tmp_path: Path) -> None:
    in_use = Store(f"sqlite:///{tmp_path / 'in_use'}")
    (tmp_path / "notes.txt").write_text("notes")
    (tmp_path / "empty").touch()
    with closing(sqlite3.connect(tmp_path / "other")) as other:
        other.execute("CREATE TABLE seen (at TEXT)")
    (tmp_path / "link").symlink_to(database)

    for name, told in (
        *((name, "not a backup") for name in ("in_use", "notes.txt", "empty", "other")),
        ("link", "the database itself"),
    ):
        before = (tmp_path / name).read_bytes()
        with pytest.raises(StoreUnavailable, match=told):
            back_up(database, tmp_path / name, replace=True)
        assert (tmp_path / name).read_bytes() == before
    in_use.close()


def test_where_there_is_no_database_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="there is no database"):
        back_up(tmp_path / "data" / "crosscheck.sqlite3", tmp_path / "night.sqlite3")
    assert names(tmp_path) == []


def test_a_damaged_database_gives_no_backup_and_loses_none(store: Store, database: Path, tmp_path: Path) -> None:
    former = back_up(database, tmp_path / "night.sqlite3").file.read_bytes()
    store.close()
    pages = bytearray(database.read_bytes())
    pages[4096 * 3 :] = b"\xff" * len(pages[4096 * 3 :])
    database.write_bytes(pages)

    with pytest.raises(StoreUnavailable, match=r"cannot be backed up: .*malformed"):
        back_up(database, tmp_path / "night.sqlite3", replace=True)
    assert names(tmp_path) == ["data", "night.sqlite3"]
    assert (tmp_path / "night.sqlite3").read_bytes() == former


@pytest.mark.usefixtures("store")
def test_a_copy_that_is_in_doubt_is_removed(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seqs = iter([99, 1])
    monkeypatch.setattr(backup, "_last_seq", lambda _connection: next(seqs))

    with pytest.raises(StoreUnavailable, match="ends at change 1, the database at 99"):
        back_up(database, tmp_path / "night.sqlite3")
    assert names(tmp_path) == ["data"]


@pytest.mark.usefixtures("store")
def test_what_a_killed_backup_left_goes_with_the_next_one(database: Path, tmp_path: Path) -> None:
    yesterday = time.time() - 86_000
    others = [".night.sqlite3.12345678", ".other.sqlite3.abcdefgh", ".night.sqlite3.old", "night.sqlite3.abcdefgh"]
    for name in (".night.sqlite3.abcdefgh", *others):
        (tmp_path / name).write_text("secret")
        if name != others[0]:  # that one is just being made
            os.utime(tmp_path / name, (yesterday, yesterday))
    back_up(database, tmp_path / "night.sqlite3")

    assert names(tmp_path) == sorted(["data", "night.sqlite3", *others])


@pytest.mark.usefixtures("store")
def test_what_cannot_be_removed_keeps_nobody_from_a_backup(database: Path, tmp_path: Path) -> None:
    copy = tmp_path / ".night.sqlite3.abcdefgh"
    copy.mkdir()  # as with another user's file in a folder such as /tmp, there is an OSError
    yesterday = time.time() - 86_000
    os.utime(copy, (yesterday, yesterday))

    assert back_up(database, tmp_path / "night.sqlite3").articles == 1


@pytest.mark.usefixtures("store")
def test_a_folder_that_is_not_there_is_named(database: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=r"there is no folder .*/nights"):
        back_up(database, tmp_path / "nights" / "night.sqlite3")
