"""A report: an article with its claims and how many there are of each label."""

from __future__ import annotations

from collections import Counter
from typing import Any, ClassVar

from marshmallow import fields

from service.api.schemas.article import ArticleHeadSchema, ArticleSchema
from service.api.schemas.claim import ClaimSchema
from service.api.schemas.problem import ProblemSchema, retry_after
from service.api.schemas.sides import Answer
from service.judging.verdict import Label
from service.report import Report


class SummarySchema(Answer):
    """How many claims an article has, in all and by label."""

    claims = fields.Integer()
    agreeing = fields.Integer()
    conflicting = fields.Integer()
    new = fields.Integer()


class ReportSchema(Answer):
    """What is known of one article's claims."""

    article = fields.Nested(ArticleSchema)
    claims = fields.List(fields.Nested(ClaimSchema))
    summary = fields.Nested(SummarySchema)

    def get_attribute(self, obj: Report, attr: str, default: Any) -> Any:
        """A report's attributes, and its summary."""
        return summary(obj) if attr == "summary" else super().get_attribute(obj, attr, default)


class OutcomeSchema(Answer):
    """What became of one line of a batch: an article with its summary, or a problem."""

    SOMETIMES: ClassVar = frozenset({"location", "article", "summary", "retry_after", "problem"})

    line = fields.Integer()
    status = fields.Integer(metadata={"description": "As a single request with this article would be answered."})
    location = fields.String()
    article = fields.Nested(ArticleHeadSchema)
    summary = fields.Nested(SummarySchema)
    retry_after = retry_after()
    problem = fields.Nested(ProblemSchema)


def summary(report: Report) -> dict[str, int]:
    """The number of claims, and of each label."""
    labels = Counter(claim.label for claim in report.claims)
    return {"claims": len(report.claims), **{label.value: labels[label] for label in Label}}
