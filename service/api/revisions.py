"""Revisions: what a change of an article resolved or broke, and who still carries what it said before."""

from __future__ import annotations

from marshmallow import fields

from service.api.current import parts
from service.api.parsing import StrictBlueprint
from service.api.schemas.result import ResultSchema
from service.api.schemas.sides import Answer
from service.revising import Revised

revisions = StrictBlueprint("revisions", __name__, description="What changed between the revisions of an article.")


class EchoesSchema(Answer):
    """Conflicts with articles that agreed with an earlier revision: they still carry its figure."""

    echoes = fields.List(fields.Nested(ResultSchema))


class ChangesSchema(Answer):
    """Conflicts that the last revision ended, and conflicts that it began."""

    resolved = fields.List(fields.Nested(ResultSchema))
    broken = fields.List(fields.Nested(ResultSchema))


@revisions.route("/v1/articles/<article_id>/echoes", methods=["GET"])
@revisions.response(200, EchoesSchema)
def echoes(article_id: str) -> Revised:
    """The other articles that still say what an earlier revision of this one said."""
    return parts().store.last_revision(article_id)


@revisions.route("/v1/articles/<article_id>/changes", methods=["GET"])
@revisions.response(200, ChangesSchema)
def changes(article_id: str) -> Revised:
    """What the last revision of this article resolved, and what it newly broke."""
    return parts().store.last_revision(article_id)
