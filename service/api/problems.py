"""The one file that turns what went wrong into a problem document (RFC 9457)."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import singledispatch
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, current_app, g, json
from gunicorn.http.errors import (
    ChunkMissingTerminator,
    InvalidChunkExtension,
    InvalidChunkSize,
    NoMoreData,
    ParseException,
)
from marshmallow import ValidationError
from werkzeug.exceptions import HTTPException, MethodNotAllowed, RequestEntityTooLarge
from werkzeug.exceptions import NotFound as NoSuchRoute

from service.api.faults import NOT_EXPECTED, NOT_KNOWN, Fault, faults, told
from service.api.unreadable import unreadable
from service.errors import (
    Busy,
    InvalidInput,
    ModelUnusable,
    NoRoom,
    NotFound,
    Overtaken,
    ReadOnly,
    SenderTooSlow,
    StoreUnavailable,
    failure,
)

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = "5"  # seconds: a locked or restarting database is back by then, some articles of a queue are done

# What each status means here, for the page of the API: `type` of a problem leads there.
MEANINGS = {
    400: "The request cannot be read: it is not JSON, not UTF-8, or broke off; or its first line or a header is wrong.",
    401: "A key is needed: Authorization: Bearer cck_…, or a signature; from Superdesk, if a secret is set, its own.",
    403: "The key does not have the scope that this route needs; or there are no keys, and Host is not localhost.",
    404: "There is no such article, claim, result or route, or it was withdrawn.",
    405: "The route does not support this method; Allow names those it does.",
    408: "The body came too slowly, or stopped: it has 20 seconds, and one more for each 4,000 bytes.",
    409: "Something else was sent under this Idempotency-Key, or its article is withdrawn; or a later text came first.",
    413: "The request is larger than the service takes; the detail names the limit.",
    414: "The address with its parameters is longer than the service takes; the detail names the limit.",
    415: "The body is of another media type, compressed, or declared not to be UTF-8.",
    417: "The header Expect asks for something other than 100-continue.",
    422: "A field or parameter is not what was expected; errors says which and why.",
    429: "This key or address has used up its requests of this minute. Wait for Retry-After seconds.",
    431: "There are more headers, or longer ones, than the service takes; the detail names the limits.",
    500: "Something went wrong here. The log has it under the answer's X-Request-ID.",
    501: "The header Transfer-Encoding names something other than chunked.",
    503: "Too many texts wait, or the data cannot be read or written, as on a full disk. See Retry-After.",
}

MOST_POINTERS = 10  # in the log: a caller may send any number of names
BROKEN_CHUNKS = "The body is not chunked as Transfer-Encoding says, or broke off; nothing was done. Send it again."

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, as the caller is told."""

    status: int
    detail: str
    faults: tuple[Fault, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        """The body of the answer; its `type` is the place of the API's page that explains the status."""
        return {
            "type": f"/docs#problem-{int(self.status)}",
            "title": HTTPStatus(self.status).phrase,
            "status": int(self.status),
            "detail": self.detail,
            "errors": [asdict(fault) for fault in self.faults],
        }


def register_problems(app: Flask) -> None:
    """Answer every error of the app with a problem document, and no other body."""
    app.register_error_handler(Exception, answered)


def answered(error: Exception) -> Response:
    """The problem document of what went wrong, as a response."""
    problem = problem_of(error)
    if problem.faults:
        g.pointers = [_without_words(fault) for fault in problem.faults[:MOST_POINTERS]]  # for the log
    return Response(json.dumps(problem.document()), problem.status, headers=dict(problem.headers), mimetype=MEDIA_TYPE)


def _without_words(fault: Fault) -> str:
    """Its pointer for the log, without any name that the caller made up: that may be words of a text, or a key."""
    return (
        fault.pointer.rpartition("/")[0] + "/?" if fault.detail.startswith((NOT_KNOWN, NOT_EXPECTED)) else fault.pointer
    )


@singledispatch
def problem_of(error: Exception) -> Problem:
    """Nothing of an unexpected error leaves the process; its message, which may quote an article, isn't even logged."""
    _log("unexpected", error)
    return Problem(HTTPStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; the request id says what to look for.")


@problem_of.register
def _(error: HTTPException) -> Problem:
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    headers = {name: value for name, value in error.get_headers() if not name.startswith("Content-")}
    return Problem(status, error.description or HTTPStatus(status).phrase, headers=headers)


@problem_of.register
def _(_error: NoSuchRoute) -> Problem:
    return Problem(HTTPStatus.NOT_FOUND, "No such route; /docs lists them all.")


@problem_of.register
def _(error: MethodNotAllowed) -> Problem:
    known = ", ".join(sorted(error.valid_methods or ()))
    return Problem(HTTPStatus.METHOD_NOT_ALLOWED, f"This route supports only {known}.", headers={"Allow": known})


@problem_of.register
def _(_error: RequestEntityTooLarge) -> Problem:
    detail = f"A request may hold at most {current_app.config['MAX_CONTENT_LENGTH']} bytes."
    return Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail, (Fault("", detail),))


@problem_of.register
def _(error: ValidationError) -> Problem:
    found = tuple(faults(error.messages))
    return Problem(HTTPStatus.UNPROCESSABLE_ENTITY, told(found), found)


@problem_of.register
def _(error: InvalidInput) -> Problem:
    return Problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(error), (Fault(error.field, error.expected),))


@problem_of.register
def _(error: NotFound) -> Problem:
    return Problem(HTTPStatus.NOT_FOUND, _sentence(str(error)))


@problem_of.register
def _(error: Overtaken) -> Problem:
    return Problem(HTTPStatus.CONFLICT, str(error))


@problem_of.register
def _(error: StoreUnavailable | ModelUnusable) -> Problem:
    return _unavailable(error, "The service cannot read or write its data now; its log says why. Try again.")


@problem_of.register
def _(error: NoRoom) -> Problem:
    return _unavailable(error, "The disk is full where the data is kept: nothing can be stored until there is room.")


@problem_of.register
def _(error: ReadOnly) -> Problem:
    detail = "The service may read its data, but not write it: nothing can be stored until that is put right."
    return _unavailable(error, detail)


@problem_of.register
def _(error: Busy) -> Problem:
    return Problem(HTTPStatus.SERVICE_UNAVAILABLE, str(error), headers={"Retry-After": RETRY_AFTER})


@problem_of.register
def _(error: SenderTooSlow) -> Problem:
    return Problem(HTTPStatus.REQUEST_TIMEOUT, str(error))


@problem_of.register
def _(_error: InvalidChunkSize | InvalidChunkExtension | ChunkMissingTerminator | NoMoreData) -> Problem:
    """What gunicorn raises while the body is read: its only way to refuse a request whose head was sound."""
    return Problem(HTTPStatus.BAD_REQUEST, BROKEN_CHUNKS)


@problem_of.register
def _(error: ParseException) -> Problem:
    return Problem(*unreadable(error))


def _unavailable(error: StoreUnavailable | ModelUnusable, detail: str) -> Problem:
    """The error's own words name files: they go into the log, and not to the caller."""
    _log("unavailable", error)
    return Problem(HTTPStatus.SERVICE_UNAVAILABLE, detail, headers={"Retry-After": RETRY_AFTER})


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _log(event: str, error: Exception) -> None:
    about = {name: g.get(name) for name in ("request_id", "submission_id") if name in g}
    log.error(event, extra={**about, **failure(error)})
