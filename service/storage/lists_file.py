"""Lists on disk, beside the snapshot whose rows they hold."""

from __future__ import annotations

import json
from pathlib import Path

import faiss

from service.storage import sealed
from service.storage.lists import Lists

MAGIC = b"crosscheck lists 1\n"


class ListsUnusable(Exception):
    """The file is missing, damaged, or of another snapshot."""


def write(path: Path, lists: Lists, snapshot: str) -> None:
    """`snapshot` is the seal of the file that holds the rows."""
    told = {"snapshot": snapshot, "read": lists.read, "trained": lists.trained}
    with sealed.writing(path) as put:
        put(MAGIC + json.dumps(told).encode() + b"\n")
        faiss.write_index(lists.index, faiss.PyCallbackIOWriter(put, sealed.BYTES_A_PART))  # type: ignore[attr-defined]


def read(path: Path, snapshot: str) -> Lists:
    """The lists of the rows in the file with this seal; ListsUnusable if they are not."""
    try:
        with sealed.reading(path) as file:
            told = json.loads(file.readline()) if file.readline() == MAGIC else {}
            if told.get("snapshot") != snapshot:
                raise ListsUnusable(f"{path} is of another snapshot")
            reader = faiss.PyCallbackIOReader(file.read, sealed.BYTES_A_PART)  # type: ignore[attr-defined]
            index = faiss.read_index(reader)
            if not isinstance(index, faiss.IndexIVFScalarQuantizer):
                raise ListsUnusable(f"{path} holds no lists")
            return Lists(index, told["read"], told["trained"])
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        raise ListsUnusable(f"{path}: {error}") from error
