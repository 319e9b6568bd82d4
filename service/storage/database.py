"""Transactions on SQLite or PostgreSQL: who may read and write when."""

from __future__ import annotations

import os
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryFile

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.config import CALLERS_PATIENCE
from service.errors import ReadOnly, StoreUnavailable
from service.storage import tables
from service.storage.address import Inode, address_of, file_in, inode, require_still
from service.storage.engines import engine_of, require_utf8, use_write_ahead_log
from service.storage.failing import busy, named_failures, named_system_failures
from service.storage.lock import locked
from service.storage.private import barred, close_to_others, private_file, private_folder
from service.storage.room import reserve
from service.storage.whole import require_whole, size_of

# PostgreSQL's advisory lock for opening; any number will do that no other program on the server uses.
OPENING = 0x63726F7373  # "cross"

FOLDER = "the database's folder cannot be used"

# Bytes that must be free: an article of usual length takes some 100,000 in the log. With fewer, the service reports
# ready while articles are refused; with more, it turns away what could still be stored.
ROOM = 1_048_576


class Database:
    """Transactions on one database; many readers, one writer."""

    def __init__(self, url: str) -> None:
        address = address_of(url)
        self.file = file_in(address)
        self._engine = engine_of(address)
        self._threads_turn = threading.Lock()
        self._opened: Inode | None = None
        _close_before_forks(self)

    def close(self) -> None:
        """Close every connection; the next transaction opens a new one, to the file that is there then."""
        self._engine.dispose()
        self._opened = None

    def size(self) -> int:
        """Bytes the database takes on disk, its log included."""
        if self.file:
            return size_of(self.file)
        with self.reading() as connection:
            asking = sql.select(sql.func.pg_database_size(sql.func.current_database()))
            return int(connection.execute(asking).scalar_one())

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One snapshot: everything read in it was true at the same instant."""
        self._require_file()
        with named_failures(), self._engine.connect() as connection:
            if not self.file:
                connection.execution_options(isolation_level="REPEATABLE READ")  # SQLite gives no less
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The only write transaction at the time; an exception rolls it back.

        For SQLite the turn is a lock on a file beside the database, so that no two connections ever write or checkpoint
        at once, and the next writer goes ahead as soon as the one before it is done.
        """
        until = time.monotonic() + CALLERS_PATIENCE
        with self.turn():
            self._require_file()
            with self._transaction() as connection:
                if not self.file:
                    _keep_others_waiting(connection, until)
                yield connection

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        """One that may write; for those whose turn it is."""
        with named_failures(), self._engine.connect() as connection:
            connection.execution_options(writing=True)
            with connection.begin():
                yield connection

    def require_writable(self) -> None:
        """Raises NoRoom or ReadOnly if no article could be stored; nothing is written to find out.

        For SQLite, space is reserved for an unnamed temporary file, and StoreUnavailable is raised if the database has
        lost pages. SQLite's own refusal names no file. The space on a server's disk is unknown.
        """
        if self.file:
            with self.reading() as connection:
                require_whole(connection, self.file)
            if file := barred(self.file):
                raise ReadOnly(f"{file} may not be written by the user that the service runs as")
            with named_system_failures(FOLDER), TemporaryFile(dir=self.file.parent) as room:
                reserve(room.fileno(), ROOM)
            return
        with self.reading() as connection:
            if connection.execute(sql.select(sql.func.current_setting("transaction_read_only"))).scalar_one() == "on":
                raise ReadOnly("the database server takes no writes: it is a standby, or set to read-only")

    def _require_file(self) -> None:
        """Raises StoreUnavailable if the file is not the one that was opened: it was moved, deleted or replaced.

        Open connections would go on reading and writing the lost file, and a new one would create an empty database in
        its place.
        """
        if self.file:
            self._opened = self._opened or inode(self.file)
            require_still(self.file, self._opened)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """The writer's turn among threads and processes; on PostgreSQL, among the threads of this process only.

        Threads waiting inside the server would hold all connections, and the one that writes needs another to read.
        """
        with ExitStack() as stack:
            if not (self._file_alone(self.file, stack) if self.file else self._thread_alone(stack)):
                raise StoreUnavailable(busy())
            yield

    def _file_alone(self, file: Path, stack: ExitStack) -> bool:
        with named_system_failures(FOLDER):
            return stack.enter_context(locked(file.with_name(file.name + ".lock"), CALLERS_PATIENCE))

    def _thread_alone(self, stack: ExitStack) -> bool:
        mine = self._threads_turn.acquire(timeout=CALLERS_PATIENCE)
        if mine:
            stack.callback(self._threads_turn.release)
        return mine

    @contextmanager
    def opening(self) -> Iterator[Connection]:
        """The transaction that brings the schema up to date: like `writing`, on a database that may be new."""
        if self.file:
            with named_system_failures(FOLDER):
                private_folder(self.file.parent)
        with self.turn():
            if self.file:
                self._prepare(self.file)
            with self._transaction() as connection:
                if self.file:
                    require_whole(connection, self.file)
                else:
                    connection.execute(sql.select(sql.func.pg_advisory_xact_lock(OPENING)))
                    require_utf8(connection)
                yield connection

    def _prepare(self, file: Path) -> None:
        """Make the file, or check that it is the one that was opened; only this user may read it."""
        with named_system_failures(FOLDER):
            private_file(file)
        close_to_others(file)
        with named_failures():
            use_write_ahead_log(self._engine)
        self._require_file()


def _close_before_forks(database: Database) -> None:
    """A connection must not survive a fork: both processes open their own."""
    reference = weakref.ref(database)

    def close() -> None:
        if still_there := reference():
            still_there.close()

    os.register_at_fork(before=close)


def _keep_others_waiting(connection: Connection, until: float) -> None:
    """Until the transaction ends no other process writes; one that hangs in its own is waited for until `until`."""
    left = max(1, round(1000 * (until - time.monotonic())))  # milliseconds; 0 would mean no limit
    connection.execute(sql.select(sql.func.set_config("lock_timeout", str(left), True)))
    connection.execute(sql.select(tables.store.c.seq).with_for_update())
