"""Which articles first said what others agreed with, counted without reading the results themselves."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_results_first", "results", ["label", "match_article_id", "state"])
