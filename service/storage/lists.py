"""The approximate search: vectors lie in lists around centres, and only the lists nearest to a question are read."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, replace

import faiss
import numpy as np
from numpy.typing import NDArray

from service.storage.changes import Ids
from service.storage.searching import exact, single
from service.storage.vectors import Rows, Vectors

log = logging.getLogger(__name__)

Singles = NDArray[np.float32]

# Centres are found from so many vectors each, in so many rounds: more take longer and find no more neighbours.
SAMPLE_A_LIST = 40
ROUNDS = 10
ROWS_A_BLOCK = 20_000  # laid beside the centres at once: 31 MB at 384 dimensions

# Of the ten nearest, the share that must be found: the lists that are read grow by a quarter until it is. The promise
# is 0.98; claims that are not stored yet find a little less than those it is measured with.
RECALL = 0.99
NEAREST = 10
FEWEST_READ = 8

# It is measured with the claims of so many articles, of which so many are asked about together.
ARTICLES = 40
TOGETHER = 20


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """List n holds the rows from starts[n] to starts[n + 1]: int64[m + 1]; centres float32[m, d]."""

    centres: Singles
    starts: Rows
    read: int  # lists that are read for TOGETHER questions or fewer

    @property
    def rows(self) -> int:
        """Those in lists; a row beyond came later and is always read."""
        return int(self.starts[-1])

    def near(self, questions: Singles) -> Rows:
        """The numbers of the rows to read, int64[n], ascending: those of the lists nearest to any of the questions.

        Claims of one article lie in the same few lists, so each question gains by the lists of the others.
        """
        more = max(1, len(questions) / TOGETHER) ** 0.5  # the more claims an article has, the more lists they share
        count = min(len(self.centres), round(self.read * more))
        ranked = np.argsort(-(questions @ self.centres.T), axis=1)[:, :count]
        _, first = np.unique(ranked.T, return_index=True)  # every question's nearest list, then every second nearest
        chosen = np.sort(ranked.T.reshape(-1)[np.sort(first)[:count]])
        return np.concatenate([np.arange(self.starts[n], self.starts[n + 1]) for n in chosen])


def sorted_into_lists(vectors: Vectors) -> tuple[Rows, Lists]:
    """The live rows in the order of their lists, and the lists, reading as much as the recall measured asks for."""
    began = time.monotonic()
    rows = np.flatnonzero(vectors.live)
    centres = _centres(vectors, rows)
    nearest = faiss.IndexFlatIP(vectors.dimension)
    nearest.add(centres)
    list_of = np.concatenate([nearest.search(single(block), 1)[1][:, 0] for _, block in vectors.blocks(ROWS_A_BLOCK)])
    order = np.argsort(list_of, kind="stable")
    starts = np.searchsorted(list_of[order], np.arange(len(centres) + 1))
    lists, recall = _tuned(vectors, rows[order], Lists(centres, starts, min(FEWEST_READ, len(centres))))
    took = time.monotonic() - began
    log.info("%d claims in %d lists, %d read: recall %.3f; %.0f s", len(rows), len(centres), lists.read, recall, took)
    return rows[order], lists


def _centres(vectors: Vectors, rows: Rows) -> Singles:
    count = max(1, round(2 * len(rows) ** 0.5))
    sample = rows[:: max(1, len(rows) // (SAMPLE_A_LIST * count))]
    found = faiss.Kmeans(
        vectors.dimension, count, niter=ROUNDS, spherical=True, min_points_per_centroid=1, max_points_per_centroid=1000
    )
    found.train(single(vectors.take(sample)))
    return np.asarray(found.centroids, np.float32)


def _tuned(vectors: Vectors, order: Rows, lists: Lists) -> tuple[Lists, float]:
    """Read more lists until the recall is reached; what it is then."""
    asked = [(single(vectors.take(rows)), _expected(vectors, rows)) for rows in _articles(vectors.ids, order)]
    while True:
        shares = [np.isin(expected, order[lists.near(questions)]).mean() for questions, expected in asked]
        if (recall := float(np.mean(shares))) >= RECALL or lists.read == len(lists.centres):
            return lists, recall
        lists = replace(lists, read=min(len(lists.centres), lists.read + max(1, lists.read // 4)))


def _articles(ids: Ids, rows: Rows) -> list[Rows]:
    """Groups of rows that were stored one after the other, as the claims of an article are."""
    by_time = rows[np.lexsort((ids[rows, 1], ids[rows, 0]))]
    step = max(TOGETHER, len(rows) // ARTICLES)
    return [by_time[first : first + TOGETHER] for first in range(0, len(rows), step)]


def _expected(vectors: Vectors, rows: Rows) -> Rows:
    """For each row its ten nearest, int64[n, 10], that are not of the same group."""
    wanted = min(NEAREST + len(rows), int(vectors.live.sum()))
    [_, found] = exact(vectors, single(vectors.take(rows)), wanted)
    others = np.sort(np.where(np.isin(found, rows), wanted, np.arange(wanted)), axis=1)[:, :NEAREST]
    nearest: Rows = np.take_along_axis(found, np.minimum(others, wanted - 1), axis=1)
    return nearest
