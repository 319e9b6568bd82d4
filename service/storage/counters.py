"""Counts that all processes of a machine share, and that may be lost in a crash.

They have their own file: the database would sync each one to disk, in its writers' queue.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from contextlib import suppress
from pathlib import Path

from service.errors import StoreUnavailable
from service.storage.address import Inode, inode
from service.storage.failing import primary
from service.storage.private import close_to_others, private_file, private_folder

WAIT = 1.0  # seconds to wait for other processes, which take microseconds each: only a hung disk takes longer

TABLE = """
CREATE TABLE IF NOT EXISTS counts (who TEXT, period INTEGER, number INTEGER, PRIMARY KEY (who, period)) WITHOUT ROWID
"""
COUNT = """
INSERT INTO counts VALUES (?, ?, 1) ON CONFLICT (who, period) DO UPDATE SET number = number + 1 RETURNING number
"""

# A process killed while it counted leaves a file like this, since its journal was in memory.
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

log = logging.getLogger(__name__)


class Counters:
    """Counts by `who` and period; only the newest periods are kept. Safe to share between threads."""

    def __init__(self, file: Path) -> None:
        """The file is opened at the first count, and again whenever it is lost or damaged."""
        self._file = file
        self._connection: sqlite3.Connection | None = None
        self._opened: Inode | None = None
        self._turn = threading.Lock()

    def count(self, who: str, period: int) -> int:
        """The count so far, this one included; 0 if counting fails, which must not block requests."""
        with self._turn:
            try:
                return self._counted(who, period)
            except (sqlite3.Error, OSError) as error:
                log.warning("requests are not counted", extra={"error": type(error).__name__})
                self._begin_anew(error)
                return 0

    def close(self) -> None:
        """Close the file."""
        with self._turn:
            self._let_go()

    def _counted(self, who: str, period: int) -> int:
        with self._connected() as connection:
            [(number,)] = connection.execute(COUNT, (who, period)).fetchall()
            if number == 1:
                connection.execute("DELETE FROM counts WHERE period < ?", (period,))
        return int(number)

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None or self._there() != self._opened:
            self._let_go()
            private_folder(self._file.parent)
            private_file(self._file)
            close_to_others(self._file)
            self._opened = self._there()
            self._connection = sqlite3.connect(self._file, timeout=WAIT, check_same_thread=False)
            for statement in ("PRAGMA synchronous=OFF", "PRAGMA journal_mode=MEMORY", TABLE):
                self._connection.execute(statement)
        return self._connection

    def _begin_anew(self, error: Exception) -> None:
        """Open the file again at the next count; remove a damaged one, unless another process has done so."""
        self._let_go()
        with suppress(OSError):
            if primary(error) in DAMAGED and self._there() == self._opened:
                self._file.unlink()

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _there(self) -> Inode | None:
        try:
            return inode(self._file)
        except StoreUnavailable:
            return None
