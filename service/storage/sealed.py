"""A file that is whole or not there: it ends with the SHA-256 of all before it, and takes its place at once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

BYTES_A_PART = 1 << 20
SUM_BYTES = hashlib.sha256().digest_size


@contextmanager
def writing(path: Path) -> Iterator[Callable[[bytes], object]]:
    """What is written takes the path's place, on disk for good, when the block ends; nothing does if it raises."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".tmp")
    total = hashlib.sha256()
    with temporary.open("wb") as file:

        def write(part: bytes) -> None:
            total.update(part)
            file.write(part)

        yield write
        file.write(total.digest())
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    _sync_folder(path.parent)


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """The file from its beginning; ValueError before anything of it is read if the checksum does not fit."""
    with path.open("rb") as file:
        _verify(file)
        file.seek(0)
        yield file


def seal(path: Path) -> str:
    """The checksum that the file ends with, in hexadecimal, not verified; empty where there is none."""
    try:
        with path.open("rb") as file:
            file.seek(-SUM_BYTES, os.SEEK_END)
            return file.read().hex()
    except OSError:
        return ""


def _verify(file: BinaryIO) -> None:
    total = hashlib.sha256()
    left = os.fstat(file.fileno()).st_size - SUM_BYTES
    while left > 0 and (part := file.read(min(left, BYTES_A_PART))):
        total.update(part)
        left -= len(part)
    if left or file.read() != total.digest():
        raise ValueError("the checksum does not fit")


def _sync_folder(folder: Path) -> None:
    """A new name in a folder is only safe from a power cut once the folder itself is on disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
