"""A small app under the service's own gunicorn worker, with little patience and few threads."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from flask import Flask, Response, request

from service.api.problems import register_problems
from service.serving.listening import Listener

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1_000_000
register_problems(app)


@app.get("/healthz")
def healthz() -> str:
    return "ok"


@app.post("/length")
def length() -> str:
    return str(len(request.get_data()))


@app.post("/unread")
def unread() -> tuple[str, int]:
    return "not looked at", 401


@app.get("/endless")
def endless() -> str:
    threading.Event().wait(600)
    return "at last"


@app.get("/broken")
def broken() -> Response:
    """An answer that breaks off behind its head."""

    def parts() -> Iterator[str]:
        yield "so far"
        raise ValueError("no further")

    return Response(parts())


class Hasty(Listener):
    """Four threads, of which two may wait for bodies, for a second each, and for what is left of them for ten."""

    senders = 2
    head_seconds = 3
    patience = 1
    left_over = 10


class Patient(Listener):
    """Awaits heads for ten minutes, and does not take long to close."""

    head_seconds = 600
    closing = 0.1
