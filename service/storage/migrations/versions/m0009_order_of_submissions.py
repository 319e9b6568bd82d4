"""Which article a submission belongs to, so that its texts are stored in order; how often it was taken."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The article of submissions already waiting is unknown: they are worked off in order of sending, as before."""
    op.add_column("submissions", sql.Column("identity", sql.Text()))
    op.add_column("submissions", sql.Column("content_hash", sql.Text()))
    op.add_column("submissions", sql.Column("attempts", sql.Integer(), nullable=False, server_default=sql.text("0")))
    op.create_index("ix_submissions_identity", "submissions", ["identity"])
