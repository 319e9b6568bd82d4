"""An index on disk: one file, used only if it is whole and says what it stands for."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from service.storage.changes import FLOAT16, Ids, Standing
from service.storage.lock import locked
from service.storage.private import private_folder
from service.storage.syncing import sync

NAME = "claims.index"  # of the file in the data folder
MAGIC = b"crosscheck index 1\n"
ROWS_A_BLOCK = 50_000  # converted to float16 or back at once: 77 MB of float32 at 384 dimensions
BYTES_A_PART = 1 << 20


class SnapshotUnusable(Exception):
    """The file is missing, damaged, or stands for something else."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """What an index was made from: the store's standing, the model, its dimension, and the number of claims."""

    standing: Standing
    model: str
    dimension: int
    claims: int


def write(path: Path, standpoint: Standpoint, ids: Ids, blocks: Iterator[NDArray[np.float16]]) -> bool:
    """Write the snapshot atomically and durably; False if another process is just writing one.

    blocks: float16[m, d], in the order of ids. The file ends with the SHA-256 of everything before it.
    """
    private_folder(path.parent)
    temporary = path.with_name(path.name + ".tmp")
    with locked(path.with_name(path.name + ".lock"), timeout=0) as mine:
        if not mine:
            return False
        try:
            _write(temporary, standpoint, ids, blocks)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)  # the disk may be full, and half a snapshot would keep it so
        sync(path.parent)
    return True


def standpoint(path: Path) -> Standpoint | None:
    """What the snapshot says it stands for, whether or not it is whole; None without a readable one."""
    try:
        with path.open("rb") as file:
            return _standpoint(file)
    except (OSError, ValueError, TypeError):
        return None


def read(path: Path) -> tuple[Standpoint, Ids, NDArray[np.float16]]:
    """The standpoint, ids uint64[n, 2] and vectors float16[n, d], mapped; SnapshotUnusable if anything is amiss."""
    try:
        with path.open("rb") as file:
            _verify(file)
            return _contents(file)
    except FileNotFoundError as error:
        raise SnapshotUnusable(f"there is no {path}") from error
    except (OSError, ValueError, TypeError) as error:
        raise SnapshotUnusable(f"{path}: {error}") from error


def _write(path: Path, standpoint: Standpoint, ids: Ids, blocks: Iterator[NDArray[np.float16]]) -> None:
    total = hashlib.sha256()
    with path.open("wb") as file:
        for part in _parts(standpoint, ids, blocks):
            total.update(part)
            file.write(part)
        file.write(total.digest())
        file.flush()
        os.fsync(file.fileno())


def _parts(standpoint: Standpoint, ids: Ids, blocks: Iterator[NDArray[np.float16]]) -> Iterator[bytes]:
    yield MAGIC
    yield json.dumps(_head(standpoint)).encode() + b"\n"
    yield ids.astype("<u8").tobytes()
    for block in blocks:
        yield block.astype(FLOAT16).tobytes()


def _head(standpoint: Standpoint) -> dict[str, Any]:
    told = asdict(standpoint)
    standing: dict[str, Any] = told.pop("standing")
    return standing | told


def _verify(file: BinaryIO) -> None:
    """Raises ValueError unless the last bytes are the checksum of all before; nothing is read into arrays earlier."""
    total = hashlib.sha256()
    left = os.fstat(file.fileno()).st_size - total.digest_size
    while left > 0 and (part := file.read(min(left, BYTES_A_PART))):
        total.update(part)
        left -= len(part)
    if left or file.read() != total.digest():
        raise ValueError("the checksum does not fit")


def _contents(file: BinaryIO) -> tuple[Standpoint, Ids, NDArray[np.float16]]:
    file.seek(0)
    standpoint = _standpoint(file)
    n, d = standpoint.claims, standpoint.dimension
    ids = np.frombuffer(file.read(n * 16), "<u8").astype(np.uint64).reshape(n, 2)
    if not n:
        return standpoint, ids, np.empty((0, d), FLOAT16)
    return standpoint, ids, np.memmap(file, FLOAT16, "r", file.tell(), (n, d))


def _standpoint(file: BinaryIO) -> Standpoint:
    if file.read(len(MAGIC)) != MAGIC:
        raise ValueError("not an index of this version")
    match json.loads(file.readline()):
        case {
            "identity": str(identity),
            "seq": int(seq),
            "newest": str(newest),
            "model": str(model),
            "dimension": int(dimension),
            "claims": int(claims),
        }:
            return Standpoint(Standing(identity, seq, newest), model, dimension, claims)
    raise ValueError("it does not say what it stands for")
