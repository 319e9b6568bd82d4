"""The approximate index: vectors in lists around centres, of which a search reads the nearest few."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass

import faiss
import numpy as np
from numpy.typing import NDArray

from service.storage.searching import exact, single
from service.storage.vectors import Rows, Vectors

log = logging.getLogger(__name__)

Questions = NDArray[np.float32]

# Centres are found from so many vectors each, in so many rounds: more take longer and find no more neighbours.
SAMPLE_A_LIST = 40
ROUNDS = 10

# Of the ten nearest, the share that must be found; the lists read at a search are doubled until it is reached. The
# promise is 0.98: claims asked about are no stored ones, and find a little less than those it is measured with.
RECALL = 0.99
NEAREST = 10
FEWEST_READ = 8
ASKED = 256

ROWS_A_BLOCK = 20_000  # turned to float32 at once: 31 MB at 384 dimensions


@dataclass(slots=True)
class Lists:
    """Every row of some vectors as int8 in one list each; `read` lists are looked through for a question."""

    index: faiss.IndexIVFScalarQuantizer
    read: int
    trained: int  # rows there were when the centres were chosen

    def __len__(self) -> int:
        return int(self.index.ntotal)

    def add(self, first: int, vectors: Questions) -> None:
        """The vectors of the rows from `first` on."""
        self.index.add_with_ids(vectors, np.arange(first, first + len(vectors)))

    def nearest(self, questions: Questions, wanted: int) -> Rows:
        """int64[n, wanted] row numbers, likely the nearest; -1 where the lists that were read hold no more."""
        self.index.nprobe = self.read
        found: Rows = self.index.search(questions, wanted)[1]
        return found


def built(vectors: Vectors) -> Lists:
    """Lists of vectors that are all live, reading as many at a search as the recall measured on them asks for."""
    began = time.monotonic()
    count = max(1, round(2 * len(vectors) ** 0.5))
    lists = Lists(_empty(vectors.dimension, count), FEWEST_READ, len(vectors))
    step = max(1, len(vectors) // (SAMPLE_A_LIST * count))
    lists.index.train(single(vectors.take(np.arange(0, len(vectors), step))))
    for rows, block in vectors.blocks(ROWS_A_BLOCK):
        lists.add(int(rows[0]), single(block))
    share = _tuned(lists, vectors)
    took = time.monotonic() - began
    log.info(
        "lists of %d claims built in %.0f s: %d of %d read, recall %.3f", len(lists), took, lists.read, count, share
    )
    return lists


def _empty(dimension: int, count: int) -> faiss.IndexIVFScalarQuantizer:
    centres = faiss.IndexFlatIP(dimension)
    kind = faiss.ScalarQuantizer.QT_8bit
    lists = faiss.IndexIVFScalarQuantizer(centres, dimension, count, kind, faiss.METRIC_INNER_PRODUCT, False)
    lists.cp.niter, lists.cp.spherical = ROUNDS, True
    lists.cp.min_points_per_centroid, lists.cp.max_points_per_centroid = 1, SAMPLE_A_LIST
    return lists


def _tuned(lists: Lists, vectors: Vectors) -> float:
    """Read more lists until the recall is reached; what it is then."""
    asked = np.arange(0, len(vectors), max(1, len(vectors) // ASKED))
    questions = single(vectors.take(asked))
    [_, expected] = exact(vectors, questions, NEAREST + 1)
    while (share := _recall(lists, questions, expected, asked)) < RECALL and lists.read < lists.index.nlist:
        lists.read = min(lists.read * 2, int(lists.index.nlist))
    return share


def _recall(lists: Lists, questions: Questions, expected: Rows, asked: Rows) -> float:
    """The share of the nearest rows, the one asked about aside, that is among the candidates."""
    found = lists.nearest(questions, candidates(NEAREST))
    others = [set(near) - {own} for near, own in zip(expected.tolist(), asked.tolist(), strict=True)]
    met = [len(near & set(rows)) for near, rows in zip(others, found.tolist(), strict=True)]
    return sum(met) / max(1, sum(map(len, others)))


def candidates(k: int) -> int:
    """Rows to look at exactly, so that the k nearest are among them: int8 puts near ones a few places off."""
    return 2 * k + 12
