"""A request's body is strict JSON in UTF-8, and nothing in it or in the query is silently ignored."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, NoReturn
from urllib.parse import parse_qsl

from flask import Request, request
from flask_smorest import Blueprint
from marshmallow import RAISE, Schema, ValidationError
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import BadRequest, ClientDisconnected, RequestEntityTooLarge, UnsupportedMediaType

from service.api.faults import NOT_EXPECTED

# A body that is neither JSON nor a form: JSON Schema cannot say so, but generators of clients know this.
AS_IT_IS = {"type": "string", "format": "binary"}
MOST_DIGITS = 4_300  # of a whole number: Python reads no longer ones
ESCAPED = "[\udc80-\udcff]"  # what errors="surrogateescape" makes of a byte that is not UTF-8


class StrictParser(FlaskParser):
    """Refuses what webargs would ignore: other media types, other encodings, parameters unknown or given twice."""

    DEFAULT_UNKNOWN_BY_LOCATION: dict[str, str | None] = {"json": RAISE, "query": RAISE}  # noqa: RUF012 - as its base

    def load_json(self, req: Request, schema: Schema) -> Any:  # noqa: ARG002
        """The JSON value of the body; raises UnsupportedMediaType or BadRequest."""
        return read_json(whole_body(req, "application/json"))

    def load_querystring(self, req: Request, schema: Schema) -> Any:
        """The parameters; raises ValidationError for one that is not UTF-8, or given twice: only one would count."""
        if unread := _not_utf8(req.query_string):
            raise ValidationError({name: ["Not UTF-8, percent-encoded."] for name in unread})
        if twice := [name for name, values in req.args.lists() if len(values) > 1]:
            raise ValidationError({name: ["Given more than once."] for name in twice})
        return super().load_querystring(req, schema)

    def _on_validation_error(self, error: ValidationError, *_: Any, **__: Any) -> NoReturn:
        raise error


def _not_utf8(query: bytes) -> list[str]:
    """The names of the parameters whose name or value is not UTF-8; werkzeug would read U+FFFD there."""
    found = parse_qsl(query.decode("latin-1"), keep_blank_values=True, errors="surrogateescape")
    return [re.sub(ESCAPED, "\ufffd", name) for name, value in found if re.search(ESCAPED, name + value)]


class StrictBlueprint(Blueprint):
    """A blueprint whose arguments are parsed strictly; a route of the API that declares no parameters takes none."""

    ARGUMENTS_PARSER = StrictParser()

    def add_url_rule(self, rule: str, endpoint: str | None = None, view_func: Any = None, **options: Any) -> None:
        strict = view_func if _asks(view_func) or not rule.startswith("/v1/") else _without_parameters(view_func)
        super().add_url_rule(rule, endpoint, strict, **options)


def _asks(view: Any) -> bool:
    """The view declares parameters of the query."""
    declared = getattr(view, "_apidoc", {}).get("arguments", {}).get("parameters", [])
    return any(one["in"] == "query" for one in declared)


def _without_parameters(view: Callable[..., Any]) -> Callable[..., Any]:
    """A caller that sends ?dry_run=true must not find the article stored."""

    @wraps(view)
    def strict(*given: Any, **named: Any) -> Any:
        if request.args:
            raise ValidationError({name: [NOT_EXPECTED] for name in request.args})
        return view(*given, **named)

    return strict


def whole_body(request: Request, *expected: str) -> bytes:
    """The bytes that were sent as one of those media types.

    Raises UnsupportedMediaType, RequestEntityTooLarge, or ClientDisconnected where fewer came than were announced.
    """
    refuse_other_media(request, *expected)
    raw = request.get_data()
    refuse_broken_off(request, len(raw))
    if request.content_length is None and len(raw) == request.max_content_length:
        raise RequestEntityTooLarge  # a chunked body is silently cut off at the limit
    return raw


def refuse_broken_off(request: Request, came: int) -> None:
    """Raises ClientDisconnected where fewer bytes came than were announced; gunicorn hands them on as if complete."""
    if came < (request.content_length or 0):
        raise ClientDisconnected(f"The body ended after {came} of {request.content_length} bytes.")


def refuse_other_media(request: Request, *expected: str) -> None:
    """Raises UnsupportedMediaType unless the body is plain UTF-8 of an expected type, or of a +json type for JSON."""
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
        text = raw.decode("utf-8-sig")
        return json.loads(text, parse_int=_integer, parse_constant=_no_constant, object_pairs_hook=_object)
    except UnicodeDecodeError as error:
        raise BadRequest(f"The body is not UTF-8: byte {error.start} cannot be read.") from None
    except json.JSONDecodeError as error:
        raise BadRequest(f"The body is not JSON: {error.msg} at line {error.lineno}, column {error.colno}.") from None
    except RecursionError:
        raise BadRequest("The body is not usable JSON: it is nested too deeply.") from None
    except ValueError as error:  # a number with thousands of digits or that JSON does not have, or a name given twice
        raise BadRequest(f"The body is not usable JSON: {error}.") from None


def _integer(digits: str) -> int:
    if len(digits.lstrip("-")) > MOST_DIGITS:
        raise ValueError(f"a number has more than {MOST_DIGITS} digits")
    return int(digits)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _object(pairs: Sequence[tuple[str, Any]]) -> Mapping[str, Any]:
    """The object of these names and values; of two values under one name, only one would count."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"{next(name for name in names if names.count(name) > 1)[:40]!r} stands twice in one object")
    return found
