"""When an article was received, so that a text that took long to check does not undo a later one."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Unknown for articles already stored; nothing that comes from now on came before them."""
    op.add_column("articles", sql.Column("arrived_at", sql.Text()))
