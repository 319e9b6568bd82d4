"""Cheap polling: a poll where nothing changed costs one indexed read and answers 304."""

from __future__ import annotations

import hashlib
import time
from contextlib import suppress
from typing import cast

from flask import Flask, Response, current_app, request

from service.api.current import parts
from service.api.preferences import wished_wait
from service.api.slots import Slots
from service.config import CALLERS_PATIENCE
from service.errors import Busy

PAUSE = 0.25  # seconds between looks while waiting: one indexed read each, and news is at most this late
# A caller that waits holds a thread of the worker; the others must stay free for articles and for quick answers.
WAITERS = 2
SLOTS = "waiters"
# Sent with the 304 as with the 200: a cache copies the 304's headers onto the answer it holds (RFC 9111, 4.3.4).
REVALIDATE = "no-cache"
TOO_MANY = "Too many callers wait for news; this one is answered at once."


def register_waiters(app: Flask, waiters: Slots | None) -> None:
    """Have callers of this app wait in these slots, or else in new ones, WAITERS of them."""
    app.extensions[SLOTS] = waiters or Slots(WAITERS, TOO_MANY)


def current_tag() -> str:
    """The ETag of the answer to this request as things stand.

    With `Prefer: wait=N` (RFC 7240) a caller that already has that answer waits up to N seconds for another, unless
    too many wait already.
    """
    tag = _tag()
    if held(tag) and (wait := wished_wait(CALLERS_PATIENCE)):
        with suppress(Busy), cast("Slots", current_app.extensions[SLOTS]).take():
            return _awaited(tag, time.monotonic() + wait)
    return tag


def not_modified(tag: str) -> Response:
    """304: the answer that the caller holds is current."""
    answer = Response(status=304, headers={"Cache-Control": REVALIDATE})
    answer.set_etag(tag, weak=True)
    return answer


def held(tag: str) -> bool:
    """The caller has the answer with this ETag."""
    return request.if_none_match.contains_weak(tag)


def _tag() -> str:
    """The last change and the whole query: enough to know whether the body would differ, without making it."""
    asked = hashlib.sha256(request.full_path.encode()).hexdigest()[:12]
    return f"{parts().store.change_seq()}-{asked}"


def _awaited(tag: str, until: float) -> str:
    while held(tag) and time.monotonic() < until:
        time.sleep(PAUSE)
        tag = _tag()
    return tag
