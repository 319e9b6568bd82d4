"""What became of an article that a newsroom's system pushed."""

from __future__ import annotations

from typing import Any, ClassVar

from marshmallow import fields

from service.api.schemas.article import ArticleHeadSchema, ArticleSchema
from service.api.schemas.claim import ClaimSchema
from service.api.schemas.fields import Id, Source
from service.api.schemas.problem import ProblemSchema, retry_after
from service.api.schemas.report import SummarySchema, summary
from service.api.schemas.sides import Answer, Given
from service.ingest.ingested import Done, Ingested


class IngestQuerySchema(Given):
    """How a push is read."""

    source = Source(metadata={"description": "Who published it, instead of the host of the article's address."})


class _DoneSchema(Answer):
    """What was done with an article that was pushed, alone or as one of several."""

    SOMETIMES: ClassVar = frozenset({"summary"})

    outcome = fields.Enum(Done, by_value=True)
    detail = fields.String(metadata={"description": "What was done and why, in one sentence."})
    withdrawn = Id(metadata={"description": "The article that was withdrawn, if any."})
    summary = fields.Nested(SummarySchema)

    def get_attribute(self, obj: Ingested, attr: str, default: Any) -> Any:
        """What was done, and the summary of its report."""
        if attr == "summary":
            return summary(obj.report) if obj.report else default
        return super().get_attribute(obj, attr, default)


class IngestedSchema(_DoneSchema):
    """What became of a push: the answer of POST /v1/articles if it is stored, and what was done otherwise."""

    SOMETIMES: ClassVar = frozenset({"article", "claims", "summary"})

    article = fields.Nested(ArticleSchema, attribute="report.article")
    claims = fields.List(fields.Nested(ClaimSchema), attribute="report.claims")
    body_pointer = fields.String(
        allow_none=True,
        metadata={
            "description": "Where the body stood in the push: the HTML in which its claims' html_start and html_end "
            "count, or the text in which start and end do."
        },
    )


class ItemSchema(_DoneSchema):
    """What became of one item of a feed, as a line of a batch is answered: an article, a submission or a problem."""

    SOMETIMES: ClassVar = frozenset(
        {"outcome", "detail", "withdrawn", "summary", "location", "article", "retry_after", "problem"}
    )

    item = fields.Integer(metadata={"description": "Which item of the feed, from 1; deleted entries come last."})
    status = fields.Integer(metadata={"description": "As a feed with this item alone would be answered."})
    location = fields.String()
    article = fields.Nested(ArticleHeadSchema, attribute="report.article.head")
    retry_after = retry_after()
    problem = fields.Nested(ProblemSchema)


class ItemsSchema(Answer):
    """What became of each item of a feed, in its order."""

    items = fields.List(fields.Nested(ItemSchema))
