"""Articles are checked a few at a time: some wait for their turn, what is more is turned away at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, cast

from flask import Flask, current_app

from service.api.problems import MEDIA_TYPE
from service.api.schemas.problem import ProblemSchema
from service.errors import Busy

# Of one process. More at once only share its core, and each judges what another stored meanwhile a second time; with
# one alone a draft would stand behind the longest article.
AT_ONCE = 2
WAITING = 16  # sixteen clients that send without a pause; the last of more would wait longer than it has patience
LONGEST_WAIT = 25  # seconds: proxies commonly give up after 30

TURNS = "turns"

# How a route describes that it may turn callers away.
TURNED_AWAY: dict[str, Any] = {
    "schema": ProblemSchema,
    "content_type": MEDIA_TYPE,
    "headers": {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds until it may be sent again."}},
    "description": "Too many articles wait to be checked; nothing was done",
}


class Turns:
    """Places for those at work and those who wait; safe to share between threads."""

    def __init__(self, at_once: int = AT_ONCE, waiting: int = WAITING, longest_wait: float = LONGEST_WAIT) -> None:
        self._places = threading.BoundedSemaphore(at_once + waiting)
        self._work = threading.BoundedSemaphore(at_once)
        self._longest_wait = longest_wait

    @contextmanager
    def take(self) -> Iterator[None]:
        """A turn to check one article; raises Busy where too many wait, or where it does not come in time."""
        with _held(self._places, 0), _held(self._work, self._longest_wait):
            yield


@contextmanager
def _held(semaphore: threading.BoundedSemaphore, seconds: float) -> Iterator[None]:
    if not semaphore.acquire(timeout=seconds):
        raise Busy("Too many articles wait to be checked. Send this one again, or with Prefer: respond-async.")
    try:
        yield
    finally:
        semaphore.release()


def register_turns(app: Flask, turns: Turns) -> None:
    """Have this app's articles checked in these turns."""
    app.extensions[TURNS] = turns


def turn() -> AbstractContextManager[None]:
    """A turn of the serving app."""
    return cast("Turns", current_app.extensions[TURNS]).take()
