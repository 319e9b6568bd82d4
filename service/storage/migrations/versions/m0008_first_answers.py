"""Whether a submission stored its article, or it had been stored before: a retry with its key is answered the same."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; drop the keys sent so far, whose fingerprints covered only the body.

    A retry under one of them would be told that something else was sent; now it is answered with the stored article.
    """
    op.add_column("submissions", sql.Column("added", sql.Boolean(), nullable=False, server_default=sql.true()))
    op.execute(sql.text("UPDATE submissions SET key = NULL"))
