"""An article that was accepted to be checked later, and the headers that ask for it."""

from __future__ import annotations

from marshmallow import EXCLUDE, Schema, fields

from service.api.schemas.fields import Text
from service.api.schemas.problem import ProblemSchema
from service.api.schemas.sides import Answer
from service.storage.submissions import Progress


class SubmissionSchema(Answer):
    """A submission: with article_id once it is done, with a problem if it was refused.

    It is withdrawn with its article, and superseded by another text of it that was stored at once.
    """

    id = fields.String()
    state = fields.Enum(Progress, by_value=True)
    article_id = fields.String(allow_none=True)
    problem = fields.Nested(ProblemSchema, allow_none=True)


class KeyHeadersSchema(Schema):
    """The headers of an article that is checked at once."""

    class Meta:
        unknown = EXCLUDE

    key = Text(
        data_key="Idempotency-Key",
        longest=255,
        metadata={
            "description": (
                "The same request under the same key gets the first answer again for a day, even if both come at once; "
                "any other gets 409."
            )
        },
    )


class SendHeadersSchema(KeyHeadersSchema):
    """The headers of an article that may be checked later."""

    prefer = fields.String(
        data_key="Prefer",
        metadata={"description": "respond-async: the article is checked later, and the answer is 202."},
    )
