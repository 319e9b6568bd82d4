"""Texts are checked a few at a time: some wait for their turn, the rest are refused at once."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, cast

from flask import Flask, current_app

from service.api.problems import MEDIA_TYPE
from service.api.schemas.problem import ProblemSchema
from service.api.slots import Slots
from service.config import CALLERS_PATIENCE
from service.errors import Busy

# Of one process, beside the queued article that its worker checks. More at once only share its cores, and each judges
# again what another stored meanwhile; with one alone a draft would wait behind the longest article.
AT_ONCE = 2
WAITING = 16  # sixteen clients that send without a pause; with more, the last would wait beyond its patience
MANY = 8  # batches and feeds of one process; each holds a thread until its last outcome; fewer would refuse more

TURNS = "turns"
TOO_MANY = "Too many texts wait to be checked; nothing was done. Send this one again later."
TOO_MANY_OF_MANY = "Too many batches and feeds are being worked on; nothing was done. Send this one again later."

# How a route describes that it may turn callers away.
TURNED_AWAY: dict[str, Any] = {
    "schema": ProblemSchema,
    "content_type": MEDIA_TYPE,
    "headers": {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds until it may be sent again."}},
    "description": "Too many texts wait to be checked; nothing was done",
}


class Turns:
    """A few turns at once, and a queue for them: first come, first served. Threads may share it.

    A turn runs within `working`, which is given the number of turns taken as it begins, itself included. A request
    with many texts takes a slot of `many` first.
    """

    def __init__(
        self,
        at_once: int = AT_ONCE,
        waiting: int = WAITING,
        longest_wait: float = CALLERS_PATIENCE,
        many: int = MANY,
        working: Callable[[int], AbstractContextManager[object]] = nullcontext,
    ) -> None:
        self._lock = threading.Lock()
        self._at_once, self._free = at_once, at_once
        self._most_waiting, self._longest_wait = waiting, longest_wait
        self._working = working
        self._queue: deque[threading.Event] = deque()
        self.many = Slots(many, TOO_MANY_OF_MANY)

    @contextmanager
    def take(self, one_of_many: bool = False) -> Iterator[None]:
        """A turn to check one text; raises Busy where too many wait, or where it does not come in time.

        The texts of one request (`one_of_many`) come one after the other: each waits, however many others do.
        """
        self._queue_up(one_of_many)
        try:
            with self._working(self._at_once - self._free):
                yield
        finally:
            self._pass_on()

    def _queue_up(self, one_of_many: bool) -> None:
        with self._lock:
            if self._free:
                self._free -= 1
                return
            if len(self._queue) >= self._most_waiting and not one_of_many:
                raise Busy(TOO_MANY)
            called = threading.Event()
            self._queue.append(called)
        if not called.wait(self._longest_wait):
            self._give_up(called)

    def _give_up(self, called: threading.Event) -> None:
        """Leave the queue, unless the turn came at the last moment."""
        with self._lock:
            if called.is_set():
                return
            self._queue.remove(called)
        raise Busy(TOO_MANY)

    def _pass_on(self) -> None:
        with self._lock:
            if self._queue:
                self._queue.popleft().set()
            else:
                self._free += 1


def register_turns(app: Flask, turns: Turns) -> None:
    """Have this app's articles checked in these turns."""
    app.extensions[TURNS] = turns


def turn(one_of_many: bool = False) -> AbstractContextManager[None]:
    """A turn of the serving app."""
    return _turns().take(one_of_many)


def slot_of_many() -> AbstractContextManager[None]:
    """A slot of the serving app for a request with many texts, which come one turn after the other."""
    return _turns().many.take()


def _turns() -> Turns:
    return cast("Turns", current_app.extensions[TURNS])
