"""The rows of a new article, its claims, their vectors and their results."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.article import Article
from service.matching import PublishedClaim, Vectors, lead_of
from service.report import Result
from service.storage import tables
from service.storage.changes import FLOAT16
from service.storage.rows import article_columns, claim_columns, result_columns
from service.storage.tables import State


def insert_article(connection: Connection, article: Article, content_hash: str, seq: int, moment: datetime) -> None:
    """The article has its id and revision."""
    row = {
        **article_columns(article),
        "seq": seq,
        "changed_seq": seq,
        "state": State.LIVE.value,
        "content_hash": content_hash,
        "lead": lead_of(article),
        "created_at": moment,
        "arrived_at": moment,
    }
    connection.execute(sql.insert(tables.articles), row)


def insert_claims(connection: Connection, ours: Sequence[PublishedClaim], origins: Sequence[str]) -> None:
    """`origins` are the ids of the claims whose text they repeat, "" for a claim with its own text."""
    rows = [
        {
            **claim_columns(claim.claim),
            "id": claim.id,
            "article_id": claim.article.id,
            "position": position,
            "quote": claim.quote,
            "sentence": claim.sentence,
            "origin_id": origin or None,
        }
        for position, (claim, origin) in enumerate(zip(ours, origins, strict=True))
    ]
    if rows:
        connection.execute(sql.insert(tables.claims), rows)


def insert_vectors(
    connection: Connection, article_id: str, ours: Sequence[PublishedClaim], claim_vectors: Vectors, lead: Vectors
) -> None:
    """float32[n, d], one for each claim, and float32[d] of the lead: stored as halves."""
    row = {
        "article_id": article_id,
        "claim_ids": b"".join(UUID(claim.id).bytes for claim in ours),
        "claims": claim_vectors.astype(FLOAT16).tobytes(),
        "lead": lead.astype(FLOAT16).tobytes(),
    }
    connection.execute(sql.insert(tables.vectors), row)


def insert_results(connection: Connection, found: Sequence[Result]) -> None:
    """The results have their ids and sequence numbers."""
    if found:
        connection.execute(sql.insert(tables.results), [result_columns(result) for result in found])
