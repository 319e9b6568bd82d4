"""What the data folder holds is for the service's own user: articles, and the secrets that sign."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

BESIDE = ("", "-wal", "-shm")  # SQLite gives the last two the rights of the first when it makes them


def private_folder(folder: Path) -> None:
    """Make it, and the folders above that are missing, for their owner alone; one that is there stays as it is."""
    for each in (*reversed(folder.parents), folder):
        if not each.exists():
            each.mkdir(mode=stat.S_IRWXU, exist_ok=True)
    folder.mkdir(exist_ok=True)  # it fails where a file is in the way


def private_file(file: Path) -> None:
    """Make it, empty, for its owner alone; one that is there stays as it is.

    That is not even opened: to close it again would let go of all locks that this process has on it.
    """
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, stat.S_IRUSR | stat.S_IWUSR))


def close_to_others(database: Path) -> None:
    """Nobody may read it, or its log, but its owner and a group that was chosen; in a store made earlier, all could.

    A group is chosen where it is not that of the process, or may write: by itself no file has such a one. A file of
    another user's, or on a disk that knows no rights, stays as it is.
    """
    for file in (database.with_name(database.name + ending) for ending in BESIDE):
        with suppress(FileNotFoundError, PermissionError):
            found = file.stat()
            if found.st_mode & stat.S_IRWXO:
                chosen = found.st_gid != os.getegid() or found.st_mode & stat.S_IWGRP
                file.chmod(found.st_mode & (stat.S_IRWXU | (stat.S_IRWXG if chosen else 0)))
