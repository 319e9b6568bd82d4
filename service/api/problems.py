"""The one file that turns what went wrong into a problem document (RFC 9457)."""

from __future__ import annotations

import logging
import traceback
from dataclasses import asdict
from http import HTTPStatus

from flask import Flask, Response, current_app, g, json
from marshmallow import ValidationError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from service.api.faults import Fault, faults, told
from service.errors import InvalidInput, ModelUnusable, NotFound, StoreUnavailable

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = "5"  # seconds: a locked or restarting database is back by then, and clients don't pile up

# What each status means here, for the page of the API: `type` of a problem leads there.
MEANINGS = {
    400: "The request cannot be read: it is not JSON, or not UTF-8.",
    404: "There is no such article, claim, result or route, or it was withdrawn.",
    405: "The route does not know this method; Allow says which it knows.",
    413: "The request is larger than the service takes; the detail names the limit.",
    415: "The body is of another media type, compressed, or not said to be UTF-8.",
    422: "A field or parameter is not what was expected; errors says which and why.",
    500: "Something went wrong here. The log names it under the X-Request-ID of the answer.",
    503: "The data cannot be read or written at the moment. Try again after Retry-After seconds.",
}

log = logging.getLogger(__name__)


def problem(status: int, detail: str, *faults: Fault) -> Response:
    """The problem document of that HTTP status."""
    body = {
        "type": f"/docs#problem-{int(status)}",
        "title": HTTPStatus(status).phrase,
        "status": int(status),
        "detail": detail,
        "errors": [asdict(fault) for fault in faults],
    }
    return Response(json.dumps(body), status, mimetype=MEDIA_TYPE)


def register_problems(app: Flask) -> None:
    """Answer every error of the app with a problem document, and no other body."""
    app.register_error_handler(HTTPException, _of_http)
    app.register_error_handler(RequestEntityTooLarge, _of_size)
    app.register_error_handler(ValidationError, _of_shape)
    app.register_error_handler(InvalidInput, _of_input)
    app.register_error_handler(NotFound, _of_absence)
    app.register_error_handler(StoreUnavailable, _of_unavailability)
    app.register_error_handler(ModelUnusable, _of_unavailability)
    app.register_error_handler(Exception, _of_surprise)


def _of_http(error: HTTPException) -> Response:
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    answer = problem(status, error.description or HTTPStatus(status).phrase)
    for name, value in error.get_headers():
        if name not in ("Content-Type", "Content-Length"):
            answer.headers[name] = value
    return answer


def _of_size(_error: RequestEntityTooLarge) -> Response:
    detail = f"A request may hold at most {current_app.config['MAX_CONTENT_LENGTH']} bytes."
    return problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail, Fault("", detail))


def _of_shape(error: ValidationError) -> Response:
    found = tuple(faults(error.messages))
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, told(found), *found)


def _of_input(error: InvalidInput) -> Response:
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(error), Fault(error.field, error.expected))


def _of_absence(error: NotFound) -> Response:
    return problem(HTTPStatus.NOT_FOUND, str(error))


def _of_unavailability(error: Exception) -> Response:
    log.error("unavailable", extra={"request_id": g.get("request_id"), "error": type(error).__name__})
    answer = problem(HTTPStatus.SERVICE_UNAVAILABLE, "The service cannot read or write its data now. Try again.")
    answer.headers["Retry-After"] = RETRY_AFTER
    return answer


def _of_surprise(error: Exception) -> Response:
    """Nothing of the error leaves the process, and its message, which may quote an article, is not logged either."""
    where = "".join(traceback.format_tb(error.__traceback__))
    log.error(
        "unexpected", extra={"request_id": g.get("request_id"), "error": type(error).__name__, "traceback": where}
    )
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; the request id says what to look for.")
