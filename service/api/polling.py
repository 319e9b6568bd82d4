"""Polling done right: a poll where nothing changed costs one indexed read and answers 304."""

from __future__ import annotations

import hashlib
import threading
import time

from flask import Response, request

from service.api.current import parts
from service.api.preferences import wished_wait

LONGEST_WAIT = 25  # seconds: proxies commonly give up after 30
PAUSE = 0.25  # seconds between looks while waiting: one indexed read each, and news is at most this late
# A caller that waits holds a thread of the worker; the others must stay free for articles and for quick answers.
_waiters = threading.BoundedSemaphore(2)


def fresh_tag() -> str | None:
    """The ETag of what this request would be answered now, or None if the caller holds that answer already.

    With `Prefer: wait=N` (RFC 7240) a caller that holds it waits up to N seconds for another.
    """
    tag = _tag()
    if not _held(tag):
        return tag
    if (wait := wished_wait(LONGEST_WAIT)) and _waiters.acquire(blocking=False):
        try:
            tag = _awaited(tag, time.monotonic() + wait)
        finally:
            _waiters.release()
    return None if _held(tag) else tag


def not_modified() -> Response:
    """304: the answer that the caller holds is current."""
    answer = Response(status=304)
    answer.headers["ETag"] = request.headers["If-None-Match"]
    return answer


def _tag() -> str:
    """The last change and everything that was asked: the body need not be made to know whether it would differ."""
    asked = hashlib.sha256(request.full_path.encode()).hexdigest()[:12]
    return f"{parts().store.change_seq()}-{asked}"


def _held(tag: str) -> bool:
    return request.if_none_match.contains_weak(tag)


def _awaited(tag: str, until: float) -> str:
    while _held(tag) and time.monotonic() < until:
        time.sleep(PAUSE)
        tag = _tag()
    return tag
