"""The database's tables, the same for SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import sqlalchemy as sql
from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.engine import Dialect


class State(StrEnum):
    """An article counts, is superseded by a later revision, or was withdrawn."""

    LIVE = "live"
    SUPERSEDED = "superseded"
    DELETED = "deleted"


class Moment(sql.types.TypeDecorator[datetime]):
    """A time as ISO 8601 text with its own offset: New Year's Eve in New York must not become New Year's Day."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        if value is not None and value.tzinfo is None:
            raise ValueError(f"a time without a zone cannot be stored: {value}")
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else datetime.fromisoformat(value)


# int64 on PostgreSQL; SQLite's integers always are.
Sequence = sql.BigInteger().with_variant(Integer(), "sqlite")

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# One row: the database's identity, the number of its last change, and the model that made its vectors.
store = Table(
    "store",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("identity", Text, nullable=False),
    Column("seq", Sequence, nullable=False),
    Column("encoder", Text),
    Column("dimension", Integer),
)

# How many articles and claims are live, and how many live results have each label.
tallies = Table(
    "tallies",
    metadata,
    Column("what", Text, primary_key=True),
    Column("live", Sequence, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("id", Text, primary_key=True),
    Column("seq", Sequence, nullable=False, unique=True),  # when it was added
    Column("changed_seq", Sequence, nullable=False, index=True),  # when its state last changed
    Column("state", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("external_id", Text),
    Column("revision", Integer, nullable=False),
    Column("content_hash", Text, nullable=False),
    Column("title", Text),
    Column("url", Text),
    Column("published_at", Moment),
    Column("language", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("edited_at", Moment),  # when its publisher last changed it; null if unknown
    Column("arrived_at", Moment),  # when it was received, or taken down; null if stored before this was recorded
    Column("lead", Text, nullable=False),
    Column("body", Text, nullable=False),  # last, so that SQLite reads the other columns without its pages
    sql.UniqueConstraint("source", "external_id", "revision"),
    Index("ix_articles_source_seq", "source", "seq"),
)

LIVE = articles.c.state == State.LIVE.value
WITHOUT_EXTERNAL_ID = sql.and_(LIVE, articles.c.external_id.is_(None))
Index(
    "uq_articles_live_revision",
    articles.c.source,
    articles.c.external_id,
    unique=True,
    sqlite_where=LIVE,
    postgresql_where=LIVE,
)
Index(
    "uq_articles_live_copy",
    articles.c.source,
    articles.c.content_hash,
    unique=True,
    sqlite_where=WITHOUT_EXTERNAL_ID,
    postgresql_where=WITHOUT_EXTERNAL_ID,
)

# A claim is withdrawn when its article is; it has no state of its own.
claims = Table(
    "claims",
    metadata,
    Column("id", Text, primary_key=True),
    Column("article_id", Text, ForeignKey("articles.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("quote", Text, nullable=False),  # quote and sentence are cut from the body once, so that a
    Column("sentence", Text, nullable=False),  # match can be shown without reading its whole article
    Column("speaker", JSON(none_as_null=True)),
    Column("attributed", JSON, nullable=False),
    Column("quantities", JSON, nullable=False),
    Column("times", JSON, nullable=False),
    Column("names", JSON, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("not_checkable", Text),
    Column("origin_id", Text, index=True),  # the claim whose text it repeats; null for its own text
    sql.UniqueConstraint("article_id", "position"),
)

# One row per article, its claims' ids beside their vectors, so that an index of a million claims is read in as many
# rows as there are articles. float16: half the bytes; a cosine moves by less than 0.001, and no threshold is that fine.
vectors = Table(
    "vectors",
    metadata,
    Column("article_id", Text, ForeignKey("articles.id"), primary_key=True),
    Column("claim_ids", LargeBinary, nullable=False),  # 16 bytes each, in the order of the claims
    Column("claims", LargeBinary, nullable=False),  # float16[n, d], little-endian
    Column("lead", LargeBinary, nullable=False),  # float16[d]
)

results = Table(
    "results",
    metadata,
    Column("id", Text, primary_key=True),
    Column("seq", Sequence, nullable=False, unique=True),
    Column("state", Text, nullable=False),
    Column("claim_id", Text, ForeignKey("claims.id"), nullable=False, index=True),
    # The match has no foreign key: another source's article may one day be in another database.
    Column("match_id", Text, index=True),
    Column("article_id", Text, nullable=False),
    Column("match_article_id", Text, index=True),
    Column("source", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("reason", Text, nullable=False),
    Column("attributed", Boolean, nullable=False),
    Column("similarity", Float),
    Column("evidence", JSON, nullable=False),
    Column("rules_version", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("review", Text),
    Column("review_reason", Text),
    Column("reviewer", Text),
    Column("reviewed_at", Moment),
    Index("ix_results_label_seq", "label", "seq"),
    Index("ix_results_label_id", "label", "id"),
    Index("ix_results_label_confidence_id", "label", "confidence", "id"),
    Index("ix_results_source_seq", "source", "seq"),
    Index("ix_results_article_id_seq", "article_id", "seq"),
    Index("ix_results_shares", "source", "label", "reason", "review", "state"),  # covers counts by source
    Index("ix_results_first", "label", "match_article_id", "state"),  # for who first said what others agree with
)
REVIEWED = results.c.review.is_not(None)
Index("ix_results_reviewed", results.c.id, sqlite_where=REVIEWED, postgresql_where=REVIEWED)

# One row per article accepted under a key, or to be checked later; times are Unix seconds.
submissions = Table(
    "submissions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("key", Text, unique=True),
    Column("fingerprint", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("given", JSON(none_as_null=True)),  # what was sent, until it is settled
    Column("article_id", Text),
    Column("problem", JSON(none_as_null=True)),
    Column("created", Float, nullable=False),  # when it was sent or, once settled, when that was
    Column("taken_until", Float, nullable=False),
    Column("added", Boolean, nullable=False, server_default=sql.true()),  # the article was not stored before
    Column("identity", Text),  # SHA-256 of source and external id, until it is settled
    Column("content_hash", Text),
    Column("attempts", Integer, nullable=False, server_default=sql.text("0")),  # how often it was taken to be worked on
    Index("ix_submissions_state_taken_until", "state", "taken_until"),
    Index("ix_submissions_identity", "identity"),
)

# A key itself is never stored, only its SHA-256: it is 256 random bits, which no dictionary holds. Unix seconds.
keys = Table(
    "keys",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("created", Float, nullable=False),
    Column("revoked", Float),
    # Only for a key that may sign requests; stored as it is, as a signature is checked by making it again.
    Column("signing_secret", Text),
)

# Who is notified of changes. The secret is stored as it is: it signs what is sent. Unix seconds.
webhooks = Table(
    "webhooks",
    metadata,
    Column("id", Text, primary_key=True),
    Column("url", Text, nullable=False),
    Column("secret", Text, nullable=False),
    Column("label", Text),  # only changes with a result of that label
    Column("created", Float, nullable=False),
    Column("off", Float),  # since when nothing is sent, because it answered that it is gone
    Column("resting_until", Float, nullable=False),  # it did not answer: until then it is left alone
)

# The outbox: one row per webhook and change, written in the transaction of the change itself, so that no change goes
# unreported and none is reported that did not happen. What is sent is the feed between the two sequence numbers.
deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Text, primary_key=True),
    Column("webhook_id", Text, ForeignKey("webhooks.id"), nullable=False),
    Column("event", Text, nullable=False),
    Column("article_id", Text, nullable=False),
    Column("after", Sequence, nullable=False),
    Column("until", Sequence, nullable=False),
    Column("state", Text, nullable=False),
    Column("created", Float, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("due", Float, nullable=False),
    Column("status", Integer),  # what was answered last
    Column("problem", Text),
    Column("settled", Float, index=True),
    Index("ix_deliveries_state_webhook_id_due", "state", "webhook_id", "due"),
)

# What one process does for all, which one, and until when. Unix seconds.
leases = Table(
    "leases",
    metadata,
    Column("name", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("until", Float, nullable=False),
)
