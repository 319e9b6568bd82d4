"""The caller: the key that a request carries or is signed with."""

from __future__ import annotations

from typing import cast

from flask import g, request

from service.api.current import parts
from service.api.signatures import HEADER, signer
from service.storage.keys import Key


def caller() -> Key | None:
    """The live key of this request, looked up once; None without one."""
    if "caller" not in g:
        g.caller = _found()
    return cast("Key | None", g.caller)


def called_by() -> str:
    """The caller in the log: the id of its key, if that was looked up, else its address."""
    key = cast("Key | None", g.get("caller"))
    return key.id if key else request.remote_addr or ""


def _found() -> Key | None:
    kind, _, text = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() == "bearer":
        return parts().store.keys.of_text(text.strip())
    return signer(request.headers[HEADER]) if HEADER in request.headers else None
