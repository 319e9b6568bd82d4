"""The approximate search: every vector in few dimensions finds the candidates, which are then compared exactly."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.storage.changes import Ids
from service.storage.searching import exact, single
from service.storage.vectors import Halves, Rows, Vectors

log = logging.getLogger(__name__)

Singles = NDArray[np.float32]

# The directions in which claims differ most. Fewer dimensions need more candidates: 64 miss one in twenty of the ten
# nearest among 400, 128 one in two hundred among 200.
DIMENSIONS = 128
SAMPLE = 20_000  # vectors that the directions are found from
ROWS_A_BLOCK = 20_000  # laid along the directions at once: 31 MB of float32 at 384 dimensions

# Of the ten nearest, the share that must be found: the candidates are doubled until it is. The promise is 0.98; claims
# of an event that nobody has told of yet find a little less than those it is measured with.
RECALL = 0.995
NEAREST = 10
FEWEST = 200

CANDIDATES_A_NEIGHBOUR = 10  # where many neighbours are asked for: fewer miss one in forty of the forty nearest

# It is measured with the claims of so many articles, of which so many are asked about together.
ARTICLES = 10
TOGETHER = 20


@dataclass(slots=True)
class Sketch:
    """The same rows as some vectors; `taken` candidates are compared for each question."""

    directions: Singles  # float32[d, 128]
    rows: Vectors
    taken: int
    made_of: int  # rows that there were when the directions were found

    def add(self, ids: Ids, vectors: Halves) -> None:
        """ids uint64[n, 2]; vectors float16[n, d], of full length."""
        self.rows.add(ids, (single(vectors) @ self.directions).astype(np.float16))

    def near(self, questions: Singles, k: int) -> Rows:
        """The rows to compare, int64[n], ascending: the candidates of all the questions."""
        [_, found] = exact(self.rows, questions @ self.directions, max(self.taken, CANDIDATES_A_NEIGHBOUR * k))
        return np.unique(found[found >= 0])


def sketched(vectors: Vectors) -> Sketch:
    """A sketch of vectors that nothing is added to, with as many candidates as the recall measured asks for."""
    began = time.monotonic()
    directions = _directions(vectors)
    sketch = Sketch(directions, Vectors(directions.shape[1]), FEWEST, len(vectors))
    for rows, block in vectors.blocks(ROWS_A_BLOCK, all_rows=True):
        sketch.add(vectors.ids[rows], block)
    sketch.rows.live[:] = vectors.live
    recall = _tuned(sketch, vectors)
    took = time.monotonic() - began
    log.info("%d claims sketched in %.1f s: %d candidates, recall %.3f", len(vectors), took, sketch.taken, recall)
    return sketch


def _directions(vectors: Vectors) -> Singles:
    live = np.flatnonzero(vectors.live)
    some = single(vectors.take(live[:: max(1, len(live) // SAMPLE)]))
    [_, axes] = np.linalg.eigh(some.T @ some)
    return np.ascontiguousarray(axes[:, ::-1][:, :DIMENSIONS], np.float32)


def _tuned(sketch: Sketch, vectors: Vectors) -> float:
    """Take more candidates until the recall is reached; what it is then."""
    asked = [(single(vectors.take(rows)), _expected(vectors, rows)) for rows in _articles(vectors)]
    while True:
        shares = [np.isin(expected, sketch.near(questions, NEAREST)).mean() for questions, expected in asked]
        if (recall := float(np.mean(shares))) >= RECALL or sketch.taken >= len(vectors):
            return recall
        sketch.taken *= 2


def _articles(vectors: Vectors) -> list[Rows]:
    """Groups of rows that were stored one after the other, as the claims of an article are."""
    live = np.flatnonzero(vectors.live)
    by_time = live[np.lexsort((vectors.ids[live, 1], vectors.ids[live, 0]))]
    step = max(TOGETHER, len(live) // ARTICLES)
    return [by_time[first : first + TOGETHER] for first in range(0, len(live), step)]


def _expected(vectors: Vectors, rows: Rows) -> Rows:
    """For each row its nearest that are not of the same group, int64[n, 10]."""
    wanted = NEAREST + len(rows)
    [_, found] = exact(vectors, single(vectors.take(rows)), wanted)
    place = np.sort(np.where(np.isin(found, rows) | (found < 0), wanted, np.arange(wanted)), axis=1)[:, :NEAREST]
    nearest: Rows = np.take_along_axis(found, np.minimum(place, wanted - 1), axis=1)
    return nearest
