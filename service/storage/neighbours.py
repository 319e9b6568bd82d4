"""The vectors in memory and the search over them: exact, with results that depend on the two vectors alone."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import faiss
import numpy as np
from numpy.typing import NDArray

from service.storage.changes import Ids

# FAISS's scores differ in their last digits with the size of a batch; cosines are told, and ties found, to a millionth.
DECIMALS = 6
TIE = 10.0**-5

# Asked for beyond k, so that ties at the end of the list rarely need a second search.
MARGIN = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """A stored claim and its cosine, -1 to 1, with the claim asked about."""

    claim_id: str
    similarity: float


class Neighbours:
    """Unit vectors with the ids of their claims. Not safe between threads by itself."""

    def __init__(self, dimension: int) -> None:
        # float16, which is what the store holds: nothing is lost, and the search is bound by the bytes it reads.
        self._vectors = faiss.IndexScalarQuantizer(dimension, faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT)
        self._ids: Ids = np.empty((0, 2), dtype=np.uint64)  # filled up to the number of vectors, with room to grow

    def __len__(self) -> int:
        return int(self._vectors.ntotal)

    @property
    def ids(self) -> Ids:
        """uint64[n, 2], in the order of the vectors."""
        return self._ids[: len(self)]

    def block(self, first: int, rows: int) -> NDArray[np.float32]:
        """The vectors from `first` on, float32[rows, d]."""
        vectors: NDArray[np.float32] = self._vectors.reconstruct_n(first, rows)
        return vectors

    def add(self, ids: Ids, vectors: NDArray[np.float16]) -> None:
        """ids uint64[n, 2]; vectors [n, d]."""
        before, after = len(self), len(self) + len(ids)
        if after > len(self._ids):
            room = np.empty((max(after, 2 * before), 2), dtype=np.uint64)
            room[:before] = self.ids
            self._ids = room
        self._ids[before:after] = ids
        self._vectors.add(np.ascontiguousarray(vectors, dtype=np.float32))

    def remove(self, ids: Ids) -> None:
        """Take out those of the ids that are there."""
        # The lower half of a UUIDv7 is 62 random bits: enough to find the few rows that need a full look.
        maybe = np.flatnonzero(np.isin(self.ids[:, 1], ids[:, 1]))
        gone = {(int(high), int(low)) for high, low in ids}
        rows = [row for row in maybe if (int(self.ids[row, 0]), int(self.ids[row, 1])) in gone]
        if rows:
            kept = np.delete(self.ids, rows, axis=0)
            self._vectors.remove_ids(faiss.IDSelectorBatch(np.array(rows, dtype=np.int64)))
            self._ids = kept

    def search(self, vectors: NDArray[np.float32], k: int) -> list[list[Hit]]:
        """The k nearest of each vector, best first, equals in the order of their ids."""
        k = min(k, len(self))
        if k < 1 or not len(vectors):
            return [[] for _ in vectors]
        queries = np.ascontiguousarray(vectors, dtype=np.float32)
        return [
            self._ranked(query, rows)[:k] for query, rows in zip(queries, self._candidates(queries, k), strict=True)
        ]

    def _candidates(self, queries: NDArray[np.float32], k: int) -> NDArray[np.int64]:
        """Row numbers that hold each query's k nearest and everything that ties with the last of them."""
        wanted = min(k + MARGIN, len(self))
        while True:
            scores, rows = self._vectors.search(queries, wanted)
            if wanted == len(self) or (scores[:, k - 1] - scores[:, -1] > TIE).all():
                found: NDArray[np.int64] = rows
                return found
            wanted = min(wanted * 4, len(self))

    def _ranked(self, query: NDArray[np.float32], rows: NDArray[np.int64]) -> list[Hit]:
        vectors = self._vectors.reconstruct_batch(rows).astype(np.float64)
        cosines = np.clip(np.round(vectors @ query.astype(np.float64), DECIMALS), -1, 1)
        ids = self._ids[rows]
        order = np.lexsort((ids[:, 1], ids[:, 0], -cosines))
        return [Hit(claim_id(ids[row]), float(cosines[row])) for row in order]


def claim_id(halves: NDArray[np.uint64]) -> str:
    """The id as text."""
    return str(UUID(int=int(halves[0]) << 64 | int(halves[1])))
