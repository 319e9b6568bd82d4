"""The workers count requests in files of one folder, which each reads to report the sum."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from service.storage.room import reserve

FOLDER = "PROMETHEUS_MULTIPROC_DIR"  # where the library looks for it
KINDS = ("counter", "histogram")  # a file for each, of each worker
# Bytes of a file: all routes with all statuses take a quarter. The library maps it, and makes it longer if need be; a
# part for which a full disk then has no room ends the worker (SIGBUS), where anything else would merely fail.
ROOM = 1_048_576
USED = 4  # bytes at the beginning of a file that say how much of it is used


def share_counts(_server: object) -> None:
    """Make the folder, before there are workers."""
    os.environ[FOLDER] = tempfile.mkdtemp(prefix="crosscheck-metrics-")


def forget_counts(_server: object) -> None:
    """Remove the folder, with the last worker gone."""
    shutil.rmtree(os.environ[FOLDER], ignore_errors=True)


def trim_counts(_server: object, worker: Any) -> None:
    """What a worker that ended has counted is kept, the rest of its files given back: workers may end often."""
    for file in _files(worker.pid):
        with suppress(OSError):
            with file.open("rb") as opened:
                used = int.from_bytes(opened.read(USED), sys.byteorder)
            if used:
                os.truncate(file, used)
            else:
                file.unlink()


def reserve_counts() -> str:
    """Make this worker's files, before the library is imported; why it counts for itself alone, where it has to.

    The folder is made again if it was removed: /tmp is cleaned by programs, and by people on a full disk.
    """
    if FOLDER not in os.environ:
        return ""
    try:
        Path(os.environ[FOLDER]).mkdir(mode=0o700, exist_ok=True)
        for file in _files(os.getpid()):
            _reserve(file)
    except OSError as error:
        for file in _files(os.getpid()):
            with suppress(OSError):
                file.unlink()
        del os.environ[FOLDER]
        return str(error)
    return ""


def _files(pid: int) -> list[Path]:
    """As the library names them."""
    return [Path(os.environ[FOLDER]) / f"{kind}_{pid}.db" for kind in KINDS]


def _reserve(file: Path) -> None:
    """Whole at once: others read whatever ends in .db."""
    new = file.with_suffix(".new")
    try:
        with new.open("wb") as opened:
            reserve(opened.fileno(), ROOM)
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)
