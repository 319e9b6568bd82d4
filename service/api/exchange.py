"""Around every request: an id to find it by, one log line without article text, and careful headers."""

from __future__ import annotations

import json
import logging
import re
import time
import uuid
from datetime import UTC, datetime
from functools import partial

from flask import Flask, Response, g, request
from werkzeug.routing import Rule

from service.api.metrics import count_answer

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")  # a caller's own id is kept if it cannot forge a log line
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
}
REQUEST = ("request_id", "method", "route", "status", "milliseconds")
FAILURE = ("submission_id", "delivery_id", "error", "detail", "traceback")
LOGGED = (*REQUEST, *FAILURE)

log = logging.getLogger(__name__)


class JsonLines(logging.Formatter):
    """One JSON object a line: when, how bad, what, and the fields of LOGGED that the record carries."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **{name: getattr(record, name) for name in LOGGED if hasattr(record, name)},
        }
        return json.dumps(line)


def register_exchange(app: Flask) -> None:
    """Have every request named, logged and answered with the headers above."""
    app.before_request(_begin)
    app.after_request(_end)


def _begin() -> None:
    given = request.headers.get("X-Request-ID", "")
    g.request_id = given if REQUEST_ID.fullmatch(given) else uuid.uuid4().hex
    g.began = time.perf_counter()


def _end(answer: Response) -> Response:
    answer.headers["X-Request-ID"] = g.request_id
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    note = partial(_note, answer.status_code, request.url_rule, request.method, g.request_id, g.began)
    if answer.is_streamed and not answer.direct_passthrough:  # files are sent by the server, which closes them alone
        answer.call_on_close(note)
    else:
        note()
    return answer


def _note(status: int, rule: Rule | None, method: str, request_id: str, began: float) -> None:
    """Log and count the request under its route and not its address, which may carry searched words.

    A streamed answer is made while it is sent: its time ends with the last of it, when Flask has let go of the request.
    """
    seconds = time.perf_counter() - began
    route = rule.rule if rule else "none"
    told = {"request_id": request_id, "method": method, "route": route, "status": status}
    log.info("request", extra={**told, "milliseconds": round(1000 * seconds, 1)})
    count_answer(method if rule else "any", route, status, seconds)
