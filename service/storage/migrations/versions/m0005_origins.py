"""Which claim's text a claim repeats; and an index that covers counts of results by source."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("claims", sql.Column("origin_id", sql.Text()))
    op.create_index("ix_claims_origin_id", "claims", ["origin_id"])
    op.create_index("ix_results_shares", "results", ["source", "label", "reason", "review", "state"])
