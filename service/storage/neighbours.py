"""The nearest claims, found exactly or by a sketch and ranked by cosines that depend on the two vectors alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.storage.changes import Ids
from service.storage.searching import exact, nearest, single
from service.storage.sketch import TOGETHER, Sketch
from service.storage.vectors import Halves, Rows, VectorTable

# Scores differ in their last digits with the size of a batch, so cosines are rounded, and ties found, to a millionth.
DECIMALS = 6
TIE = 10.0**-5

# How many beyond k to ask for, so that ties at the end of the list rarely need a second search.
MARGIN = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """A stored claim and its cosine, -1 to 1, with the claim asked about."""

    claim_id: str
    similarity: float


class Neighbours:
    """Unit vectors with the ids of their claims. Not safe between threads by itself."""

    def __init__(self, vectors: VectorTable) -> None:
        self.vectors = vectors
        self.sketch: Sketch | None = None  # the search is exact without one
        self._live = int(vectors.live.sum())

    def __len__(self) -> int:
        """Live claims."""
        return self._live

    def add(self, ids: Ids, vectors: Halves) -> None:
        """ids uint64[n, 2]; vectors float16[n, d]."""
        self.vectors.add(ids, vectors)
        if self.sketch:
            self.sketch.add(vectors)
        self._live += len(ids)

    def remove(self, ids: Ids) -> None:
        """Remove those of the ids that are present."""
        if len(ids):
            self.vectors.remove(ids)
            self._live = int(self.vectors.live.sum())

    def take_up(self, sketch: Sketch) -> None:
        """From now on search by a sketch made of an earlier state of these vectors."""
        sketch.add(self.vectors.take(np.arange(len(sketch), len(self.vectors))))
        self.sketch = sketch

    def search(self, vectors: NDArray[np.float32], k: int, least: float = -1) -> list[list[Hit]]:
        """The k nearest of each vector that are at least so alike, best first, ties in the order of their ids."""
        k = min(k, len(self))
        if k < 1 or not len(vectors):
            return [[] for _ in vectors]
        questions = np.ascontiguousarray(vectors, dtype=np.float32)
        found = self._sketched(questions, k, self.sketch) if self.sketch else self._exact(questions, k)
        return [
            self._ranked(question, rows[rows >= 0], k, least) for question, rows in zip(questions, found, strict=True)
        ]

    def _exact(self, questions: NDArray[np.float32], k: int) -> Rows:
        """Row numbers of each question's k nearest, and of everything that ties with the last of them."""
        wanted = min(k + MARGIN, len(self))
        while True:
            scores, rows = exact(self.vectors, questions, wanted)
            if wanted == len(self) or (scores[:, k - 1] - scores[:, -1] > TIE).all():
                return rows
            wanted = min(wanted * 4, len(self))

    def _sketched(self, questions: NDArray[np.float32], k: int, sketch: Sketch) -> Iterator[Rows]:
        """Row numbers that include nearly all of each question's k nearest."""
        for first in range(0, len(questions), TOGETHER):
            some = questions[first : first + TOGETHER]
            yield from nearest(self.vectors, some, k + MARGIN, sketch.near(some, k, self.vectors.live))

    def _ranked(self, question: NDArray[np.float32], rows: Rows, k: int, least: float) -> list[Hit]:
        vectors = single(self.vectors.take(rows)).astype(np.float64)
        cosines = np.clip(np.round(vectors @ question.astype(np.float64), DECIMALS), -1, 1)
        ids = self.vectors.ids[rows]
        order = np.lexsort((ids[:, 1], ids[:, 0], -cosines))[:k]
        order = order[cosines[order] >= least]
        told = zip(ids[order].tolist(), cosines[order].tolist(), strict=True)
        return [Hit(claim_id(high, low), cosine) for (high, low), cosine in told]


def claim_id(high: int, low: int) -> str:
    """The id as text, from the upper and lower halves of its number."""
    digits = f"{high:016x}{low:016x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
