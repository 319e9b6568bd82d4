"""Claims' vectors with the claims' ids, in order of arrival; a withdrawn claim leaves a row that is not live."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from service.storage.changes import FLOAT16, Ids

Rows = NDArray[np.int64]
Halves = NDArray[np.float16]

# The upper half of a UUIDv7 begins with 48 bits of time, which the claims of one article share.
BITS_AFTER_TIME = np.uint64(16)


class VectorTable:
    """Rows of float16, as in the store: those of a snapshot stay mapped from its file, new ones follow.

    Rows are only ever added, so that a frozen copy can be read while others add. Not safe between threads by itself.
    """

    def __init__(self, dimension: int, ids: Ids | None = None, mapped: Halves | None = None) -> None:
        """`ids` uint64[n, 2] and `mapped` float16[n, d] are a snapshot's."""
        self._mapped = np.empty((0, dimension), FLOAT16) if mapped is None else np.asarray(mapped)
        self._later = np.empty((0, dimension), FLOAT16)
        self._ids = np.empty((0, 2), np.uint64) if ids is None else ids
        self._live = np.ones(len(self._ids), np.bool_)
        self._filled = len(self._mapped)

    def __len__(self) -> int:
        """All rows, live or not."""
        return self._filled

    @property
    def dimension(self) -> int:
        return int(self._mapped.shape[1])

    @property
    def later(self) -> int:
        """Rows that came after the snapshot."""
        return self._filled - len(self._mapped)

    @property
    def live(self) -> NDArray[np.bool_]:
        """bool[rows]."""
        return self._live[: self._filled]

    @property
    def ids(self) -> Ids:
        """uint64[rows, 2]."""
        return self._ids[: self._filled]

    def add(self, ids: Ids, vectors: Halves) -> None:
        """ids uint64[n, 2]; vectors [n, d]."""
        first = self._filled
        self._later = _written(self._later, self.later, vectors)
        self._ids = _written(self._ids, first, ids)
        self._live = _written(self._live, first, np.ones(len(ids), np.bool_))
        self._filled += len(ids)

    def remove(self, ids: Ids) -> None:
        """Mark those of the ids that are present as no longer live."""
        times = np.unique(ids[:, 0] >> BITS_AFTER_TIME)
        maybe = np.flatnonzero(np.isin(self.ids[:, 0] >> BITS_AFTER_TIME, times) & self.live)
        gone = {(int(high), int(low)) for high, low in ids}
        rows = [row for row in maybe if (int(self._ids[row, 0]), int(self._ids[row, 1])) in gone]
        self._live[rows] = False

    def take(self, rows: Rows) -> Halves:
        """float16[n, d] of these rows."""
        mapped = rows < len(self._mapped)
        if mapped.all():
            return self._mapped[rows]
        taken = np.empty((len(rows), self.dimension), FLOAT16)
        taken[mapped] = self._mapped[rows[mapped]]
        taken[~mapped] = self._later[rows[~mapped] - len(self._mapped)]
        return taken

    def blocks(self, size: int, *, all_rows: bool = False) -> Iterator[tuple[Rows, Halves]]:
        """Row numbers int64[m] and float16[m, d], m at most `size`, of the live rows, or of all."""
        for first in range(0, len(self), size):
            rows = np.arange(first, min(first + size, len(self)))
            live = self._live[first : first + len(rows)]
            if all_rows or live.all():
                yield rows, self._between(first, first + len(rows))
            elif live.any():
                yield rows[live], self._between(first, first + len(rows))[live]

    def frozen(self) -> VectorTable:
        """A copy that stays as it is now, whatever is added to or removed from the original."""
        copy = VectorTable(self.dimension, mapped=self._mapped)
        copy._later, copy._ids, copy._live, copy._filled = self._later, self._ids, self._live.copy(), self._filled
        return copy

    def _between(self, first: int, last: int) -> Halves:
        edge = len(self._mapped)
        if last <= edge:
            return self._mapped[first:last]
        if first >= edge:
            return self._later[first - edge : last - edge]
        return np.concatenate([self._mapped[first:], self._later[: last - edge]])


def _written(there: NDArray[Any], first: int, more: NDArray[Any]) -> NDArray[Any]:
    """The array with `more` written from row `first` on; a longer one if there is no room."""
    last = first + len(more)
    if last > len(there):
        room = np.empty((max(last, 2 * first), *there.shape[1:]), there.dtype)
        room[:first] = there[:first]
        there = room
    there[first:last] = more
    return there
