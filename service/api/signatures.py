"""Signed requests, for systems that can set a header of their own but not Authorization.

    X-Crosscheck-Signature: key=1a2b3c4d,t=1714809600,v1=HEX

HEX is the HMAC-SHA256, under the key's signing secret, of four lines without a line break at the end: the Unix seconds
of `t`, the method, the path with its query if there is one, and the body as it is sent.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import time

from flask import request

from service.api.current import parts
from service.storage.keys import Key

HEADER = "X-Crosscheck-Signature"
WINDOW = 300  # seconds that a signature is valid, and that clocks may differ: a request caught on its way fails later


def signer(header: str) -> Key | None:
    """The key that this request is signed with; None if it isn't signed, or was too long ago."""
    given = dict(part.strip().partition("=")[::2] for part in header.split(","))
    known = parts().store.keys.signing(given.get("key", ""))
    if known is None or not _is_fresh(given.get("t", "")):
        return None
    key, secret = known
    expected = hmac.new(secret.encode(), _signed_text(given["t"]), hashlib.sha256).hexdigest()
    return key if hmac.compare_digest(expected.encode(), given.get("v1", "").encode()) else None


def _is_fresh(seconds: str) -> bool:
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) < 16):
        return False
    return abs(time.time() - int(seconds)) <= WINDOW


def _signed_text(seconds: str) -> bytes:
    """Method and path too: a signature that deletes one article must not delete another."""
    query = f"?{request.query_string.decode('latin-1')}" if request.query_string else ""
    head = f"{seconds}\n{request.method}\n{request.path}{query}\n"
    body = request.get_data()
    request.stream = io.BytesIO(body)  # a batch reads it once more, line by line
    return head.encode() + body
