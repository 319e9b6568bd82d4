"""What a caller prefers, by the Prefer header (RFC 7240)."""

from __future__ import annotations

from contextlib import suppress

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
    wishes = (wish.strip().partition("=") for wish in request.headers.get("Prefer", "").split(","))
    return {name.strip().lower(): value.strip(' "') for name, _, value in wishes}
