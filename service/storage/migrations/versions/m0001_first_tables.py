"""The first tables."""

from __future__ import annotations

from uuid import uuid4

import sqlalchemy as sql
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

Sequence = sql.BigInteger().with_variant(sql.Integer(), "sqlite")


def upgrade() -> None:
    _store()
    _tallies()
    _articles()
    _claims()
    _vectors()
    _results()


def _store() -> None:
    op.create_table(
        "store",
        sql.Column("id", sql.Integer(), autoincrement=False, nullable=False),
        sql.Column("identity", sql.Text(), nullable=False),
        sql.Column("seq", Sequence, nullable=False),
        sql.Column("encoder", sql.Text()),
        sql.Column("dimension", sql.Integer()),
        sql.PrimaryKeyConstraint("id", name="pk_store"),
    )
    op.execute(
        sql.text("INSERT INTO store (id, identity, seq) VALUES (1, :identity, 0)").bindparams(identity=str(uuid4()))
    )


def _tallies() -> None:
    op.create_table(
        "tallies",
        sql.Column("what", sql.Text(), nullable=False),
        sql.Column("live", Sequence, nullable=False),
        sql.PrimaryKeyConstraint("what", name="pk_tallies"),
    )
    for what in ("articles", "claims", "agreeing", "conflicting", "new"):
        op.execute(sql.text("INSERT INTO tallies (what, live) VALUES (:what, 0)").bindparams(what=what))


def _articles() -> None:
    op.create_table(
        "articles",
        sql.Column("id", sql.Text(), nullable=False),
        sql.Column("seq", Sequence, nullable=False),
        sql.Column("changed_seq", Sequence, nullable=False),
        sql.Column("state", sql.Text(), nullable=False),
        sql.Column("source", sql.Text(), nullable=False),
        sql.Column("external_id", sql.Text()),
        sql.Column("revision", sql.Integer(), nullable=False),
        sql.Column("content_hash", sql.Text(), nullable=False),
        sql.Column("title", sql.Text()),
        sql.Column("url", sql.Text()),
        sql.Column("published_at", sql.Text()),
        sql.Column("language", sql.Text(), nullable=False),
        sql.Column("created_at", sql.Text(), nullable=False),
        sql.Column("lead", sql.Text(), nullable=False),
        sql.Column("body", sql.Text(), nullable=False),
        sql.PrimaryKeyConstraint("id", name="pk_articles"),
        sql.UniqueConstraint("seq", name="uq_articles_seq"),
        sql.UniqueConstraint("source", "external_id", "revision", name="uq_articles_source_external_id_revision"),
    )
    op.create_index("ix_articles_changed_seq", "articles", ["changed_seq"], unique=False)
    op.create_index("ix_articles_source_seq", "articles", ["source", "seq"], unique=False)
    op.create_index(
        "uq_articles_live_copy",
        "articles",
        ["source", "content_hash"],
        unique=True,
        sqlite_where=sql.text("state = 'live' AND external_id IS NULL"),
        postgresql_where=sql.text("state = 'live' AND external_id IS NULL"),
    )
    op.create_index(
        "uq_articles_live_revision",
        "articles",
        ["source", "external_id"],
        unique=True,
        sqlite_where=sql.text("state = 'live'"),
        postgresql_where=sql.text("state = 'live'"),
    )


def _claims() -> None:
    op.create_table(
        "claims",
        sql.Column("id", sql.Text(), nullable=False),
        sql.Column("article_id", sql.Text(), nullable=False),
        sql.Column("position", sql.Integer(), nullable=False),
        sql.Column("text", sql.Text(), nullable=False),
        sql.Column("start", sql.Integer(), nullable=False),
        sql.Column("end", sql.Integer(), nullable=False),
        sql.Column("sentence_start", sql.Integer(), nullable=False),
        sql.Column("sentence_end", sql.Integer(), nullable=False),
        sql.Column("quote", sql.Text(), nullable=False),
        sql.Column("sentence", sql.Text(), nullable=False),
        sql.Column("speaker", sql.JSON(none_as_null=True)),
        sql.Column("attributed", sql.JSON(), nullable=False),
        sql.Column("quantities", sql.JSON(), nullable=False),
        sql.Column("times", sql.JSON(), nullable=False),
        sql.Column("names", sql.JSON(), nullable=False),
        sql.Column("polarity", sql.Text(), nullable=False),
        sql.Column("modality", sql.Text(), nullable=False),
        sql.Column("not_checkable", sql.Text()),
        sql.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_claims_article_id"),
        sql.PrimaryKeyConstraint("id", name="pk_claims"),
        sql.UniqueConstraint("article_id", "position", name="uq_claims_article_id_position"),
    )


def _vectors() -> None:
    op.create_table(
        "vectors",
        sql.Column("article_id", sql.Text(), nullable=False),
        sql.Column("claim_ids", sql.LargeBinary(), nullable=False),
        sql.Column("claims", sql.LargeBinary(), nullable=False),
        sql.Column("lead", sql.LargeBinary(), nullable=False),
        sql.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_vectors_article_id"),
        sql.PrimaryKeyConstraint("article_id", name="pk_vectors"),
    )


def _results() -> None:
    op.create_table(
        "results",
        sql.Column("id", sql.Text(), nullable=False),
        sql.Column("seq", Sequence, nullable=False),
        sql.Column("state", sql.Text(), nullable=False),
        sql.Column("claim_id", sql.Text(), nullable=False),
        sql.Column("match_id", sql.Text()),
        sql.Column("article_id", sql.Text(), nullable=False),
        sql.Column("match_article_id", sql.Text()),
        sql.Column("source", sql.Text(), nullable=False),
        sql.Column("label", sql.Text(), nullable=False),
        sql.Column("confidence", sql.Float(), nullable=False),
        sql.Column("reason", sql.Text(), nullable=False),
        sql.Column("attributed", sql.Boolean(), nullable=False),
        sql.Column("similarity", sql.Float()),
        sql.Column("evidence", sql.JSON(), nullable=False),
        sql.Column("rules_version", sql.Text(), nullable=False),
        sql.Column("model", sql.Text(), nullable=False),
        sql.Column("created_at", sql.Text(), nullable=False),
        sql.Column("review", sql.Text()),
        sql.Column("review_reason", sql.Text()),
        sql.Column("reviewer", sql.Text()),
        sql.Column("reviewed_at", sql.Text()),
        sql.ForeignKeyConstraint(["claim_id"], ["claims.id"], name="fk_results_claim_id"),
        sql.PrimaryKeyConstraint("id", name="pk_results"),
        sql.UniqueConstraint("seq", name="uq_results_seq"),
    )
    op.create_index("ix_results_article_id_seq", "results", ["article_id", "seq"], unique=False)
    op.create_index("ix_results_claim_id", "results", ["claim_id"], unique=False)
    op.create_index("ix_results_label_seq", "results", ["label", "seq"], unique=False)
    op.create_index("ix_results_match_article_id", "results", ["match_article_id"], unique=False)
    op.create_index("ix_results_match_id", "results", ["match_id"], unique=False)
    op.create_index("ix_results_source_seq", "results", ["source", "seq"], unique=False)
