"""Lists on disk, beside the snapshot whose rows they hold."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from service.storage import sealed
from service.storage.lists import Lists

MAGIC = b"crosscheck lists 1\n"


class ListsUnusable(Exception):
    """The file is missing, damaged, or of another snapshot."""


def write(path: Path, lists: Lists, snapshot: str) -> None:
    """`snapshot` is the seal of the file that holds the rows."""
    told = {"snapshot": snapshot, "shape": lists.centres.shape, "read": lists.read}
    with sealed.writing(path) as put:
        put(MAGIC + json.dumps(told).encode() + b"\n")
        put(lists.starts.astype("<i8").tobytes())
        put(lists.centres.astype("<f4").tobytes())


def read(path: Path, snapshot: str) -> Lists:
    """The lists of the rows in the file with this seal; ListsUnusable if they are not."""
    try:
        with sealed.reading(path) as file:
            told = json.loads(file.readline()) if file.readline() == MAGIC else {}
            if told.get("snapshot") != snapshot:
                raise ListsUnusable(f"{path} is of another snapshot")
            count, dimension = told["shape"]
            starts = np.frombuffer(file.read(8 * (count + 1)), "<i8").astype(np.int64)
            centres = np.frombuffer(file.read(4 * count * dimension), "<f4").astype(np.float32)
            return Lists(centres.reshape(count, dimension), starts, told["read"])
    except (OSError, ValueError, KeyError) as error:
        raise ListsUnusable(f"{path}: {error}") from error
