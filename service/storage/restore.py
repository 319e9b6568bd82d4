"""A backup replaces an SQLite database that nobody is using, at once or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from service.errors import StoreUnavailable
from service.storage.backup import Backup, copied
from service.storage.failing import named_system_failures
from service.storage.lock import locked
from service.storage.migrating import require_known
from service.storage.private import private_folder
from service.storage.syncing import sync

# The bytes that every open SQLite connection locks in write-ahead mode (SHARED_FIRST and SHARED_SIZE in SQLite's os.h):
# they show that a database is in use even if it is too damaged to be opened.
SHARED_FIRST, SHARED_SIZE = 0x40000002, 510

PATIENCE = 2.0  # seconds to wait for a writer: enough for a command that is about to end, not for a service
USED = "{} is in use: stop the service, and anything else that uses it, first"


@dataclass(frozen=True, slots=True)
class Restored:
    """The database now in place, and the file that the former one was moved to; None if there was none."""

    now: Backup
    before: Path | None


def restore(file: Path, database: Path, caches: tuple[Path, ...]) -> Restored:
    """Put a copy of the backup in the database's place; `caches` belong to the former database and are removed.

    Raises StoreUnavailable if it isn't a whole backup made by this program, or was made by a newer one, and while
    anything uses the database; then everything is as it was, except the caches.
    """
    if not file.is_file():
        raise StoreUnavailable(f"there is no file {file}")
    if database.exists() and file.samefile(database):
        raise StoreUnavailable(f"{file} is the database itself")
    with named_system_failures(f"{file} cannot be restored"):
        private_folder(database.parent)
        with _unused(database), copied(file, database, f"{file} is not a backup that can be restored") as (copy, now):
            _require_known(copy)
            _give_to_owner(copy, database)
            for cache in caches:
                _remove(cache)
            before = _exchange(copy, database)
    return Restored(now, before)


@contextmanager
def _unused(database: Path) -> Iterator[None]:
    """Nobody has the database open, or opens it before the end; its log is checkpointed if it is whole enough."""
    with locked(database.with_name(database.name + ".lock"), PATIENCE) as mine:
        if not mine:
            raise StoreUnavailable(USED.format(database))
        if not database.exists():
            yield
            return
        with suppress(sqlite3.Error), closing(sqlite3.connect(database, timeout=0)) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):  # otherwise left as it is, for study
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with database.open("r+b") as opened:  # only now: closing a file releases all this process's locks on it
            try:
                fcntl.lockf(opened, fcntl.LOCK_EX | fcntl.LOCK_NB, SHARED_SIZE, SHARED_FIRST)
            except BlockingIOError:
                raise StoreUnavailable(USED.format(database)) from None
            yield


def _require_known(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        [found] = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    require_known(found)


def _give_to_owner(copy: Path, database: Path) -> None:
    """Give the copy the former database's permissions; if root restores, also its owner, so the service can open it."""
    if database.exists():
        shutil.copymode(database, copy)
    if os.geteuid() == 0:
        owner = (database if database.exists() else database.parent).stat()
        for path in (copy, database.with_name(database.name + ".lock")):
            os.chown(path, owner.st_uid, owner.st_gid)


def _remove(cache: Path) -> None:
    if cache.is_dir():
        shutil.rmtree(cache)
    else:
        cache.unlink(missing_ok=True)


def _exchange(copy: Path, database: Path) -> Path | None:
    """Give the copy the database's name, and the former database, with what is left of its log, another.

    At every instant one of the two databases has the name, and never with the other's log.
    """
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    before = database.with_name(f"{database.name}.before-{stamp}")
    log, kept_log = (path.with_name(path.name + "-wal") for path in (database, before))
    was_there = database.exists()
    with ExitStack() as undoing:
        if was_there:
            before.hardlink_to(database)
            undoing.callback(before.unlink)
        if log.exists():
            log.rename(kept_log)
            undoing.callback(kept_log.rename, log)
        database.with_name(database.name + "-shm").unlink(missing_ok=True)
        copy.replace(database)
        undoing.pop_all()
    sync(database.parent)
    return before if was_there else None
