"""The results of a label, surest first."""

from __future__ import annotations

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_results_label_confidence_id", "results", ["label", "confidence", "id"])
