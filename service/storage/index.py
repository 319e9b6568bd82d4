"""The index of claims: a cache of the store's vectors that can always be made again."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from service.storage import snapshot
from service.storage.changes import Standing
from service.storage.neighbours import Hit, Neighbours
from service.storage.sketch import sketched
from service.storage.snapshot import ROWS_A_BLOCK, SnapshotUnusable, Standpoint
from service.storage.store import Store
from service.storage.vectors import VectorTable

log = logging.getLogger(__name__)

# Claims read from the store at a start, about a tenth of a second: beyond these the next start should not read them
# again.
WORTH_A_SNAPSHOT = 10_000

# Up to so many claims the search is exact: an article's then takes a sixth of the time of its encoding. Of more a
# sketch is made, and made again when there are so many times the rows that its directions were found from.
EXACT_UP_TO = 30_000
GROWTH = 4

# What an empty index stands for: the time before the first change of any store.
NOTHING = Standing("", 0, "")


class ClaimIndex:
    """The live claims of one store as one model sees them; safe to share between threads.

    Every process has its own and brings it up to date from the store before it searches, so that what any process has
    stored is found by all. The snapshot in `folder` makes starting quicker, and all processes map the same file.
    """

    def __init__(self, folder: Path, store: Store, model_name: str, dimension: int) -> None:
        """Reads the snapshot if it fits, and what has changed since; raises ModelUnusable for another model's store."""
        self._path = folder / "claims.index"
        self._store = store
        self._model = model_name
        self._dimension = dimension
        self._lock = threading.RLock()
        self._sketching: threading.Thread | None = None
        self._on_disk: Standing | None = None  # what the snapshot stands for that this index read or wrote
        store.use_encoder(model_name, dimension)
        self._forget()
        self._load()
        loaded = len(self)
        self.catch_up()
        if len(self) - loaded > WORTH_A_SNAPSHOT and self.snapshot():
            self._load()  # from now on mapped from the file, instead of held in memory

    def __len__(self) -> int:
        return len(self._neighbours)

    @property
    def seq(self) -> int:
        """The number of the last change that is taken in."""
        return self._standing.seq

    def catch_up(self) -> int:
        """Take in what was stored and withdrawn since; the number of the last change that is now known."""
        with self._lock:
            if self._store.change_seq() != self.seq:
                self._take_in()
            self._sketch_when_due()
            return self.seq

    @property
    def exact(self) -> bool:
        """A search compares with every claim; else with the candidates of a sketch, nearly all of the nearest."""
        return self._neighbours.sketch is None

    def wait(self) -> None:
        """Until the sketch that is being made is in use."""
        if self._sketching:
            self._sketching.join()

    def search(self, vectors: NDArray[np.float32], k: int) -> list[list[Hit]]:
        """For each of float32[n, d] its k nearest live claims, best first, equals in the order of their ids."""
        with self._lock:
            self.catch_up()
            return self._neighbours.search(vectors, k)

    def snapshot(self) -> bool:
        """Have what is in memory in the folder, too; it is not written again where nothing changed since.

        False if another process is writing, or if it cannot be written.
        """
        with self._lock:
            if self._on_disk == self._standing and self._path.exists():
                return True
            vectors, standing = self._neighbours.vectors.frozen(), self._standing
        live = np.flatnonzero(vectors.live)
        standpoint = Standpoint(
            standing.identity, self._model, self._dimension, standing.seq, standing.newest, len(live)
        )
        try:
            written = snapshot.write(self._path, standpoint, vectors.ids[live], _blocks(vectors))
        except OSError as error:
            log.warning("the index's snapshot was not written, the next start takes longer: %s", error)
            return False
        if written:
            self._on_disk = standing
        return written

    def rebuild(self) -> bool:
        """Read all vectors from the store again; whether the snapshot was written too."""
        with self._lock:
            self._forget()
            self._on_disk = None
            self.catch_up()
            return self.snapshot()

    def _forget(self) -> None:
        self._neighbours = Neighbours(VectorTable(self._dimension))
        self._standing = NOTHING

    def _take_in(self) -> None:
        with self._store.changes(self.seq, self._dimension) as changes:
            if changes.standing.identity != self._standing.identity:
                self._store.use_encoder(self._model, self._dimension)  # a store of other vectors is refused here
            if self.seq and not changes.standing.follows(self._standing):
                self._forget()  # the database was put back to an earlier day, or is another one
                return self._take_in()
            try:
                self._neighbours.remove(changes.withdrawn)
                for ids, vectors in changes.added:
                    self._neighbours.add(ids, vectors)
            except BaseException:
                self._forget()  # half of the changes are in: the next search begins anew
                raise
            self._standing = changes.standing
        return None

    def _load(self) -> None:
        try:
            standpoint, ids, vectors = snapshot.read(self._path)
            self._check(standpoint)
        except SnapshotUnusable as reason:
            log.info("the index is read from the store: %s", reason)
            return
        with self._lock:
            self._neighbours = Neighbours(VectorTable(self._dimension, ids, vectors))
            self._on_disk = self._standing = Standing(standpoint.identity, standpoint.seq, standpoint.newest)

    def _check(self, standpoint: Standpoint) -> None:
        if (standpoint.model, standpoint.dimension) != (self._model, self._dimension):
            raise SnapshotUnusable(f"it holds vectors of {standpoint.model}")
        if not self._store.was_at(Standing(standpoint.identity, standpoint.seq, standpoint.newest)):
            raise SnapshotUnusable("it is of another store, or ahead of this one")

    def _sketch_when_due(self) -> None:
        sketch, vectors = self._neighbours.sketch, self._neighbours.vectors
        many = int(vectors.live.sum()) > EXACT_UP_TO
        due = many and (sketch is None or len(vectors) > GROWTH * sketch.made_of)
        if due and not (self._sketching and self._sketching.is_alive()):
            self._sketching = threading.Thread(target=self._sketch, name="sketch", daemon=True)
            self._sketching.start()

    def _sketch(self) -> None:
        """Searches go on meanwhile as before."""
        with self._lock:
            neighbours = self._neighbours
            vectors = neighbours.vectors.frozen()
        sketch = sketched(vectors)
        with self._lock:
            neighbours.take_up(sketch)


def _blocks(vectors: VectorTable) -> Iterator[NDArray[np.float16]]:
    """Nothing is lost by float16: it is what the store holds."""
    return (block for _, block in vectors.blocks(ROWS_A_BLOCK))
