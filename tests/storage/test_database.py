"""Who may write when, and what failures are called."""

from __future__ import annotations

import os
import re
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sql

from service.errors import NoRoom, ReadOnly, StoreUnavailable
from service.storage import database, engines
from service.storage.address import file_of
from service.storage.store import Store
from tests.storage.building import add

SQLITE_ONLY = True


def pragma(store: Store, name: str) -> object:
    with store._database.reading() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("foreign_keys", 1), ("synchronous", 2), ("busy_timeout", 25_000)],
)
def test_connections_are_set_to_keep_what_was_answered(store: Store, name: str, value: object) -> None:
    assert pragma(store, name) == value


def test_a_claim_without_its_article_is_refused(store: Store) -> None:
    with pytest.raises(sql.exc.IntegrityError, match="FOREIGN KEY"), store._database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO vectors VALUES ('no article', x'', x'', x'')")


def truncated(url: str, store: Store) -> None:
    """Its last page is missing, and nothing of it is in the log."""
    add(store, "One went. " * 2_000)
    file = file_of(url)
    assert file
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    os.truncate(file, file.stat().st_size - 4096)


def test_a_store_whose_file_was_cut_short_is_not_ready_and_not_opened(url: str, store: Store) -> None:
    store.require_writable()
    truncated(url, store)
    with pytest.raises(StoreUnavailable, match=r"is damaged: \d+ of its \d+ bytes are there; restore the backup"):
        store.require_writable()
    store.close()
    with pytest.raises(StoreUnavailable, match=r"is damaged|malformed"):
        Store(url)


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_in_memory_is_refused(url: str) -> None:
    with pytest.raises(StoreUnavailable, match="needs a file"):
        Store(url)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("crosscheck.sqlite3", "cannot be read: an SQLAlchemy URL was expected"),
        ("postgresql://desk:secret@host:port/crosscheck", "cannot be read: an SQLAlchemy URL was expected"),
        ("mysql://desk:secret@host/crosscheck", "names 'mysql': an SQLAlchemy URL was expected"),
        ("sqlite+nothing:///{folder}/crosscheck.sqlite3", r"names 'sqlite\+nothing': an SQLAlchemy URL was expected"),
        ("postgresql+nothing://desk:secret@host/crosscheck", r"names 'postgresql\+nothing': an SQLAlchemy URL was"),
    ],
)
def test_an_address_that_cannot_be_used_is_named_but_not_repeated(tmp_path: Path, url: str, told: str) -> None:
    with pytest.raises(StoreUnavailable, match=told) as raised:
        Store(url.format(folder=tmp_path))
    assert "secret" not in str(raised.value)


def test_a_driver_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreUnavailable, match=r"driver of 'postgresql\+psycopg' is not installed.*'psycopg'"):
        Store("postgresql+psycopg://desk:secret@host/crosscheck")


def test_a_file_that_is_no_database_is_named_so(tmp_path: Path) -> None:
    (tmp_path / "crosscheck.sqlite3").write_text("not a database at all, but long enough to be read as one" * 20)
    with pytest.raises(StoreUnavailable, match="file is not a database"):
        Store(f"sqlite:///{tmp_path / 'crosscheck.sqlite3'}")


def test_a_folder_that_cannot_be_made_is_named_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreUnavailable, match="folder cannot be used"):
        Store(f"sqlite:///{tmp_path / 'file' / 'crosscheck.sqlite3'}")


