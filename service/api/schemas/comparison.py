"""Two statements to be compared, and the verdict on them."""

from __future__ import annotations

from typing import Any

from marshmallow import fields, post_load

from service.api.schemas.fields import Moment, Source, Text
from service.api.schemas.result import ATTRIBUTED, CONFIDENCE, REASON, EvidenceSchema
from service.api.schemas.sides import Answer, Given
from service.comparing import Statement
from service.judging.verdict import Label, Reason

LONGEST_STATEMENT = 5000  # characters: one statement, not an article; the models read only its first sentences


class StatementInSchema(Given):
    """A statement and where it comes from."""

    text = Text(required=True, longest=LONGEST_STATEMENT)
    published_at = Moment(date_alone=True, allow_none=True)
    source = Source(allow_none=True)

    @post_load
    def statement(self, given: dict[str, Any], **_: Any) -> Statement:
        """The statement that these fields describe."""
        return Statement(**{name: value for name, value in given.items() if value is not None})


class ComparisonInSchema(Given):
    """`a` is the earlier statement, `b` the later one."""

    a = fields.Nested(StatementInSchema, required=True)
    b = fields.Nested(StatementInSchema, required=True)


class ComparisonSchema(Answer):
    """The verdict on `b` against `a`; in the evidence, ours is b and theirs is a."""

    label = fields.Enum(Label, by_value=True, attribute="verdict.label")
    confidence = fields.Float(attribute="verdict.confidence", metadata=CONFIDENCE)
    reason = fields.Enum(Reason, by_value=True, attribute="verdict.reason", metadata=REASON)
    evidence = fields.List(fields.Nested(EvidenceSchema), attribute="verdict.evidence")
    attributed = fields.Boolean(attribute="verdict.attributed", metadata=ATTRIBUTED)
    rules_version = fields.String()
    model = fields.String()
