"""The index of claims: a cache of the store's vectors that can always be rebuilt."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from service.errors import StoreUnavailable
from service.storage import snapshot
from service.storage.changes import Standing
from service.storage.neighbours import Hit, Neighbours
from service.storage.sketch import sketched
from service.storage.snapshot import ROWS_A_BLOCK, SnapshotUnusable, Standpoint
from service.storage.store import Store
from service.storage.vectors import VectorTable

log = logging.getLogger(__name__)

# Claims that came since the snapshot and are held in memory, 8 MB: beyond this many a new snapshot is written. With
# more, the next start reads for over a tenth of a second. Of many claims, an eighth may be held, since all are written,
# and sketched, again: of a million, 96 MB, and the work is a fiftieth of that of checking that many.
WORTH_A_SNAPSHOT = 10_000
SHARE = 8

# Up to this many claims the search is exact: an article's then takes a sixth of the time of its encoding. Beyond, a
# sketch is made, and made again when there are GROWTH times the rows that its directions were found from.
EXACT_UP_TO = 30_000
GROWTH = 4

# What an empty index stands for: before the first change of any store.
NOTHING = Standing("", 0, "")


class ClaimIndex:
    """The live claims of one store, as vectors of one model; safe to share between threads.

    Every process has its own and updates it from the store before it searches, so that all find what any has stored.
    The snapshot in `folder` makes starting quicker, and all processes map the same file.
    """

    def __init__(self, folder: Path, store: Store, model_name: str, dimension: int) -> None:
        """Reads the snapshot, if it fits, and the changes since; raises ModelUnusable for another model's store."""
        self._path = folder / snapshot.NAME
        self._store = store
        self._model = model_name
        self._dimension = dimension
        self._lock = threading.RLock()
        self._tending: threading.Thread | None = None
        self._on_disk: Standing | None = None  # what the snapshot this index last read or wrote stands for
        self._room = 0  # claims to hold in memory before trying again, after a snapshot could not be written
        store.use_encoder(model_name, dimension)
        self._forget()
        if not self._load():
            self._follow()
        if self._neighbours.vectors.later > WORTH_A_SNAPSHOT and self.snapshot():
            self._load()
        self.catch_up()

    def __len__(self) -> int:
        return len(self._neighbours)

    @property
    def seq(self) -> int:
        """The number of the last change taken in."""
        return self._standing.seq

    def catch_up(self) -> int:
        """Take in what was stored and withdrawn since; returns the number of the last change now known."""
        with self._lock:
            self._follow()
            self._tend()
            return self.seq

    @property
    def exact(self) -> bool:
        """A search compares every claim; otherwise a sketch's candidates, which include nearly all of the nearest."""
        return self._neighbours.sketch is None

    def wait(self) -> None:
        """Wait until a sketch being made, or a snapshot being written, is in use."""
        if self._tending:
            self._tending.join()

    def search(self, vectors: NDArray[np.float32], k: int, least: float = -1) -> list[list[Hit]]:
        """For each vector of float32[n, d] its k nearest live claims with a cosine of at least `least`.

        Best first, ties in the order of their ids.
        """
        with self._lock:
            self.catch_up()
            return self._neighbours.search(vectors, k, least)

    def snapshot(self) -> bool:
        """Write the index to the folder, unless nothing has changed since it was last written.

        False if another process is writing it, or if it cannot be written.
        """
        with self._lock:
            if self._on_disk == self._standing and self._path.exists():
                return True
            vectors, standing = self._neighbours.vectors.frozen(), self._standing
        live = np.flatnonzero(vectors.live)
        standpoint = Standpoint(standing, self._model, self._dimension, len(live))
        try:
            written = snapshot.write(self._path, standpoint, vectors.ids[live], _blocks(vectors))
        except OSError as error:
            log.warning("the index's snapshot was not written, the next start takes longer: %s", error)
            return False
        if written:
            self._on_disk = standing
        return written

    def rebuild(self) -> bool:
        """Read all vectors from the store again; returns whether the snapshot was written too."""
        with self._lock:
            self._forget()
            self._on_disk = None
            self._follow()
            return self.snapshot()

    def _forget(self) -> None:
        self._neighbours = Neighbours(VectorTable(self._dimension))
        self._standing = NOTHING

    def _follow(self) -> None:
        if self._standing == NOTHING or self._store.change_seq() != self.seq:
            self._take_in()  # from an empty store, its identity, by which its snapshot is recognised

    def _take_in(self) -> None:
        with self._store.changes(self.seq, self._dimension) as changes:
            if changes.standing.identity != self._standing.identity:
                self._store.use_encoder(self._model, self._dimension)  # refuses a store with other vectors
            if self.seq and not changes.standing.follows(self._standing):
                self._forget()  # the database was restored from a backup, or is another one
                return self._take_in()
            try:
                self._neighbours.remove(changes.withdrawn)
                for ids, vectors in changes.added:
                    self._neighbours.add(ids, vectors)
            except BaseException:
                self._forget()  # only some changes are in: the next search starts afresh
                raise
            self._standing = changes.standing
        return None

    def _load(self, *, with_sketch: bool = False) -> bool:
        """Load the snapshot and the changes since; False if there is no usable one. Searches go on meanwhile."""
        try:
            standpoint, ids, vectors = snapshot.read(self._path)
            neighbours = Neighbours(VectorTable(self._dimension, ids, vectors))
            if with_sketch and len(neighbours) > EXACT_UP_TO:
                neighbours.take_up(sketched(neighbours.vectors))
            with self._lock:
                self._check(standpoint)
                self._neighbours = neighbours
                self._on_disk = self._standing = standpoint.standing
                self._follow()
        except SnapshotUnusable as reason:
            if self._path.exists() or self._store.change_seq():  # a new store has none and needs none
                log.info("the index cannot use its snapshot: %s", reason)
            return False
        return True

    def _check(self, standpoint: Standpoint) -> None:
        if (standpoint.model, standpoint.dimension) != (self._model, self._dimension):
            raise SnapshotUnusable(f"it holds vectors of {standpoint.model}")
        if not self._store.was_at(standpoint.standing):
            raise SnapshotUnusable("it belongs to another store, or is ahead of this one")

    def _tend(self) -> None:
        """Start any work that is due in the background; searches go on meanwhile as before."""
        if not (self._tending and self._tending.is_alive()) and (due := self._due()):
            self._tending = threading.Thread(target=due, name="index", daemon=True)
            self._tending.start()

    def _due(self) -> Callable[[], None] | None:
        sketch, vectors = self._neighbours.sketch, self._neighbours.vectors
        if vectors.later > max(WORTH_A_SNAPSHOT, len(vectors) // SHARE, self._room):
            return self._map
        many = len(self) > EXACT_UP_TO
        return self._sketch if many and (sketch is None or len(vectors) > GROWTH * sketch.made_of) else None

    def _map(self) -> None:
        """Replace what is held in memory by a mapped snapshot: another process's if that is newer, else our own."""
        self._room = self._neighbours.vectors.later + WORTH_A_SNAPSHOT // SHARE
        try:
            theirs = self._is_newer_there() and self._load(with_sketch=True)
            if theirs or (self.snapshot() and self._load(with_sketch=True)):
                self._room = 0
        except StoreUnavailable as error:
            log.warning("the index's snapshot was not loaded: %s", error)

    def _is_newer_there(self) -> bool:
        """There is a newer snapshot than the one this index read or wrote."""
        there = snapshot.standpoint(self._path)
        return there is not None and there.standing.seq > (self._on_disk.seq if self._on_disk else 0)

    def _sketch(self) -> None:
        with self._lock:
            neighbours = self._neighbours
            vectors = neighbours.vectors.frozen()
        sketch = sketched(vectors)
        with self._lock:
            neighbours.take_up(sketch)


def _blocks(vectors: VectorTable) -> Iterator[NDArray[np.float16]]:
    """float16 loses nothing: it is what the store holds."""
    return (block for _, block in vectors.blocks(ROWS_A_BLOCK))
