"""A result: a verdict on a claim and its match, with the evidence an editor reads."""

from __future__ import annotations

from typing import Any, ClassVar

from marshmallow import ValidationError, fields, post_load, pre_load, validate, validates_schema

from service.api.schemas.fields import Id, Moment, Text
from service.api.schemas.sides import Answer, Given
from service.judging.verdict import Label, Reason
from service.reasons import REASONS
from service.review import Review

DECISION = validate.OneOf([Review.CONFIRMED.value, Review.DISMISSED.value])
REASON = {"description": "; ".join(f"{code.value}: {words}" for code, words in REASONS.items()) + "."}
CONFIDENCE = {
    "minimum": 0,
    "maximum": 1,
    "description": "The fitted chance that the label is right, for two statements by themselves, and between articles "
    "for conflicts of figures and for agreement by likeness alone; else an estimate by a rule or by the pair model, "
    "good for ordering only.",
}
ATTRIBUTED = {
    "description": "A conflict in which at least one side is what somebody is reported to say, and the two are not one "
    "speaker's words: the outlets may both be right. A company is one speaker, whether by its name, as “it” or “the "
    "carmaker”, or through a spokesman."
}


class Decided(fields.String):
    """An editor's decision on a result; null where it is open."""

    def _serialize(self, value: str | None, attr: str | None, obj: Any, **options: Any) -> str | None:
        return None if value == Review.OPEN else super()._serialize(value, attr, obj, **options)


class QuoteSchema(Answer):
    """Words of an article and where they stand in its body."""

    quote = fields.String()
    start = fields.Integer()
    end = fields.Integer()


class EvidenceSchema(Answer):
    """What one rule saw on both sides, in one sentence for an editor."""

    rule = fields.String(metadata={"description": "Which rule saw it; docs/judging.md says what each looks for."})
    label = fields.Enum(
        Label,
        by_value=True,
        metadata={"description": "The label it supports; where the verdict's is another, other evidence weighed more."},
    )
    sentence = fields.String(metadata={"description": "What it saw, for an editor to read."})
    ours = fields.Nested(QuoteSchema)
    theirs = fields.Nested(QuoteSchema)


class OriginSchema(Answer):
    """Who first published a text that is repeated word for word, or nearly."""

    source = fields.String()
    article_id = Id()
    claim_id = Id()
    published_at = Moment(allow_none=True)


class OwnClaimSchema(Answer):
    """The claim that was checked, as a result names it."""

    id = Id()
    article_id = Id(attribute="article.id")
    source = fields.String(attribute="article.source")
    text = fields.String(attribute="claim.text")
    start = fields.Integer(attribute="claim.start")
    end = fields.Integer(attribute="claim.end")


class MatchSchema(OwnClaimSchema):
    """The claim it was compared with: stored before it, though perhaps published later."""

    published_at = Moment(attribute="article.published_at", allow_none=True)


class ResultSchema(Answer):
    """A stored verdict; match is null where no earlier claim reads alike, ids are null in a dry run."""

    id = Id()
    seq = fields.Integer(metadata={"description": "Grows with every change: the feed's order. 0 in a dry run."})
    label = fields.Enum(Label, by_value=True, attribute="verdict.label")
    confidence = fields.Float(attribute="verdict.confidence", metadata=CONFIDENCE)
    reason = fields.Enum(Reason, by_value=True, attribute="verdict.reason", metadata=REASON)
    similarity = fields.Float(allow_none=True, metadata={"description": "Cosine of the two claims."})
    claim = fields.Nested(OwnClaimSchema, attribute="ours")
    match = fields.Nested(MatchSchema, attribute="theirs", allow_none=True)
    evidence = fields.List(
        fields.Nested(EvidenceSchema),
        attribute="verdict.evidence",
        metadata={"description": "What the rules saw; ours is the checked claim's article, theirs the match's."},
    )
    attributed = fields.Boolean(attribute="verdict.attributed", metadata=ATTRIBUTED)
    same_origin = fields.Boolean(metadata={"description": "One side is a copy of the other: no independent evidence."})
    rules_version = fields.String(
        metadata={"description": "Of the rules that judged it; a later version does not judge it again."}
    )
    model = fields.String(metadata={"description": "The model that found the match."})
    created_at = Moment(allow_none=True)
    review = Decided(
        allow_none=True,
        validate=DECISION,
        metadata={"description": "An editor's decision; null where there is none."},
    )
    review_reason = fields.String(
        allow_none=True, metadata={"description": "Why it was dismissed, in the editor's words."}
    )
    reviewer = fields.String(allow_none=True)
    reviewed_at = Moment(allow_none=True)
    superseded = fields.Boolean(metadata={"description": "A later revision of either article counts instead."})
    deleted = fields.Boolean(metadata={"description": "Either article was withdrawn: a tombstone."})


class ReviewInSchema(Given):
    """What an editor makes of a result; review null takes an earlier review back."""

    RULE: ClassVar = {
        "if": {"properties": {"review": {"const": Review.DISMISSED.value}}},
        "then": {"properties": {"reason": {"type": "string"}}, "required": ["reason"]},
    }

    review = fields.String(required=True, allow_none=True, validate=DECISION)
    reason = Text(load_default=None, allow_none=True, longest=2000)
    reviewer = Text(
        load_default=None, allow_none=True, metadata={"description": "Who reviewed it; else the key's name, if any."}
    )

    @pre_load
    def in_its_own_words(self, given: Any, **_: Any) -> Any:
        """review_reason in answers is reason in requests; a client that sends a result back is told so."""
        if isinstance(given, dict) and "review_reason" in given:
            raise ValidationError("Send why as reason: review_reason is what answers call it.", "review_reason")
        return given

    @validates_schema
    def explains_itself(self, given: dict[str, Any], **_: Any) -> None:
        """A dismissal without a reason teaches nobody anything."""
        if given["review"] == Review.DISMISSED and not given["reason"]:
            raise ValidationError("A dismissal needs its reason.", "reason")

    @post_load
    def with_its_meaning(self, given: dict[str, Any], **_: Any) -> dict[str, Any]:
        """The review as a Review."""
        return {**given, "review": Review(given["review"] or Review.OPEN)}
