"""Quality: how often editors say that a verdict was right."""

from __future__ import annotations

from marshmallow import fields

from service.api.current import parts
from service.api.parsing import StrictBlueprint
from service.api.schemas.sides import Answer
from service.judging.verdict import Label
from service.quality import Quality, quality

reviews = StrictBlueprint("quality", __name__, description="How often editors say that a verdict was right.")


class LabelScoreSchema(Answer):
    """The reviewed results of one label; precision is the share that was confirmed."""

    label = fields.Enum(Label, by_value=True)
    confirmed = fields.Integer()
    dismissed = fields.Integer()
    precision = fields.Float()


class RuleScoreSchema(LabelScoreSchema):
    """The reviewed results that one rule decided; rule is null where no rule spoke."""

    rule = fields.String(allow_none=True)


class QualitySchema(Answer):
    """All that editors reviewed, except what was withdrawn."""

    labels = fields.List(fields.Nested(LabelScoreSchema))
    rules = fields.List(fields.Nested(RuleScoreSchema))


@reviews.route("/v1/quality", methods=["GET"])
@reviews.response(200, QualitySchema)
def read() -> Quality:
    """The live precision of each label and of each rule, from the editors' reviews."""
    return quality(parts().store.reviewed())
