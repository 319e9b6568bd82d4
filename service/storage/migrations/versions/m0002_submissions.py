"""Submissions: keys that make sending again safe, and articles to be checked later."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "submissions",
        sql.Column("id", sql.Text(), nullable=False),
        sql.Column("key", sql.Text()),
        sql.Column("fingerprint", sql.Text(), nullable=False),
        sql.Column("state", sql.Text(), nullable=False),
        sql.Column("given", sql.JSON(none_as_null=True)),
        sql.Column("article_id", sql.Text()),
        sql.Column("problem", sql.JSON(none_as_null=True)),
        sql.Column("created", sql.Float(), nullable=False),
        sql.Column("taken_until", sql.Float(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_submissions"),
        sql.UniqueConstraint("key", name="uq_submissions_key"),
    )
    op.create_index("ix_submissions_state_taken_until", "submissions", ["state", "taken_until"])
