"""Around every request: an id to find it by, one log line without article text, and careful headers."""

from __future__ import annotations

import json
import logging
import re
import time
import uuid
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from http import HTTPStatus
from typing import Any

from flask import Flask, Response, g, request

from service.api.callers import called_by
from service.api.metrics import count_answer
from service.api.problems import MEDIA_TYPE, Problem

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")  # a caller's own id is kept if it cannot forge a log line
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}
REQUEST = ("request_id", "caller", "method", "route", "status", "pointers", "outcomes", "milliseconds")
FAILURE = ("submission_id", "delivery_id", "error", "detail", "traceback")
LOGGED = (*REQUEST, *FAILURE)

log = logging.getLogger(__name__)


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, event, and the fields of LOGGED that the record has."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **{name: getattr(record, name) for name in LOGGED if hasattr(record, name)},
        }
        return json.dumps(line)


def register_request_log(app: Flask) -> None:
    """Give every request an id, a log line and the headers above."""
    app.before_request(_begin)
    app.after_request(_end)


def refusal(problem: Problem, caller: str) -> bytes:
    """The whole answer to what cannot be read as a request and so reaches no app; logged and counted like any other."""
    request_id, body = uuid.uuid4().hex, json.dumps(problem.document()).encode()
    told = {
        "request_id": request_id,
        "caller": caller,
        "method": "none",
        "route": "none",
        "status": int(problem.status),
        "detail": problem.detail,
    }
    _note(told, Counter(), time.perf_counter())
    own = {"Connection": "close", "Content-Type": MEDIA_TYPE, "Content-Length": len(body), "X-Request-ID": request_id}
    first = f"HTTP/1.1 {int(problem.status)} {HTTPStatus(problem.status).phrase}"
    head = [first, *(f"{name}: {value}" for name, value in {**own, **HEADERS}.items())]
    return "\r\n".join([*head, "", ""]).encode() + body


def _begin() -> None:
    given = request.headers.get("X-Request-ID", "")
    g.request_id = given if REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
    g.began = time.perf_counter()
    g.outcomes = Counter[int]()


def _end(answer: Response) -> Response:
    answer.headers["X-Request-ID"] = g.request_id
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    if answer.status_code == HTTPStatus.NO_CONTENT:
        answer.headers.pop("Content-Type", None)
    note = partial(_note, _asked(answer.status_code), g.outcomes, g.began)
    if answer.is_streamed and not answer.direct_passthrough:  # the server sends files and closes them by itself
        answer.call_on_close(note)
    else:
        note()
    return answer


def _asked(status: int) -> dict[str, Any]:
    """What the log says of the request: its route, not its address, which may contain search words."""
    pointers = {"pointers": g.pointers} if "pointers" in g else {}
    route = request.url_rule.rule if request.url_rule else "none"
    return {
        "request_id": g.request_id,
        "caller": called_by(),
        "method": request.method,
        "route": route,
        "status": status,
        **pointers,
    }


def _note(told: Mapping[str, Any], outcomes: Counter[int], began: float) -> None:
    """Log and count the request.

    A streamed answer is made while it is sent: its time ends with its last line, when Flask has dropped the request.
    """
    seconds = time.perf_counter() - began
    each = {"outcomes": {str(status): number for status, number in sorted(outcomes.items())}} if outcomes else {}
    log.info("request", extra={**told, **each, "milliseconds": round(1000 * seconds, 1)})
    count_answer("any" if told["route"] == "none" else told["method"], told["route"], told["status"], seconds)
