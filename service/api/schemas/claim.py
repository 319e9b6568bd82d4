"""A claim with everything that was read in it."""

from __future__ import annotations

from typing import Any, ClassVar

from marshmallow import fields, validate

from service.api.schemas.article import ArticleHeadSchema
from service.api.schemas.fields import Finite, Id, Text
from service.api.schemas.result import OriginSchema, ResultSchema
from service.api.schemas.sides import Answer, Given
from service.claim import Modality, Polarity, Speaker
from service.judging.verdict import Label
from service.quantity import Bound
from service.report import CheckedClaim
from service.searching import ABOUT_IT, RESULTS_TOLD


def bound(**options: Any) -> fields.Enum[Bound]:
    """A field that says how the text qualifies a figure."""
    words = {
        "description": "How the words qualify the figure: exact (25), about (some 25), at_least (more than 25), "
        "at_most (up to 25), between (25 to 30), vague (dozens)."
    }
    return fields.Enum(Bound, by_value=True, metadata=words, **options)


class QuantitySchema(Answer):
    """An amount as the article puts it and the interval it allows; a null end is open."""

    surface = fields.String(
        metadata={"description": "As the article writes it: `at least 25` in “at least 25 soldiers”."}
    )
    start = fields.Integer(metadata={"description": "body[start:end] is the surface."})
    end = fields.Integer()
    value = Finite(metadata={"description": "The figure itself, in unit; the middle of a range or of a vague word."})
    low = Finite(attribute="interval.low", metadata={"description": "The least value that the words allow."})
    high = Finite(attribute="interval.high", metadata={"description": "The greatest value that the words allow."})
    bound = bound()
    unit = fields.String(
        metadata={"description": "Empty for a plain count, an ISO 4217 code for money, else such as %, km, day, year."}
    )
    counted = fields.String(
        metadata={"description": "The noun that is counted, in its base form: soldier. May be empty."}
    )
    modifiers = fields.List(
        fields.String(), metadata={"description": "Words that narrow what is counted, in order: american, additional."}
    )


class WhenSchema(Answer):
    """The days that a time expression may mean, first and last included."""

    surface = fields.String(metadata={"description": "As the article writes it: on Monday."})
    start = fields.Integer(metadata={"description": "body[start:end] is the surface."})
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


class ReadClaimSchema(Answer):
    """A claim as it was read, before it is compared with other sources."""

    text = fields.String(metadata={"description": "The statement, readable without the article."})
    start = fields.Integer(metadata={"description": "body[start:end] is the passage, in Unicode code points."})
    end = fields.Integer()
    speaker = SpeakerName(
        allow_none=True, metadata={"type": "string", "description": "Who vouches for it, if reported."}
    )
    checkable = fields.Boolean(
        metadata={"description": "False for an opinion, a question or a statement too vague: kept, but not matched."}
    )
    polarity = fields.Enum(
        Polarity,
        by_value=True,
        metadata={"description": "negated: it is said not to be so; denied: somebody is reported to deny it."},
    )
    modality = fields.Enum(
        Modality,
        by_value=True,
        metadata={
            "description": "asserted as a fact, planned, possible, conditional on something else, asked as a question, "
            "or an opinion."
        },
    )
    quantities = fields.List(fields.Nested(QuantitySchema))
    times = fields.List(fields.Nested(WhenSchema))


class ClaimSchema(ReadClaimSchema):
    """A claim with its label and one result per match; id is null in a dry run.

    In the answer to an article sent or pushed as HTML it also says where its passage stands in that HTML.
    """

    SOMETIMES: ClassVar = frozenset({"html_start", "html_end"})

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
        metadata={"description": "Whose text this one repeats; null if it repeats none."},
    )
    agreeing_origins = Count(
        metadata={"type": "integer", "description": "How many publishers say so in texts of their own."}
    )
    results = fields.List(fields.Nested(ResultSchema))

    def get_attribute(self, obj: CheckedClaim, attr: str, default: Any) -> Any:
        """A checked claim's own attributes, else those of the claim as it was read."""
        return super().get_attribute(obj if hasattr(obj, attr) else obj.claim, attr, default)


class KnownClaimSchema(ClaimSchema):
    """A stored claim, where it was published, and every result in which it is the claim or the match."""

    article = fields.Nested(ArticleHeadSchema)
    quote = fields.String(metadata={"description": "The passage of the body that the span marks."})


# Characters, as the longest sentences have: percent-encoded, in any script, they leave room in the longest address.
LONGEST_QUESTION = 300


class ClaimQuerySchema(Given):
    """What is searched for, in words."""

    q = Text(required=True, longest=LONGEST_QUESTION, metadata={"description": "A statement, or a few words of one."})
    limit = fields.Integer(load_default=10, validate=validate.Range(1, 50))


class FoundClaimSchema(KnownClaimSchema):
    """A stored claim, its similarity, and the weightiest of its results."""

    results = fields.List(
        fields.Nested(ResultSchema),
        metadata={
            "description": f"At most {RESULTS_TOLD}, conflicts first; label and agreeing_origins count these alone. "
            "GET /v1/claims/{claim_id} has all."
        },
    )
    similarity = fields.Float(
        metadata={"description": f"Cosine of the claim and what was searched for, {ABOUT_IT} or more."}
    )


class FoundClaimsSchema(Answer):
    """The claims that read most alike, best first."""

    claims = fields.List(fields.Nested(FoundClaimSchema))
