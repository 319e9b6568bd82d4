"""When its publisher last changed a text, so that an earlier one delivered late does not take its place."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Unknown for articles already stored; any text may follow them."""
    op.add_column("articles", sql.Column("edited_at", sql.Text()))
