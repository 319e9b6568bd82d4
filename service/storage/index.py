"""The index of claims: a cache of the store's vectors that can always be made again."""

from __future__ import annotations

import logging
import threading
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from service.errors import CrosscheckError
from service.storage import lists_file, sealed, snapshot
from service.storage.changes import Standing
from service.storage.lists import Lists, sorted_into_lists
from service.storage.lists_file import ListsUnusable
from service.storage.lock import locked
from service.storage.neighbours import Hit, Neighbours
from service.storage.snapshot import ROWS_A_BLOCK, SnapshotUnusable, Standpoint
from service.storage.store import Store
from service.storage.vectors import Rows, Vectors

log = logging.getLogger(__name__)

# Claims read from the store at a start, about a tenth of a second: beyond these the next start should not read them
# again.
WORTH_A_SNAPSHOT = 10_000

# So many claims are searched exactly: an article's search then takes a fifth of the time of its encoding. More go into
# lists, and again when so many have come after them, or half of all were withdrawn.
EXACT_UP_TO = 100_000

# A process waits so long for another one that is building: 1 M claims take minutes. One that failed tries again then.
BUILD_SECONDS = 1800

# What an empty index stands for: the time before the first change of any store.
NOTHING = Standing("", 0, "")


class ClaimIndex:
    """The live claims of one store as one model sees them; safe to share between threads.

    Every process has its own and brings it up to date from the store before it searches, so that what any process has
    stored is found by all. The files in `folder` make starting quicker, and are mapped by all processes together.
    """

    def __init__(self, folder: Path, store: Store, model_name: str, dimension: int) -> None:
        """Reads the snapshot if it fits, and what has changed since; raises ModelUnusable for another model's store."""
        self._path = folder / "claims.index"
        self._lists_path = folder / "claims.lists"
        self._store = store
        self._model = model_name
        self._dimension = dimension
        self._lock = threading.RLock()
        self._builder: threading.Thread | None = None
        self._build_after = 0.0
        store.use_encoder(model_name, dimension)
        self._forget()
        self._load()
        loaded = len(self)
        self.catch_up()
        if len(self) - loaded > WORTH_A_SNAPSHOT and self.snapshot():
            self._load()  # from now on mapped, instead of held in memory

    def __len__(self) -> int:
        return len(self._neighbours)

    @property
    def seq(self) -> int:
        """The number of the last change that is taken in."""
        return self._standing.seq

    @property
    def exact(self) -> bool:
        """Every search compares with every claim; else it reads lists, which find nearly all of the nearest."""
        return self._neighbours.lists is None

    def catch_up(self) -> int:
        """Take in what was stored and withdrawn since; the number of the last change that is now known."""
        with self._lock:
            if self._store.change_seq() != self.seq:
                self._take_in()
            self._build_when_due()
            return self.seq

    def search(self, vectors: NDArray[np.float32], k: int) -> list[list[Hit]]:
        """For each of float32[n, d] its k nearest live claims, best first, equals in the order of their ids."""
        with self._lock:
            self.catch_up()
            return self._neighbours.search(vectors, k)

    def snapshot(self) -> bool:
        """Write what is in memory to the folder; False if another process is doing so, or if it cannot be written.

        Lists that stand there and lack little are left as they are: the next start reads what they lack.
        """
        with self._lock:
            lists, vectors, standing = self._neighbours.lists, self._neighbours.vectors.frozen(), self._standing
        if lists is None:
            return self._write(vectors, np.flatnonzero(vectors.live), standing)
        return vectors.later < WORTH_A_SNAPSHOT or self._write(vectors, np.arange(len(vectors)), standing, lists)

    def rebuild(self) -> bool:
        """Read all vectors from the store again; whether the snapshot was written too."""
        with self._lock:
            self._forget()
            self._build_after = time.monotonic() + BUILD_SECONDS
            self.catch_up()
            written = self.snapshot()
        if written and self._due(self._neighbours):
            self._build()
        return written

    def wait(self) -> None:
        """Until lists that are being built are in use."""
        if self._builder:
            self._builder.join()

    def _forget(self) -> None:
        self._neighbours, self._standing = Neighbours(Vectors(self._dimension)), NOTHING

    def _take_in(self) -> None:
        with self._store.changes(self.seq, self._dimension) as changes:
            if changes.standing.identity != self._standing.identity:
                self._store.use_encoder(self._model, self._dimension)  # a store of other vectors is refused here
            if self.seq and not changes.standing.follows(self._standing):
                self._forget()  # the database was put back to an earlier day, or its vectors were made anew
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

    def _load(self) -> bool:
        """Take up what stands in the files, if it fits, and then all since; else nothing changes."""
        try:
            neighbours, standing = self._read()
        except SnapshotUnusable as reason:
            log.info("the index is read from the store: %s", reason)
            return False
        with self._lock:
            self._neighbours, self._standing = neighbours, standing
        return True

    def _read(self) -> tuple[Neighbours, Standing]:
        seal = sealed.seal(self._path)
        standpoint, ids, mapped = snapshot.read(self._path)
        standing = Standing(standpoint.identity, standpoint.seq, standpoint.newest)
        if (standpoint.model, standpoint.dimension) != (self._model, self._dimension):
            raise SnapshotUnusable(f"it holds vectors of {standpoint.model}")
        if not self._store.was_at(standing):
            raise SnapshotUnusable("it is of another store, or ahead of this one")
        return Neighbours(Vectors(self._dimension, ids, mapped), self._read_lists(seal)), standing

    def _read_lists(self, seal: str) -> Lists | None:
        try:
            return lists_file.read(self._lists_path, seal)
        except ListsUnusable as reason:
            log.info("every claim is searched until lists are built: %s", reason)
            return None

    def _write(self, vectors: Vectors, rows: Rows, standing: Standing, lists: Lists | None = None) -> bool:
        """The rows in this order: nothing is lost by float16, it is what the store holds."""
        told = Standpoint(standing.identity, self._model, self._dimension, standing.seq, standing.newest, len(rows))
        ids = np.where(vectors.live[rows, None], vectors.ids[rows], 0)
        blocks = (vectors.take(rows[first : first + ROWS_A_BLOCK]) for first in range(0, len(rows), ROWS_A_BLOCK))
        try:
            seal = snapshot.write(self._path, told, ids, blocks)
            if seal and lists:
                lists_file.write(self._lists_path, lists, seal)
        except OSError as error:
            log.warning("the index's snapshot was not written, the next start takes longer: %s", error)
            return False
        return bool(seal)

    def _due(self, neighbours: Neighbours) -> bool:
        rows, listed = len(neighbours.vectors), neighbours.lists.rows if neighbours.lists else 0
        return rows - listed > EXACT_UP_TO or (listed > 0 and len(neighbours) < rows / 2)

    def _build_when_due(self) -> None:
        if self._due(self._neighbours) and time.monotonic() >= self._build_after:
            self._build_after = time.monotonic() + BUILD_SECONDS
            self._builder = threading.Thread(target=self._build, name="lists", daemon=True)
            self._builder.start()

    def _build(self) -> None:
        """Searches go on meanwhile as before. Of several processes one builds, and all take up what it wrote."""
        try:
            with locked(self._lists_path.with_name("claims.lists.lock"), BUILD_SECONDS) as mine:
                if mine and not self._built_elsewhere():
                    self._build_files()
                if mine and self._load():
                    self.catch_up()
        except (OSError, SnapshotUnusable, CrosscheckError) as error:
            log.warning("no lists were built, searches take longer: %s", error)

    def _built_elsewhere(self) -> bool:
        try:
            [there, _] = self._read()
        except SnapshotUnusable:
            return False
        return there.lists is not None and len(self) - there.lists.rows <= EXACT_UP_TO

    def _build_files(self) -> None:
        with self._lock:
            vectors, standing = self._neighbours.vectors.frozen(), self._standing
        rows, lists = sorted_into_lists(vectors)
        self._write(vectors, rows, standing, lists)