def test_a_damaged_file_is_store_unavailable(tmp_path: Path) -> None:
    file = tmp_path / "crosscheck.sqlite3"
    store = Store(f"sqlite:///{file}")
    add(store, ". ".join(f"Number {n} went" for n in range(200)))
    store.close()
    content = bytearray(file.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    file.write_bytes(content)
    with pytest.raises(StoreUnavailable, match="the database cannot be used"):
        store.results()


def moved(file: Path) -> None:
    file.rename(file.with_name("elsewhere.sqlite3"))


def replaced(file: Path) -> None:
    file.with_name("another.sqlite3").write_bytes(file.read_bytes())
    file.with_name("another.sqlite3").replace(file)


def folder_moved(file: Path) -> None:
    file.parent.rename(file.parent.with_name("elsewhere"))


@pytest.mark.parametrize(
    ("lose", "told"),
    [
        (moved, "file cannot be found: .*No such file"),
        (Path.unlink, "file cannot be found: .*No such file"),
        (replaced, "another file took the place of"),
        (folder_moved, "cannot be (found|used): .*No such file"),
    ],
)
def test_a_file_lost_while_it_is_open_is_store_unavailable(
    url: str, store: Store, lose: Callable[[Path], object], told: str
) -> None:
    file = Path(url.removeprefix("sqlite:///"))
    add(store, "One went")
    lose(file)
    there = file.exists()

    with pytest.raises(StoreUnavailable, match=told):
        store.counts()
    with pytest.raises(StoreUnavailable, match=told):
        add(store, "Two went")
    assert file.exists() is there  # no empty one was made in its place


def test_a_file_that_is_put_back_is_used_again(url: str, store: Store) -> None:
    file = Path(url.removeprefix("sqlite:///"))
    add(store, "One went")
    moved(file)
    with pytest.raises(StoreUnavailable):
        add(store, "Two went")
    file.with_name("elsewhere.sqlite3").rename(file)

    add(store, "Three went")
    assert store.counts().articles == 2


def test_a_full_disk_is_store_unavailable_and_leaves_nothing(store: Store) -> None:
    with store._database.reading() as connection:  # the pool hands the same connection to the writer
        connection.exec_driver_sql("PRAGMA max_page_count = 60")
    with pytest.raises(NoRoom, match="full"):
        add(store, "One went. " + "x" * 1_000_000)
    store.close()
    add(store, "One went")
    assert store.counts().articles == 1


def test_a_store_that_may_only_be_read_is_named_so(store: Store) -> None:
    with store._database.reading() as connection:
        connection.exec_driver_sql("PRAGMA query_only = 1")
    with pytest.raises(ReadOnly, match="readonly"):
        add(store, "One went")


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", ".lock"])
def test_a_file_that_another_user_owns_is_named_before_an_article_is_refused(
    url: str, store: Store, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    add(store, "One went")
    file = Path(url.removeprefix("sqlite:///") + ending)
    assert file.exists()
    file.chmod(0o400)
    monkeypatch.setattr(os, "access", lambda path, _: path.stat().st_mode & 0o200)  # as for a user that is not root
    with pytest.raises(ReadOnly, match=f"^{re.escape(str(file))} may not be written"):
        store.require_writable()
    file.chmod(0o600)
    store.require_writable()


def test_room_for_an_article_is_asked_for_and_given_back(
    url: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.require_writable()
    monkeypatch.setattr(database, "ROOM", 1 << 60)
    with pytest.raises(StoreUnavailable):
        store.require_writable()
    monkeypatch.undo()
    store.require_writable()
    assert {path.name.partition("-")[0] for path in Path(url.removeprefix("sqlite:///")).parent.iterdir()} == {
        "crosscheck.sqlite3",
        "crosscheck.sqlite3.lock",
    }


def test_the_connection_used_last_is_used_next(store: Store) -> None:
    with store._database.reading() as first:
        used_last = first.connection.dbapi_connection
        with store._database.reading() as second:
            assert second.connection.dbapi_connection is not used_last
    with store._database.reading() as again:
        assert again.connection.dbapi_connection is used_last


def test_another_programs_lock_is_store_unavailable(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "PRAGMAS", ("PRAGMA busy_timeout=50",))
    store = Store(url)
    other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable, match="locked"):
        add(store, "One went")
    other.close()
    add(store, "One went")


def test_connections_are_not_carried_over_a_fork(url: str) -> None:
    store = Store(url)
    store.change_seq()
    assert store._database._engine.pool.checkedin() == 1
    child = os.fork()
    if not child:
        os._exit(store._database._engine.pool.checkedin())
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0


@pytest.mark.parametrize(
    ("version", "url", "warnings"),
    [
        ((3, 51, 2), "sqlite:///store", 1),
        ((3, 51, 3), "sqlite:///store", 0),
        ((4, 0, 0), "sqlite:///store", 0),
        ((3, 51, 2), "postgresql+psycopg://user@host/name", 0),
    ],
)
def test_an_old_sqlite_is_warned_of_where_it_is_used(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, version: object, url: str, warnings: int
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
    engines.warn_of_old_sqlite(url)
    assert len(caplog.records) == warnings
