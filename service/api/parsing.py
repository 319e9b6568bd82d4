"""A request's body is strict JSON in UTF-8, and nothing in it or in the query is silently ignored."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from flask import Request
from flask_smorest import Blueprint
from marshmallow import RAISE, Schema, ValidationError
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge, UnsupportedMediaType

# A body that is neither JSON nor a form; JSON Schema has no word for it, and generators of clients know this one.
AS_IT_IS = {"type": "string", "format": "binary"}


class StrictParser(FlaskParser):
    """Refuses what webargs would pass over: other media types, other encodings, unknown parameters."""

    DEFAULT_UNKNOWN_BY_LOCATION: dict[str, str | None] = {"json": RAISE, "query": RAISE}  # noqa: RUF012 - as its base

    def load_json(self, req: Request, schema: Schema) -> Any:  # noqa: ARG002
        """The JSON value of the body; raises UnsupportedMediaType or BadRequest."""
        return read_json(whole_body(req, "application/json"))

    def _on_validation_error(self, error: ValidationError, *_: Any, **__: Any) -> NoReturn:
        raise error


class StrictBlueprint(Blueprint):
    """A blueprint whose arguments are parsed strictly."""

    ARGUMENTS_PARSER = StrictParser()


def whole_body(request: Request, *expected: str) -> bytes:
    """The bytes that were sent as one of those media types; raises UnsupportedMediaType or RequestEntityTooLarge."""
    refuse_other_media(request, *expected)
    raw = request.get_data()
    if request.content_length is None and len(raw) == request.max_content_length:
        raise RequestEntityTooLarge  # a chunked body is silently cut off at the limit
    return raw


def refuse_other_media(request: Request, *expected: str) -> None:
    """Raises UnsupportedMediaType unless the body is plain and `expected` (or JSON of a more special type)."""
    special = "application/json" in expected and request.is_json
    if request.mimetype not in expected and not special:
        sent = request.mimetype or "without a Content-Type"
        raise UnsupportedMediaType(f"Send the body as {' or '.join(expected)}, not {sent}.")
    if request.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        raise UnsupportedMediaType("Send the body in UTF-8.")
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise UnsupportedMediaType("Send the body uncompressed.")


def read_json(raw: bytes) -> Any:
    """The JSON value of those bytes; raises BadRequest that says what is wrong and where."""
    try:
        return json.loads(raw.decode("utf-8-sig"), parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        raise BadRequest(f"The body is not UTF-8: byte {error.start} cannot be read.") from None
    except json.JSONDecodeError as error:
        raise BadRequest(f"The body is not JSON: {error.msg} at line {error.lineno}, column {error.colno}.") from None
    except RecursionError:
        raise BadRequest("The body is not usable JSON: it is nested too deeply.") from None
    except ValueError as error:  # a number with thousands of digits, or one that JSON does not have
        raise BadRequest(f"The body is not usable JSON: {error}.") from None


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")
