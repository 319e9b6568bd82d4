"""Comparing questions with vectors: with all rows, or with a few that are known to be near."""

from __future__ import annotations

import faiss
import numpy as np
from numpy.typing import NDArray

from service.storage.vectors import Halves, Rows, VectorTable

# Rows compared at once: the block as float32, 3 MB at 384 dimensions, is still in the cache when it is read again.
ROWS_AT_ONCE = 2048

SIGN_EXPONENT_FRACTION = np.int32(-0x70002000)  # the bits 31 and 27 to 13


def exact(vectors: VectorTable, questions: NDArray[np.float32], wanted: int) -> tuple[NDArray[np.float32], Rows]:
    """float32[n, wanted] cosines and int64[n, wanted] row numbers of live rows, best first; -1 if there are no more.

    All questions are compared with a block before the next one is read: the search is bound by the bytes it reads.
    """
    best = faiss.ResultHeap(len(questions), wanted, keep_max=True)
    for numbers, block in vectors.blocks(ROWS_AT_ONCE):
        scores = questions @ single(block).T
        worth = (scores > best.D[:, :1]).any(axis=0)  # the first of a heap is its worst
        best.add_result(scores[:, worth], np.broadcast_to(numbers[worth], (len(questions), worth.sum())))
    best.finalize()
    return best.D, best.I


def nearest(vectors: VectorTable, questions: NDArray[np.float32], wanted: int, rows: Rows) -> Rows:
    """int64[n, wanted]: of these few rows those nearest to each question, unordered; fewer if there are fewer."""
    scores = questions @ single(vectors.take(rows)).T
    first = max(0, len(rows) - wanted)
    best: Rows = rows[np.argpartition(scores, first, axis=1)[:, first:]]
    return best


def single(halves: Halves) -> NDArray[np.float32]:
    """The same numbers as float32.

    Shifts the bits into place, five times as fast as numpy's conversion: the sign stays at the top, exponent and
    fraction move down below it, and 2**112 makes up for the different exponent bias. No vector holds an infinity.
    """
    bits = np.ascontiguousarray(halves).view(np.int16).astype(np.int32)
    bits <<= 13
    bits &= SIGN_EXPONENT_FRACTION
    singles = bits.view(np.float32)
    singles *= np.float32(2.0**112)
    return singles
