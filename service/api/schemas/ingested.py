"""What became of an article that a newsroom's system pushed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from marshmallow import fields

from service.api.schemas.article import ArticleSchema
from service.api.schemas.claim import ClaimSchema
from service.api.schemas.fields import Id, Text
from service.api.schemas.report import SummarySchema, summary
from service.api.schemas.sides import Answer, Given
from service.checking import Report


class Outcome(StrEnum):
    """What was done."""

    STORED = "stored"
    ALREADY_STORED = "already_stored"
    NOT_STORED = "not_stored"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a claim stands in the body as it was pushed."""

    claim_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ingested:
    """What was done and why; a report where the article is stored."""

    outcome: Outcome
    detail: str
    withdrawn: str | None = None
    report: Report | None = None
    body_pointer: str | None = None
    passages: tuple[Passage, ...] = ()


class IngestQuerySchema(Given):
    """How a push is read."""

    source = Text(metadata={"description": "Who published it, instead of the host of the article's address."})


class PassageSchema(Answer):
    """A claim in the body as it was pushed: field[start:end], in Unicode code points; tags may stand inside."""

    claim_id = fields.String()
    start = fields.Integer()
    end = fields.Integer()


class IngestedSchema(Answer):
    """What became of a push: the answer of POST /v1/articles if it is stored, and what was done otherwise."""

    outcome = fields.Enum(Outcome, by_value=True)
    detail = fields.String(metadata={"description": "What was done and why, in one sentence."})
    withdrawn = Id(metadata={"description": "The article that was stored and is no longer, if any."})
    article = fields.Nested(ArticleSchema, attribute="report.article")
    claims = fields.List(fields.Nested(ClaimSchema), attribute="report.claims")
    summary = fields.Nested(SummarySchema)
    body_pointer = fields.String(
        allow_none=True, metadata={"description": "Where the body stood in the push: what passages count in."}
    )
    passages = fields.List(fields.Nested(PassageSchema))

    def get_attribute(self, obj: Ingested, attr: str, default: Any) -> Any:
        """What was done, and the summary of its report."""
        if attr == "summary":
            return summary(obj.report) if obj.report else default
        return super().get_attribute(obj, attr, default)
