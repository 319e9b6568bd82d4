"""What a caller prefers, by the Prefer header (RFC 7240)."""

from __future__ import annotations

from contextlib import suppress
from urllib.request import parse_http_list

from flask import request


def wants_later() -> bool:
    """`respond-async`: the caller would rather come back for the answer."""
    return "respond-async" in _preferences()


def wished_wait(longest: int) -> int:
    """The N of `wait=N`, at most `longest`; 0 without one."""
    with suppress(KeyError, ValueError):
        return min(max(int(_preferences()["wait"]), 0), longest)
    return 0


def _preferences() -> dict[str, str]:
    """Each name, in small letters, with its value; parameters are ignored, and of two equal names the first counts."""
    wishes = reversed(parse_http_list(request.headers.get("Prefer", "")))
    said = (wish.partition(";")[0].partition("=") for wish in wishes)
    return {name.strip().lower(): value.strip(' "') for name, _, value in said}
