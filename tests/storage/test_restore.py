"""A backup takes the database's place whole, and what was there before is kept; or all is as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from service.errors import StoreUnavailable
from service.storage.backup import back_up
from service.storage.restore import Restored, restore
from service.storage.store import Store
from tests.storage.building import add

SQLITE_ONLY = True
USING = """
import sys
from service.storage.store import Store
store = Store(sys.argv[1])
store.counts()
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "crosscheck.sqlite3"


@pytest.fixture
def backup(database: Path, tmp_path: Path) -> Path:
    """Of one article; the database holds two by now, and the second stands in its log alone."""
    store = Store(f"sqlite:///{database}")
    add(store, "One went. Two came")
    back_up(database, tmp_path / "night.sqlite3")
    store.close()
    add(store, "Three went")
    killed = tmp_path / "killed"
    shutil.copytree(database.parent, killed)
    store.close()
    shutil.rmtree(database.parent)
    killed.rename(database.parent)
    return tmp_path / "night.sqlite3"


def restored(backup: Path, database: Path) -> Restored:
    return restore(backup, database, (database.parent / "claims.index", database.parent / "pulled"))


def articles(file: Path) -> int:
    with closing(Store(f"sqlite:///{file}")) as store:
        return store.counts().articles


def contents(folder: Path) -> dict[str, bytes]:
    """Everything but the locks, which are empty, and the index of the log, which SQLite makes again."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.endswith((".lock", "-shm"))}


@contextmanager
def used(database: Path) -> Iterator[None]:
    """Another process has the store open, as a service that waits for requests."""
    command = [sys.executable, "-c", USING, f"sqlite:///{database}"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "open\n"
        yield
        process.communicate("")


def test_the_store_is_as_it_was_at_the_backup_and_what_came_since_is_kept_beside_it(
    backup: Path, database: Path
) -> None:
    was = restored(backup, database)

    assert (was.now.articles, was.now.claims) == (1, 2)
    assert was.before
    assert (articles(database), articles(was.before)) == (1, 2)
    assert backup.is_file()
    assert database.stat().st_mode & 0o077 == 0


def test_a_damaged_database_is_kept_with_its_log_which_never_meets_the_backup(backup: Path, database: Path) -> None:
    log = database.with_name(database.name + "-wal")
    kept = log.read_bytes()
    database.write_bytes(b"no database any more" * 500)

    was = restored(backup, database)

    assert was.before
    assert was.before.read_bytes().startswith(b"no database")
    assert was.before.with_name(was.before.name + "-wal").read_bytes() == kept
    assert not log.exists()
    assert articles(database) == 1
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_log_whose_database_is_gone_is_put_aside(backup: Path, database: Path) -> None:
    database.unlink()
    assert restored(backup, database).before is None
    assert articles(database) == 1
    assert [path.name for path in database.parent.glob("*.before-*")]


def test_a_machine_without_a_store_gets_one(backup: Path, tmp_path: Path) -> None:
    there = tmp_path / "new" / "crosscheck.sqlite3"
    assert restored(backup, there).before is None
    assert articles(there) == 1
    assert there.parent.stat().st_mode & 0o777 == 0o700


def test_what_stood_for_the_former_store_goes_with_it(backup: Path, database: Path) -> None:
    (database.parent / "claims.index").write_text("of two articles")
    (database.parent / "pulled").mkdir()
    (database.parent / "pulled" / "site.json").write_text("{}")
    restored(backup, database)

    assert not (database.parent / "claims.index").exists()
    assert not (database.parent / "pulled").exists()


@pytest.mark.parametrize("whole", [True, False])
def test_a_database_in_use_is_left_as_it_is_be_it_damaged_or_not(backup: Path, database: Path, whole: bool) -> None:
    with used(database):
        if not whole:
            with database.open("r+b") as opened:
                opened.write(b"no database any more")
        before = contents(database.parent)
        with pytest.raises(StoreUnavailable, match="is in use: stop the service"):
            restored(backup, database)
        assert contents(database.parent).keys() == before.keys()
    if whole:
        assert restored(backup, database).now.articles == 1


def test_a_writers_turn_is_awaited_and_then_told_of(
    backup: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.storage.restore.PATIENCE", 0.0)
    with (
        closing(Store(f"sqlite:///{database}")) as store,
        store._database.turn(),
        pytest.raises(StoreUnavailable, match="is in use"),
    ):
        restored(backup, database)


def cut_short(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:20_000])


def no_database(backup: Path) -> None:
    backup.write_text("a table of contents" * 999)


def of_another_program(backup: Path) -> None:
    backup.unlink()
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute("CREATE TABLE notes (words)")


def of_a_newer_version(backup: Path) -> None:
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (Path.unlink, "there is no file"),
        (cut_short, "not a backup that can be restored: .*malformed"),
        (no_database, "not a backup that can be restored: file is not a database"),
        (of_another_program, "not a backup that can be restored: no such table"),
        (of_a_newer_version, "made by a newer version"),
    ],
)
def test_what_is_no_backup_changes_nothing(
    backup: Path, database: Path, spoil: Callable[[Path], object], told: str
) -> None:
    spoil(backup)
    with pytest.raises(StoreUnavailable, match=told):
        restored(backup, database)
    assert articles(database) == 2
    assert not list(database.parent.glob("*.before-*"))


def test_the_database_is_no_backup_of_itself(backup: Path, database: Path) -> None:
    assert backup.is_file()
    with pytest.raises(StoreUnavailable, match="is the database itself"):
        restored(database, database)


@pytest.mark.parametrize("failing", ["replace", "rename", "hardlink_to"])
@pytest.mark.parametrize("whole", [True, False])
def test_an_exchange_that_fails_is_undone(
    backup: Path, database: Path, monkeypatch: pytest.MonkeyPatch, failing: str, whole: bool
) -> None:
    if not whole:
        database.write_bytes(b"no database any more" * 500)
    elif failing == "rename":
        pytest.skip("the log of a whole database was taken in")
    before = contents(database.parent)

    def fail(*_: object) -> None:
        raise OSError("Input/output error")

    monkeypatch.setattr(Path, failing, fail)
    with pytest.raises(StoreUnavailable, match="cannot be restored: Input/output"):
        restored(backup, database)
    monkeypatch.undo()

    if whole:
        assert articles(database) == 2
    else:
        assert contents(database.parent) == before


def test_rights_and_owner_are_those_of_what_was_there(backup: Path, database: Path) -> None:
    database.chmod(0o640)
    if os.geteuid() == 0:
        os.chown(database, 12_345, 12_345)
    owner = database.stat().st_uid
    restored(backup, database)
    found = database.stat()

    assert (found.st_uid, found.st_mode & 0o777) == (owner, 0o640)
