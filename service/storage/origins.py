"""Reading origins: who first published the text that a claim shares with others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.origins import Origin, first_published
from service.storage.claims import chunks
from service.storage.tables import State, articles, claims

ORIGIN = (
    articles.c.id.label("article_id"),
    articles.c.source,
    articles.c.published_at,
    articles.c.seq,
    claims.c.position,
)
KEY = sql.func.coalesce(claims.c.origin_id, claims.c.id)


def of_claims(connection: Connection, claim_ids: Collection[str]) -> dict[str, Origin]:
    """Each claim's origin, by the claim's id: the first published of those that share its text and are not deleted."""
    keys = _keys(connection, claim_ids)
    sharing: defaultdict[str, list[Origin]] = defaultdict(list)
    for some in chunks(set(keys.values())):
        for row in sorted(connection.execute(sharing_query(some)), key=lambda row: (row.seq, row.position)):
            sharing[row.key].append(Origin(row.key, row.claim_id, row.article_id, row.source, row.published_at))
    return {claim_id: first_published(iter(sharing[key])) for claim_id, key in keys.items() if sharing[key]}


def sharing_query(keys: Collection[str]) -> sql.Select[tuple[Any, ...]]:
    """Every claim that has one of the keys."""
    asking = sql.select(KEY.label("key"), claims.c.id.label("claim_id"), *ORIGIN)
    shared = sql.or_(claims.c.id.in_(keys), claims.c.origin_id.in_(keys))
    joined = asking.join(articles, articles.c.id == claims.c.article_id)
    return joined.where(shared, articles.c.state != State.DELETED.value)


def _keys(connection: Connection, claim_ids: Collection[str]) -> dict[str, str]:
    asking = sql.select(claims.c.id, KEY.label("key"))
    return {
        row.id: row.key for some in chunks(claim_ids) for row in connection.execute(asking.where(claims.c.id.in_(some)))
    }
