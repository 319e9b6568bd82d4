"""Webhooks with their outbox, keys that may sign, and the reviewed results by themselves."""

from __future__ import annotations

import sqlalchemy as sql
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

SEQUENCE = sql.BigInteger().with_variant(sql.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("keys", sql.Column("signing_secret", sql.Text()))
    op.create_table(
        "webhooks",
        sql.Column("id", sql.Text(), nullable=False),
        sql.Column("url", sql.Text(), nullable=False),
        sql.Column("secret", sql.Text(), nullable=False),
        sql.Column("label", sql.Text()),
        sql.Column("created", sql.Float(), nullable=False),
        sql.Column("off", sql.Float()),
        sql.Column("resting_until", sql.Float(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_webhooks"),
    )
    _deliveries()
    op.create_table(
        "leases",
        sql.Column("name", sql.Text(), nullable=False),
        sql.Column("holder", sql.Text(), nullable=False),
        sql.Column("until", sql.Float(), nullable=False),
        sql.PrimaryKeyConstraint("name", name="pk_leases"),
    )
    reviewed = sql.text("review IS NOT NULL")
    op.create_index("ix_results_reviewed", "results", ["id"], sqlite_where=reviewed, postgresql_where=reviewed)


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sql.Column("id", sql.Text(), nullable=False),
        sql.Column("webhook_id", sql.Text(), nullable=False),
        sql.Column("event", sql.Text(), nullable=False),
        sql.Column("article_id", sql.Text(), nullable=False),
        sql.Column("after", SEQUENCE, nullable=False),
        sql.Column("until", SEQUENCE, nullable=False),
        sql.Column("state", sql.Text(), nullable=False),
        sql.Column("created", sql.Float(), nullable=False),
        sql.Column("tries", sql.Integer(), nullable=False),
        sql.Column("due", sql.Float(), nullable=False),
        sql.Column("status", sql.Integer()),
        sql.Column("problem", sql.Text()),
        sql.Column("settled", sql.Float()),
        sql.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sql.ForeignKeyConstraint(["webhook_id"], ["webhooks.id"], name="fk_deliveries_webhook_id"),
    )
    op.create_index("ix_deliveries_settled", "deliveries", ["settled"])
    op.create_index("ix_deliveries_state_webhook_id_due", "deliveries", ["state", "webhook_id", "due"])
