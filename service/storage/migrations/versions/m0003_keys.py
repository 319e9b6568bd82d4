"""API keys."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "keys",
        sql.Column("id", sql.Text(), nullable=False),
        sql.Column("name", sql.Text(), nullable=False),
        sql.Column("digest", sql.Text(), nullable=False),
        sql.Column("scopes", sql.JSON(), nullable=False),
        sql.Column("created", sql.Float(), nullable=False),
        sql.Column("revoked", sql.Float()),
        sql.PrimaryKeyConstraint("id", name="pk_keys"),
    )
