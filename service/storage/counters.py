"""Counts that all processes of a machine share, and that may be lost in a crash.

They have their own file: the database would sync each one to disk, in its writers' queue.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
from pathlib import Path

from service.storage.private import close_to_others, private_file, private_folder

WAIT = 1.0  # seconds to wait for other processes, which take microseconds each: only a hung disk takes longer

TABLE = """
CREATE TABLE IF NOT EXISTS counts (who TEXT, period INTEGER, number INTEGER, PRIMARY KEY (who, period)) WITHOUT ROWID
"""
COUNT = """
INSERT INTO counts VALUES (?, ?, 1) ON CONFLICT (who, period) DO UPDATE SET number = number + 1 RETURNING number
"""

log = logging.getLogger(__name__)


class Counters:
    """Counts by `who` and period; only the newest periods are kept. Safe to share between threads."""

    def __init__(self, file: Path) -> None:
        """The file is opened at the first count."""
        self._file = file
        self._connection: sqlite3.Connection | None = None
        self._turn = threading.Lock()

    def count(self, who: str, period: int) -> int:
        """The count so far, this one included; 0 if counting fails, which must not block requests."""
        with self._turn:
            try:
                return self._counted(who, period)
            except (sqlite3.Error, OSError) as error:
                log.warning("requests are not counted", extra={"error": type(error).__name__})
                return 0

    def close(self) -> None:
        """Close the file."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    def _counted(self, who: str, period: int) -> int:
        if self._connection is None:
            self._connection = self._opened()
        with self._connection as connection:
            [(number,)] = connection.execute(COUNT, (who, period)).fetchall()
            if number == 1:
                connection.execute("DELETE FROM counts WHERE period < ?", (period,))
        return int(number)

    def _opened(self) -> sqlite3.Connection:
        private_folder(self._file.parent)
        private_file(self._file)
        close_to_others(self._file)
        connection = sqlite3.connect(self._file, timeout=WAIT, check_same_thread=False)
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA journal_mode=MEMORY")
        connection.execute(TABLE)
        return connection
