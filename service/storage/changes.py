"""What an index needs to know: which vectors were added and withdrawn since a sequence number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import sqlalchemy as sql
from numpy.typing import NDArray
from sqlalchemy.engine import Connection

from service.storage.tables import LIVE, articles, store, vectors

# A claim's id as the two big-endian halves of its UUID: 16 bytes in memory, which sort as the ids' text does.
Ids = NDArray[np.uint64]
ID_BYTES = np.dtype(">u8")
FLOAT16 = np.dtype("<f2")

# Articles read at once: some 20 claims each, so that a batch of float32 vectors stays near 60 MB.
ARTICLES_A_BATCH = 2000


@dataclass(frozen=True, slots=True)
class Standing:
    """Which database this is, its last change, and the newest article up to then ("" for none).

    A copy of the database that has diverged has another newest article at the same number.
    """

    identity: str
    seq: int
    newest: str

    def follows(self, other: Standing) -> bool:
        """The same database, at the same change or later."""
        return self.identity == other.identity and self.seq >= other.seq


@dataclass(frozen=True, slots=True)
class Changes:
    """What brings an index up to `standing`: ids uint64[m, 2] to remove, then vectors to add.

    `added` is read lazily: ids uint64[n, 2] and float16[n, d].
    """

    standing: Standing
    withdrawn: Ids
    added: Iterator[tuple[Ids, NDArray[np.float16]]]


def last_seq(connection: Connection) -> int:
    """The number of the last change."""
    seq: int = connection.execute(sql.select(store.c.seq)).scalar_one()
    return seq


def standing(connection: Connection) -> Standing:
    """The database's standing now."""
    row = connection.execute(sql.select(store.c.identity, store.c.seq)).one()
    newest = sql.select(articles.c.id).order_by(articles.c.seq.desc()).limit(1)
    return Standing(row.identity, row.seq, connection.execute(newest).scalar() or "")


def was_at(connection: Connection, past: Standing) -> bool:
    """The database was once there: it is the same one, no earlier now, and had the same newest article then."""
    asking = sql.select(articles.c.id).where(articles.c.seq <= past.seq).order_by(articles.c.seq.desc()).limit(1)
    newest = connection.execute(asking).scalar() or ""
    return standing(connection).follows(past) and newest == past.newest


def encoder(connection: Connection) -> tuple[str, int] | None:
    """The model that made the vectors, and their dimension; None before the first."""
    row = connection.execute(sql.select(store.c.encoder, store.c.dimension)).one()
    return None if row.encoder is None else (row.encoder, row.dimension)


def set_encoder(connection: Connection, name: str, dimension: int) -> tuple[str, int]:
    """Record this model as the one that makes the vectors."""
    connection.execute(sql.update(store).values(encoder=name, dimension=dimension))
    return name, dimension


def since(connection: Connection, seq: int, dimension: int) -> Changes:
    """Everything that changed after `seq`; `added` must be read within the transaction."""
    return Changes(standing(connection), _withdrawn(connection, seq), _added(connection, seq, dimension))


def moved(connection: Connection, seq: int, dimension: int) -> Iterator[NDArray[np.float32]]:
    """The vectors float32[n, d] of each article that was added or withdrawn after `seq`; lazily, as above."""
    joined = sql.select(vectors.c.claims).join(articles, articles.c.id == vectors.c.article_id)
    for row in connection.execute(joined.where(articles.c.changed_seq > seq)):
        yield np.frombuffer(row.claims, FLOAT16).reshape(-1, dimension).astype(np.float32)


def added_query(seq: int) -> sql.Select[tuple[bytes, bytes]]:
    joined = sql.select(vectors.c.claim_ids, vectors.c.claims).join(articles, articles.c.id == vectors.c.article_id)
    return joined.where(LIVE, articles.c.changed_seq > seq).order_by(articles.c.changed_seq)


def withdrawn_query(seq: int) -> sql.Select[tuple[bytes]]:
    """An article that was both added and withdrawn after `seq` was never indexed and need not be removed."""
    joined = sql.select(vectors.c.claim_ids).join(articles, articles.c.id == vectors.c.article_id)
    return joined.where(sql.not_(LIVE), articles.c.changed_seq > seq, articles.c.seq <= seq)


def _withdrawn(connection: Connection, seq: int) -> Ids:
    return _ids(row.claim_ids for row in connection.execute(withdrawn_query(seq)))


def _added(connection: Connection, seq: int, dimension: int) -> Iterator[tuple[Ids, NDArray[np.float16]]]:
    rows = connection.execution_options(stream_results=True).execute(added_query(seq))
    for some in rows.partitions(ARTICLES_A_BATCH):
        stored = b"".join(row.claims for row in some)
        yield _ids(row.claim_ids for row in some), np.frombuffer(stored, FLOAT16).reshape(-1, dimension)


def _ids(blobs: Iterator[bytes]) -> Ids:
    return np.frombuffer(b"".join(blobs), ID_BYTES).astype(np.uint64).reshape(-1, 2)
