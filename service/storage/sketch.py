"""The approximate search: a few bytes per vector find the candidates, which are then compared exactly."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass

import faiss
import numpy as np
from numpy.typing import NDArray

from service.storage.searching import exact, single
from service.storage.vectors import Halves, Rows, VectorTable

log = logging.getLogger(__name__)

Singles = NDArray[np.float32]

# The directions in which claims differ most, rotated at random so that all say equally much; then each two are encoded
# as the nearest of sixteen points: 96 codes of 4 bits a vector, which FAISS compares in registers.
# Fewer need more candidates: with 128 directions, 100 candidates miss 6 % of the ten nearest, with 192, 2 %.
DIRECTIONS = 192
A_CODE = 2
BITS = 4
SAMPLE = 10_000  # vectors that directions and points are found from
ROWS_A_BLOCK = 4_096  # projected onto the directions at once: 6 MB of float32 at 384 dimensions

# Of the ten nearest, the share that must be found: the candidates are doubled until it is. The promise is 0.98; for
# claims of an event that no stored article covers, recall is a little lower than for those it is measured with.
RECALL = 0.995
NEAREST = 10
FEWEST = 200

CANDIDATES_A_NEIGHBOUR = 10  # if many neighbours are asked for: fewer miss one in forty of the forty nearest

TOGETHER = 20  # claims searched for together: those of an article share candidates, more would fill the memory
ARTICLES = 10  # recall is measured on this many articles, TOGETHER claims of each


@dataclass(slots=True)
class Sketch:
    """Codes of the same rows as a table of vectors; `taken` candidates are compared for each question."""

    directions: Singles  # float32[d, 192]
    codes: faiss.IndexPQFastScan
    taken: int
    made_of: int  # number of rows when the directions were found

    def __len__(self) -> int:
        """All rows, live or not."""
        return int(self.codes.ntotal)

    def add(self, vectors: Halves) -> None:
        """vectors float16[n, d], with all d dimensions."""
        self.codes.add(single(vectors) @ self.directions)

    def near(self, questions: Singles, k: int, live: NDArray[np.bool_]) -> Rows:
        """The live rows to compare, int64[n], ascending: the candidates of all the questions."""
        wanted = max(self.taken, CANDIDATES_A_NEIGHBOUR * k)
        asked, laid = min(wanted, len(self)), questions @ self.directions
        while True:
            [_, found] = self.codes.search(laid, asked)
            good = (found >= 0) & live[found]
            if asked == len(self) or good.sum(axis=1).min() >= wanted // 2:
                return np.unique(found[good])
            asked = min(4 * asked, len(self))  # withdrawn claims, such as those of earlier revisions, crowd them out


def sketched(vectors: VectorTable) -> Sketch:
    """A sketch of a frozen table, with as many candidates as are needed to reach RECALL."""
    began = time.monotonic()
    sketch = _empty(vectors)
    for _, block in vectors.blocks(ROWS_A_BLOCK, all_rows=True):
        sketch.add(block)
    recall = _tuned(sketch, vectors)
    took = time.monotonic() - began
    log.info("%d claims sketched in %.1f s: %d candidates, recall %.3f", len(vectors), took, sketch.taken, recall)
    return sketch


def _empty(vectors: VectorTable) -> Sketch:
    live = np.flatnonzero(vectors.live)
    some = single(vectors.take(live[:: max(1, len(live) // SAMPLE)]))
    directions = _directions(some)
    width = directions.shape[1]
    codes = faiss.IndexPQFastScan(width, width // A_CODE, BITS, faiss.METRIC_INNER_PRODUCT)
    codes.train(some @ directions)
    return Sketch(directions, codes, FEWEST, len(vectors))


def _directions(some: Singles) -> Singles:
    [_, axes] = np.linalg.eigh(some.T @ some)
    chosen = axes[:, ::-1][:, : min(DIRECTIONS, len(axes)) // A_CODE * A_CODE]
    [turn, _] = np.linalg.qr(np.random.default_rng(0).standard_normal((chosen.shape[1],) * 2))
    return np.ascontiguousarray(chosen @ turn, np.float32)


def _tuned(sketch: Sketch, vectors: VectorTable) -> float:
    """Take more candidates until RECALL is reached; returns the recall then."""
    articles = _articles(vectors)
    expected = _expected(vectors, articles)
    while True:
        near = [sketch.near(single(vectors.take(rows)), NEAREST, vectors.live) for rows in articles]
        recall = float(np.mean([np.isin(rows, some).mean() for rows, some in zip(expected, near, strict=True)]))
        if recall >= RECALL or sketch.taken >= len(vectors):
            return recall
        sketch.taken *= 2


def _articles(vectors: VectorTable) -> list[Rows]:
    """Groups of rows stored one after another, as the claims of an article are."""
    live = np.flatnonzero(vectors.live)
    by_time = live[np.lexsort((vectors.ids[live, 1], vectors.ids[live, 0]))]
    step = max(TOGETHER, len(live) // ARTICLES)
    return [by_time[first : first + TOGETHER] for first in range(0, len(live), step)]


def _expected(vectors: VectorTable, articles: list[Rows]) -> list[Rows]:
    """For each article's rows, the nearest that are not of the same article, int64[rows, 10]; all read in one pass."""
    wanted = NEAREST + TOGETHER
    [_, found] = exact(vectors, single(vectors.take(np.concatenate(articles))), wanted)
    ends = np.cumsum([len(rows) for rows in articles])[:-1]
    return [_others(near, rows) for near, rows in zip(np.split(found, ends), articles, strict=True)]


def _others(found: Rows, rows: Rows) -> Rows:
    """The first ten of each line of `found` that are not among the rows."""
    last = found.shape[1]
    place = np.sort(np.where(np.isin(found, rows) | (found < 0), last, np.arange(last)), axis=1)[:, :NEAREST]
    nearest: Rows = np.take_along_axis(found, np.minimum(place, last - 1), axis=1)
    return nearest
