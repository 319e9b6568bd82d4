"""Reading claims."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np
import sqlalchemy as sql
from numpy.typing import NDArray
from sqlalchemy.engine import Connection

from service.errors import NotFound
from service.matching import PublishedClaim
from service.storage.changes import FLOAT16
from service.storage.rows import PUBLISHED, published_of
from service.storage.tables import LIVE, State, articles, vectors
from service.storage.tables import claims as table

# Ids in one statement, a power of two. SQLite takes 32,766 at most and parses long lists slowly; more statements cost a
# call each.
IDS_A_STATEMENT = 1024


def published(
    connection: Connection, claim_ids: Collection[str], *, live: bool = True, with_figures: bool = False
) -> dict[str, PublishedClaim]:
    """The stored claims among these ids, by id: with `live`, those that may still be matched; or those with figures."""
    asking = sql.select(*PUBLISHED).join(articles, articles.c.id == table.c.article_id)
    if live:
        asking = asking.where(LIVE)
    if with_figures:
        asking = asking.where(sql.cast(table.c.quantities, sql.Text) != "[]")
    return {
        row.id: published_of(row)
        for some in chunks(claim_ids)
        for row in connection.execute(asking.where(table.c.id.in_(some))).all()
    }


def one(connection: Connection, claim_id: str) -> PublishedClaim:
    """A claim that is not deleted, though it may be superseded by a later revision."""
    asking = sql.select(*PUBLISHED).join(articles, articles.c.id == table.c.article_id)
    row = connection.execute(asking.where(table.c.id == claim_id, articles.c.state != State.DELETED.value)).first()
    if row is None:
        raise NotFound(f"there is no claim {claim_id}")
    return published_of(row)


def article_ids(connection: Connection, claim_ids: Collection[str]) -> dict[str, str]:
    """The article of each claim, by the claim's id."""
    asking = sql.select(table.c.id, table.c.article_id)
    return {
        row.id: row.article_id
        for some in chunks(claim_ids)
        for row in connection.execute(asking.where(table.c.id.in_(some))).all()
    }


def lead_vectors(connection: Connection, article_ids: Collection[str]) -> dict[str, NDArray[np.float32]]:
    """float32[d] of each article's lead."""
    asking = sql.select(vectors.c.article_id, vectors.c.lead)
    return {
        row.article_id: np.frombuffer(row.lead, FLOAT16).astype(np.float32)
        for some in chunks(article_ids)
        for row in connection.execute(asking.where(vectors.c.article_id.in_(some))).all()
    }


def chunks(ids: Collection[str]) -> Iterator[list[str]]:
    """The ids in order, as many at a time as one statement takes, the last repeated up to a power of two.

    Each list length is a statement of its own: with lists of some hundred ids, the 128 statements that every connection
    caches took 20 MB.
    """
    ordered = sorted(ids)
    for first in range(0, len(ordered), IDS_A_STATEMENT):
        some = ordered[first : first + IDS_A_STATEMENT]
        full = 1 << (len(some) - 1).bit_length()
        yield some + some[-1:] * (full - len(some))
