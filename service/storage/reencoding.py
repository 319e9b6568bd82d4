"""Another model's vectors take the place of those that are stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import uuid4

import numpy as np
import sqlalchemy as sql
from numpy.typing import NDArray
from sqlalchemy.engine import Connection

from service.storage.changes import FLOAT16
from service.storage.tables import articles, claims, store, vectors

Encode = Callable[[Sequence[str]], NDArray[np.float32]]

# Articles encoded together: enough texts to fill the encoder's batches, few enough to hold.
ARTICLES_A_BATCH = 100


def encode_again(connection: Connection, name: str, dimension: int, encode: Encode) -> int:
    """All articles, withdrawn ones too; `encode` gives float32[n, dimension]. The number of articles.

    The store gets another identity, so that no snapshot of the former vectors fits it, and its next number, so that
    every index notices.
    """
    ids = list(connection.execute(sql.select(articles.c.id).order_by(articles.c.seq)).scalars())
    for first in range(0, len(ids), ARTICLES_A_BATCH):
        _encode(connection, ids[first : first + ARTICLES_A_BATCH], encode)
    renewed = {"identity": str(uuid4()), "seq": store.c.seq + 1, "encoder": name, "dimension": dimension}
    connection.execute(sql.update(store).values(renewed))
    return len(ids)


def _encode(connection: Connection, article_ids: Sequence[str], encode: Encode) -> None:
    leads = sql.select(articles.c.id, articles.c.lead).where(articles.c.id.in_(article_ids))
    texts = {row.id: [row.lead] for row in connection.execute(leads)}
    asking = sql.select(claims.c.article_id, claims.c.text).where(claims.c.article_id.in_(article_ids))
    for row in connection.execute(asking.order_by(claims.c.article_id, claims.c.position)):
        texts[row.article_id].append(row.text)
    encoded = encode([text for of_article in texts.values() for text in of_article]).astype(FLOAT16)
    ends = np.cumsum([len(of_article) for of_article in texts.values()])
    rows = [
        {"article": id_, "lead": block[0].tobytes(), "claims": block[1:].tobytes()}
        for id_, block in zip(texts, np.split(encoded, ends[:-1]), strict=True)
    ]
    replacing = sql.update(vectors).where(vectors.c.article_id == sql.bindparam("article"))
    connection.execute(replacing.values(lead=sql.bindparam("lead"), claims=sql.bindparam("claims")), rows)
