"""A figure ledger: measures with their values over sources and time."""

from __future__ import annotations

from marshmallow import fields, validate

from service.api.schemas.claim import LONGEST_QUESTION, WhenSchema, bound
from service.api.schemas.fields import Finite, Id, Moment, Text
from service.api.schemas.sides import Answer, Given
from service.ledger.measure import Stands


class FigureQuerySchema(Given):
    """Which figures, in words."""

    q = Text(
        required=True, longest=LONGEST_QUESTION, metadata={"description": "What is measured: embassy attackers, toll."}
    )
    limit = fields.Integer(load_default=10, validate=validate.Range(1, 50))


class EntrySchema(Answer):
    """One value as one claim gives it; a null end of the interval is open."""

    value = Finite(attribute="quantity.value")
    low = Finite(attribute="quantity.interval.low")
    high = Finite(attribute="quantity.interval.high")
    bound = bound(attribute="quantity.bound")
    quote = fields.String(
        attribute="figure.quote.quote",
        metadata={"description": "The figure with what it counts, as the article writes it: around 180 passengers."},
    )
    start = fields.Integer(attribute="figure.quote.start", metadata={"description": "body[start:end] is the quote."})
    end = fields.Integer(attribute="figure.quote.end")
    source = fields.String(attribute="claim.article.source")
    article_id = Id(attribute="claim.article.id")
    claim_id = Id(attribute="claim.id")
    text = fields.String(attribute="claim.claim.text")
    published_at = Moment(attribute="claim.article.published_at", allow_none=True)
    as_of = fields.Nested(WhenSchema, allow_none=True, metadata={"description": "The time that the claim names."})
    stands = fields.Enum(
        Stands,
        by_value=True,
        metadata={
            "description": "How it relates to the values before it, by the results; a reversal is a running count "
            "that shrinks."
        },
    )
    against = Id(metadata={"description": "The claim whose value it confirms, changes or contradicts."})


class MeasureSchema(Answer):
    """The values of one measure of one event, in the order of their publication."""

    name = fields.String(metadata={"description": "What is measured, in an editor's words."})
    counted = fields.String()
    unit = fields.String(metadata={"description": "Empty for a plain count, an ISO 4217 code for money."})
    conflicts = fields.Integer(
        metadata={"description": "How many values contradict an earlier one, reversals among them."}
    )
    entries = fields.List(fields.Nested(EntrySchema))


class LedgerSchema(Answer):
    """The measures that the words may mean, the best fit first."""

    measures = fields.List(fields.Nested(MeasureSchema))
