"""Turning rows into values, and values into rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sql

from service.article import Article, ArticleHead
from service.claim import Claim, Modality, NotCheckable, Polarity
from service.judging.verdict import Label, Reason, Verdict
from service.matching import PublishedClaim
from service.report import Result
from service.review import Review
from service.storage import json_values
from service.storage.tables import State, articles, claims

Row = sql.Row[*tuple[Any, ...]]
Columns = dict[str, Any]

HEAD = (
    articles.c.id.label("article_id"),
    articles.c.source,
    articles.c.external_id,
    articles.c.revision,
    articles.c.title,
    articles.c.url,
    articles.c.published_at,
    articles.c.language,
)
# The columns of a published claim; selecting them joins claims with articles.
PUBLISHED = (*HEAD, articles.c.lead, articles.c.state, *(column for column in claims.c if column.name != "article_id"))


def next_cursor(rows: Sequence[Row], limit: int, column: str) -> str | None:
    """That column of the last row of a page; None if there is no row beyond its `limit`."""
    return str(getattr(rows[limit - 1], column)) if len(rows) > limit else None


def head_of(row: Row) -> ArticleHead:
    """From a row with HEAD's columns."""
    return ArticleHead(
        source=row.source,
        id=row.article_id,
        external_id=row.external_id,
        revision=row.revision,
        title=row.title,
        url=row.url,
        published_at=row.published_at,
        language=row.language,
    )


def article_columns(article: Article) -> Columns:
    head = article.head
    return {
        "id": head.id,
        "source": head.source,
        "external_id": head.external_id,
        "revision": head.revision,
        "title": head.title,
        "url": head.url,
        "published_at": head.published_at,
        "language": head.language,
        "edited_at": head.edited_at,
        "body": article.body,
    }


def claim_of(row: Row) -> Claim:
    return Claim(
        text=row.text,
        start=row.start,
        end=row.end,
        sentence_start=row.sentence_start,
        sentence_end=row.sentence_end,
        speaker=None if row.speaker is None else json_values.speaker(row.speaker),
        attributed=tuple(map(json_values.speaker, row.attributed)),
        quantities=tuple(map(json_values.quantity, row.quantities)),
        times=tuple(map(json_values.when, row.times)),
        names=tuple(map(json_values.name, row.names)),
        polarity=Polarity(row.polarity),
        modality=Modality(row.modality),
        not_checkable=None if row.not_checkable is None else NotCheckable(row.not_checkable),
    )


def claim_columns(claim: Claim) -> Columns:
    return {
        "text": claim.text,
        "start": claim.start,
        "end": claim.end,
        "sentence_start": claim.sentence_start,
        "sentence_end": claim.sentence_end,
        "speaker": None if claim.speaker is None else json_values.speaker_json(claim.speaker),
        "attributed": [json_values.speaker_json(speaker) for speaker in claim.attributed],
        "quantities": [json_values.quantity_json(quantity) for quantity in claim.quantities],
        "times": [json_values.when_json(when) for when in claim.times],
        "names": [json_values.name_json(name) for name in claim.names],
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "not_checkable": None if claim.not_checkable is None else claim.not_checkable.value,
    }


def published_of(row: Row) -> PublishedClaim:
    """From a row with PUBLISHED's columns."""
    return PublishedClaim(claim_of(row), row.quote, row.sentence, row.lead, head_of(row), row.id)


def verdict_of(row: Row) -> Verdict:
    """From a row of a result."""
    evidence = tuple(map(json_values.evidence, row.evidence))
    return Verdict(Label(row.label), row.confidence, Reason(row.reason), evidence, row.attributed)


def result_of(row: Row, ours: PublishedClaim, theirs: PublishedClaim | None) -> Result:
    return Result(
        verdict=verdict_of(row),
        ours=ours,
        theirs=theirs,
        similarity=row.similarity,
        rules_version=row.rules_version,
        model=row.model,
        id=row.id,
        seq=row.seq,
        created_at=row.created_at,
        review=Review(row.review or Review.OPEN),
        review_reason=row.review_reason,
        reviewer=row.reviewer,
        reviewed_at=row.reviewed_at,
        superseded=row.state == State.SUPERSEDED,
        deleted=row.state == State.DELETED,
    )


def result_columns(result: Result) -> Columns:
    verdict, theirs = result.verdict, result.theirs
    return {
        "id": result.id,
        "seq": result.seq,
        "state": State.LIVE.value,
        "claim_id": result.ours.id,
        "match_id": theirs and theirs.id,
        "article_id": result.ours.article.id,
        "match_article_id": theirs and theirs.article.id,
        "source": result.ours.article.source,
        "label": verdict.label.value,
        "confidence": verdict.confidence,
        "reason": verdict.reason.value,
        "attributed": verdict.attributed,
        "similarity": result.similarity,
        "evidence": [json_values.evidence_json(evidence) for evidence in verdict.evidence],
        "rules_version": result.rules_version,
        "model": result.model,
        "created_at": result.created_at,
        "review": None if result.review is Review.OPEN else result.review.value,
        "review_reason": result.review_reason,
        "reviewer": result.reviewer,
        "reviewed_at": result.reviewed_at,
    }
