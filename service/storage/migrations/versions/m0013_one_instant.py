"""The same instant in another time zone is the same publication date: content hashes no longer depend on the offset."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import sqlalchemy as sql
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

BATCH = 200  # articles read at once: their bodies are in memory

ELSEWHERE = sql.text("""
SELECT id, title, published_at, body FROM articles
WHERE id > :after AND published_at IS NOT NULL AND published_at NOT LIKE '%+00:00' ORDER BY id LIMIT :most
""")
# An article sent twice without an external id, with two offsets, stays stored twice.
UPDATE = sql.text("""
UPDATE articles SET content_hash = :new WHERE id = :id AND NOT EXISTS (
  SELECT 1 FROM articles AS other WHERE other.source = articles.source AND other.id <> articles.id
    AND other.external_id IS NULL AND articles.external_id IS NULL AND other.content_hash = :new)
""")


def upgrade() -> None:
    """Rehash the articles whose publication date is in a time zone other than UTC."""
    connection, after = op.get_bind(), ""
    while rows := connection.execute(ELSEWHERE, {"after": after, "most": BATCH}).all():
        for article_id, title, published_at, body in rows:
            if new := _hash(title, published_at, body):
                connection.execute(UPDATE, {"id": article_id, "new": new})
        after = rows[-1][0]


def _hash(title: str | None, published_at: str, body: str) -> str | None:
    """As the service has it at this revision; None where the date has no equivalent in UTC."""
    try:
        instant = datetime.fromisoformat(published_at).astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        return None
    return hashlib.sha256("\x00".join((title or "", instant, body)).encode()).hexdigest()
