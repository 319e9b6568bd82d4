"""An index on disk: one file that is whole and says what it stands for, or is not used."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from service.storage import sealed
from service.storage.changes import FLOAT16, Ids
from service.storage.lock import locked

MAGIC = b"crosscheck index 1\n"
ROWS_A_BLOCK = 50_000  # written at once: 38 MB at 384 dimensions


class SnapshotUnusable(Exception):
    """The file is missing, damaged, or stands for something else."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """What an index was made of: store, model, dimension, and the last change and newest article it took in.

    `claims` counts the rows; a row whose id is zeros was withdrawn.
    """

    identity: str
    model: str
    dimension: int
    seq: int
    newest: str
    claims: int


def write(path: Path, standpoint: Standpoint, ids: Ids, blocks: Iterator[NDArray[np.float16]]) -> str:
    """Put the snapshot in place at once and for good; its seal, or "" if another process is just writing one.

    blocks: float16[m, d], in the order of ids.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with locked(path.with_name(path.name + ".lock"), timeout=0) as mine:
        if not mine:
            return ""
        with sealed.writing(path) as put:
            put(MAGIC)
            put(json.dumps(asdict(standpoint)).encode() + b"\n")
            put(ids.astype("<u8").tobytes())
            for block in blocks:
                put(block.astype(FLOAT16).tobytes())
        return sealed.seal(path)


def read(path: Path) -> tuple[Standpoint, Ids, NDArray[np.float16]]:
    """The standpoint, ids uint64[n, 2] and vectors float16[n, d], mapped; SnapshotUnusable if anything is amiss."""
    try:
        with sealed.reading(path) as file:
            return _contents(file)
    except (OSError, ValueError, TypeError) as error:
        raise SnapshotUnusable(f"{path}: {error}") from error


def _contents(file: BinaryIO) -> tuple[Standpoint, Ids, NDArray[np.float16]]:
    if file.read(len(MAGIC)) != MAGIC:
        raise ValueError("not an index of this version")
    standpoint = Standpoint(**json.loads(file.readline()))
    n, d = standpoint.claims, standpoint.dimension
    ids = np.frombuffer(file.read(n * 16), "<u8").astype(np.uint64).reshape(n, 2)
    if not n:
        return standpoint, ids, np.empty((0, d), FLOAT16)
    return standpoint, ids, np.memmap(file, FLOAT16, "r", file.tell(), (n, d))
