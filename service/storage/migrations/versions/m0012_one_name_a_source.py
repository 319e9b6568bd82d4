"""One source has one name: stripped of surrounding whitespace, and lower-cased if it is a host."""

from __future__ import annotations

import re

import sqlalchemy as sql
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.[^\W\d_]{2,}")  # as the service has it at this revision

# Articles stored under both names stay under both: neither is lost, nor taken for a revision of the other.
ARTICLES = sql.text("""
UPDATE articles SET source = :new WHERE source = :old AND NOT EXISTS (
  SELECT 1 FROM articles AS other WHERE other.source = :new AND (
    other.external_id = articles.external_id
    OR other.external_id IS NULL AND articles.external_id IS NULL AND other.content_hash = articles.content_hash))
""")
RESULTS = sql.text("""
UPDATE results SET source = :new WHERE source = :old AND article_id IN (SELECT id FROM articles WHERE source = :new)
""")


def upgrade() -> None:
    """Articles under other spellings, with all their revisions and results, come under the one name."""
    connection = op.get_bind()
    for (old,) in connection.execute(sql.text("SELECT DISTINCT source FROM articles ORDER BY source")).all():
        bare = old.strip()
        new = bare.lower() if HOST.fullmatch(bare) else bare
        if new != old:
            connection.execute(ARTICLES, {"old": old, "new": new})
            connection.execute(RESULTS, {"old": old, "new": new})
