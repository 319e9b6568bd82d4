"""One process and one thread at a time, by means of a file lock."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# How often a waiting process tries: it waits at most this much longer than needed.
POLL_SECONDS = 0.002


@contextmanager
def locked(path: Path, timeout: float) -> Iterator[bool]:
    """Yields whether the lock was acquired within `timeout` seconds (0: try once).

    The operating system releases it when the process dies, however it dies.
    """
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        yield _taken(file, time.monotonic() + timeout)
    finally:
        os.close(file)


def _taken(file: int, deadline: float) -> bool:
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                return False
            time.sleep(POLL_SECONDS)
        else:
            return True
