"""A copy of an SQLite database that can take its place: whole, checked, and under its name only once it is both."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from glob import escape
from pathlib import Path

from service.errors import StoreUnavailable
from service.storage.syncing import sync

WRITE_AHEAD = 2  # the header's version for write-ahead mode; a copy has another until it is opened as a store
ABANDONED = 12 * 3600  # seconds since a copy was last written to: no backup takes so long, and the next one is tomorrow
HEADER = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Backup:
    """What was saved: counts of live articles, claims and results and of keys, and the number of the last change."""

    file: Path
    size: int
    articles: int
    claims: int
    results: int
    keys: int
    last_seq: int


def back_up(database: Path, file: Path, *, replace: bool = False) -> Backup:
    """Copy the database as it is at one instant, while others write to it; without a database no file is created.

    Only an earlier backup is replaced. Raises StoreUnavailable, and removes the copy, if there is any doubt about it.
    """
    if not database.is_file():
        raise StoreUnavailable(f"there is no database {database}: is CROSSCHECK_DATA set?")
    if not file.parent.is_dir():
        raise StoreUnavailable(f"there is no folder {file.parent} to write {file.name} to")
    if file.exists():
        _refuse_to_lose(file, database, replace=replace)
    with copied(database, file, f"{database} cannot be backed up") as (copy, saved):
        copy.replace(file)
        sync(file.parent)
    return saved


@contextmanager
def copied(database: Path, file: Path, fault: str) -> Iterator[tuple[Path, Backup]]:
    """A copy of the database, whole, checked and on disk, in the folder of the file it is to become.

    It is deleted at the end unless renamed. Raises StoreUnavailable with `fault` if copying fails.
    """
    with _beside(file) as copy, _told(fault):
        with closing(_opened(database)) as connection:
            before = _last_seq(connection)
            connection.execute("VACUUM INTO ?", (str(copy),))
        saved = _checked(copy, file, before)
        sync(copy)
        yield copy, saved


def _refuse_to_lose(file: Path, database: Path, *, replace: bool) -> None:
    if file.samefile(database):
        raise StoreUnavailable(f"{file} is the database itself")
    if not replace:
        raise StoreUnavailable(f"{file} already exists: --replace puts the new backup in its place")
    if not _is_backup(file):
        raise StoreUnavailable(f"{file} is not a backup made by this program, and is left as it is")


def _is_backup(file: Path) -> bool:
    """A database of ours that no service has opened: an opened one has its newest pages in another file."""
    with file.open("rb") as opened:
        header = opened.read(20)
    if not header.startswith(HEADER) or header[18:] == bytes([WRITE_AHEAD] * 2):
        return False
    try:
        with closing(_opened(file)) as connection:
            return _last_seq(connection) >= 0
    except sqlite3.Error:
        return False


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """An empty file that only its owner may read, as it will hold signing keys; deleted at the end unless renamed."""
    _remove_abandoned(file)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _remove_abandoned(file: Path) -> None:
    """Copies whose process was killed: hidden, as large as the database, and with its secrets."""
    for copy in file.parent.glob(f".{escape(file.name)}.????????"):
        with suppress(OSError):  # gone meanwhile, or another user's
            if time.time() - copy.stat().st_mtime > ABANDONED:
                copy.unlink()


@contextmanager
def _told(fault: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise StoreUnavailable(f"{fault}: {error}") from error


def _opened(file: Path) -> sqlite3.Connection:
    """Open read-only: no database is created, and no log is checkpointed while others write."""
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def _checked(copy: Path, file: Path, before: int) -> Backup:
    with closing(_opened(copy)) as connection:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
        if found != ["ok"]:
            raise StoreUnavailable(f"the copy is damaged and was removed: {found[0]}")
        live = dict(connection.execute("SELECT what, live FROM tallies"))
        articles, claims = live.pop("articles"), live.pop("claims")
        [keys] = connection.execute("SELECT count(*) FROM keys").fetchone()
        last_seq = _last_seq(connection)
    if last_seq < before:
        raise StoreUnavailable(f"the copy was removed: it ends at change {last_seq}, the database at {before}")
    return Backup(file, copy.stat().st_size, articles, claims, sum(live.values()), keys, last_seq)


def _last_seq(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT seq FROM store").fetchone()[0])
