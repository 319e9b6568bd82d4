"""A claim with everything that was read in it."""

from __future__ import annotations

from typing import Any

from marshmallow import fields, validate

from service.api.schemas.article import ArticleHeadSchema
from service.api.schemas.fields import Bound, Id, Text
from service.api.schemas.result import OriginSchema, ResultSchema
from service.api.schemas.sides import Answer, Given
from service.claim import Modality, Polarity, Speaker
from service.judging.verdict import Label
from service.quantity import Bound as BoundKind
from service.report import CheckedClaim


class QuantitySchema(Answer):
    """An amount as the article puts it and the interval it allows; a null end is open."""

    surface = fields.String()
    start = fields.Integer()
    end = fields.Integer()
    value = Bound()
    low = Bound(attribute="interval.low")
    high = Bound(attribute="interval.high")
    bound = fields.Enum(BoundKind, by_value=True)
    unit = fields.String()
    counted = fields.String()
    modifiers = fields.List(fields.String())


class WhenSchema(Answer):
    """The days that a time expression may mean, first and last included."""

    surface = fields.String()
    start = fields.Integer()
    end = fields.Integer()
    first = fields.Date()
    last = fields.Date()


class SpeakerName(fields.Field[Speaker]):
    """Who vouches for the statement, by normalised name; null where the article itself does."""

    def _serialize(self, value: Speaker | None, attr: str | None, obj: Any, **_: Any) -> str | None:  # noqa: ARG002
        return value.name if value else None


class Count(fields.Field[int]):
    """How many there are."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **_: Any) -> int:  # noqa: ARG002
        return len(value)


class StatementSchema(Answer):
    """A claim as it was read, before anything is known of other sources."""

    text = fields.String(metadata={"description": "The statement, readable without the article."})
    start = fields.Integer(metadata={"description": "body[start:end] is the passage, in Unicode code points."})
    end = fields.Integer()
    speaker = SpeakerName(
        allow_none=True, metadata={"type": "string", "description": "Who vouches for it, if reported."}
    )
    checkable = fields.Boolean()
    polarity = fields.Enum(Polarity, by_value=True)
    modality = fields.Enum(Modality, by_value=True)
    quantities = fields.List(fields.Nested(QuantitySchema))
    times = fields.List(fields.Nested(WhenSchema))


class ClaimSchema(StatementSchema):
    """A claim with its label and one result per match; id is null in a dry run.

    In the answer to an article sent or pushed as HTML it also says where its passage stands in that HTML.
    """

    id = Id()
    html_start = fields.Integer(
        metadata={
            "description": "In the answer to HTML only: the HTML as sent, [html_start:html_end], shows the passage; "
            "tags may stand inside it. Unicode code points."
        }
    )
    html_end = fields.Integer()
    label = fields.Enum(
        Label,
        by_value=True,
        metadata={
            "description": "conflicting if any of its results is, else agreeing if any is, else new; results that an "
            "editor dismissed do not count."
        },
    )
    origin = fields.Nested(
        OriginSchema,
        attribute="copied_from",
        allow_none=True,
        metadata={"description": "Whose text it repeats; null for a text of its own."},
    )
    agreeing_origins = Count(
        metadata={"type": "integer", "description": "How many publishers say so in texts of their own."}
    )
    results = fields.List(fields.Nested(ResultSchema))

    def get_attribute(self, obj: CheckedClaim, attr: str, default: Any) -> Any:
        """A checked claim's own attributes, else those of the statement in it."""
        return super().get_attribute(obj if hasattr(obj, attr) else obj.claim, attr, default)


class KnownClaimSchema(ClaimSchema):
    """A stored claim, where it was published, and every result in which it is the claim or the match."""

    article = fields.Nested(ArticleHeadSchema)
    quote = fields.String(metadata={"description": "The passage of the body that the span marks."})


LONGEST_QUESTION = 300  # characters: percent-encoded, more would not fit the 4094 bytes that servers take as an address


class ClaimQuerySchema(Given):
    """What is searched for, in words."""

    q = Text(required=True, longest=LONGEST_QUESTION, metadata={"description": "A statement, or a few words of one."})
    limit = fields.Integer(load_default=10, validate=validate.Range(1, 50))


# Results that come with a claim that was found: of more, an answer with fifty claims would have megabytes.
RESULTS_TOLD = 50


class FoundClaimSchema(KnownClaimSchema):
    """A stored claim, how alike it reads, and the weightiest of its results."""

    results = fields.List(
        fields.Nested(ResultSchema),
        metadata={
            "description": f"At most {RESULTS_TOLD}, conflicts first; label and agreeing_origins are of these. "
            "GET /v1/claims/{claim_id} has all."
        },
    )
    similarity = fields.Float(metadata={"description": "Cosine of the claim and what was searched for."})


class FoundClaimsSchema(Answer):
    """The claims that read most alike, best first."""

    claims = fields.List(fields.Nested(FoundClaimSchema))
