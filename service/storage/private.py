"""The data folder's contents are for the service's own user only: articles, and signing secrets."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

BESIDE = ("", "-wal", "-shm")  # SQLite creates the last two with the permissions of the first


def private_folder(folder: Path) -> None:
    """Create the folder and its missing parents for their owner alone; existing folders stay as they are."""
    for each in (*reversed(folder.parents), folder):
        if not each.exists():
            each.mkdir(mode=stat.S_IRWXU, exist_ok=True)
    folder.mkdir(exist_ok=True)  # fails if a file is in the way


def private_file(file: Path) -> None:
    """Create the file, empty, for its owner alone; an existing one stays as it is.

    An existing one isn't even opened: closing it again would release all locks that this process has on it.
    """
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, stat.S_IRUSR | stat.S_IWUSR))


def close_to_others(database: Path) -> None:
    """Only the owner, and a group set deliberately, may read the database and its log; older stores were open to all.

    A group counts as deliberate if it is not the process's own or may write; files are never created so. A file that
    belongs to another user, or is on a disk without permissions, stays as it is.
    """
    for file in (database.with_name(database.name + ending) for ending in BESIDE):
        with suppress(FileNotFoundError, PermissionError):
            found = file.stat()
            if found.st_mode & stat.S_IRWXO:
                chosen = found.st_gid != os.getegid() or found.st_mode & stat.S_IWGRP
                file.chmod(found.st_mode & (stat.S_IRWXU | (stat.S_IRWXG if chosen else 0)))


def barred(database: Path) -> Path | None:
    """The first of the database's files that this process may not write; the lock is the writers' turn."""
    files = (database.with_name(database.name + ending) for ending in (*BESIDE, ".lock"))
    return next((file for file in files if file.exists() and not os.access(file, os.W_OK)), None)
