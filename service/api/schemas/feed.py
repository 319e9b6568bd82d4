"""The feed of results: which ones are asked for, and a page of them."""

from __future__ import annotations

from marshmallow import EXCLUDE, Schema, fields, validate

from service.api.schemas.fields import Cursor, Source, Text
from service.api.schemas.result import REASON, ResultSchema
from service.api.schemas.sides import Answer, Given
from service.config import CALLERS_PATIENCE
from service.judging.verdict import Label, Reason
from service.review import Review


class ArticleResultQuerySchema(Given):
    """Which results of one article, and which page of them."""

    label = fields.Enum(Label, by_value=True)
    reason = fields.Enum(Reason, by_value=True, metadata=REASON)
    review = fields.Enum(
        Review,
        by_value=True,
        metadata={
            "description": "open: nobody has reviewed it. A result that is reviewed comes again in the feed, and is no "
            "longer open."
        },
    )
    min_confidence = fields.Float(validate=validate.Range(0, 1))
    since = fields.Integer(
        validate=validate.Range(0, 2**63 - 1),
        metadata={"description": "Only results with a larger seq."},
    )
    cursor = Cursor()
    limit = fields.Integer(load_default=100, validate=validate.Range(1, 500))


class ResultQuerySchema(ArticleResultQuerySchema):
    """Which results, and which page of them; source and article are those of the checked claim."""

    source = Source()
    article = Text()


class FeedHeadersSchema(Schema):
    """The headers of a poll."""

    class Meta:
        unknown = EXCLUDE

    held = fields.String(
        data_key="If-None-Match",
        metadata={"description": "The ETag of an earlier answer to the same query: 304 while that is current."},
    )
    prefer = fields.String(
        data_key="Prefer",
        metadata={
            "description": f"wait=N, with If-None-Match: a 304 comes after N seconds, at most {CALLERS_PATIENCE}."
        },
    )


class ResultPageSchema(Answer):
    """Some results in the order of seq.

    next_cursor leads to the ones after them, null at the end; a poller asks again with since=last_seq.
    """

    results = fields.List(fields.Nested(ResultSchema))
    next_cursor = fields.String(allow_none=True)
    last_seq = fields.Integer()
