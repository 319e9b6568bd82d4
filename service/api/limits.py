"""A limit on the requests a minute of each key, or else of each address, over all workers."""

from __future__ import annotations

import time
from math import ceil

from flask import Flask, request
from werkzeug.exceptions import TooManyRequests

from service.api.access import OPEN
from service.api.callers import caller
from service.api.current import parts
from service.api.strangers import is_loopback

PERIOD = 60  # seconds


def register_limits(app: Flask) -> None:
    """Refuse requests over the limit before any work is done for them."""
    app.before_request(_count)


def _count() -> None:
    most = parts().settings.requests_a_minute
    if most <= 0 or request.endpoint in OPEN or request.endpoint == "desk.static":
        return
    who = _who()
    period, passed = divmod(time.time(), PERIOD)
    if who and parts().counters.count(who, int(period)) > most:
        wait = ceil(PERIOD - passed)
        raise TooManyRequests(f"At most {most} requests a minute are answered. Wait {wait} seconds.", retry_after=wait)


def _who() -> str | None:
    """The key's id or the address; None for this machine itself, which needs no key either."""
    if key := caller():
        return key.id
    address = request.remote_addr  # none through a Unix socket
    return address if address and not is_loopback(address) else None
