"""What every error looks like: an RFC 9457 problem document."""

from __future__ import annotations

from marshmallow import fields

from service.api.schemas.sides import Answer


class FaultSchema(Answer):
    """One thing that is wrong and where."""

    pointer = fields.String(
        required=True,
        metadata={"description": "JSON pointer into the body, or / and the name of a query parameter."},
    )
    detail = fields.String(required=True)


class ProblemSchema(Answer):
    """A problem document."""

    type = fields.String(required=True, metadata={"format": "uri-reference"})
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    errors = fields.List(fields.Nested(FaultSchema), required=True)


def retry_after() -> fields.Integer:
    """A field of the outcome of one of many: what Retry-After would say if it had come alone."""
    return fields.Integer(metadata={"description": "Seconds until this one may be sent again, with a 503."})
