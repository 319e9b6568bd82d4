"""Superdesk's HTTP push: ninjs 1 with `guid` for `uri`, HTML in headlines, and a signature."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from datetime import datetime
from typing import Any

from service.ingest import ninjs
from service.ingest.incoming import Incoming

SIGNATURE = "x-superdesk-signature"


def read(payload: Any, now: datetime) -> Incoming:
    """The article that Superdesk pushed; raises InvalidInput if there isn't one."""
    pushed = ninjs.read(payload, now)
    return replace(pushed, title=pushed.title.without_markup())


def is_signed(body: bytes, signature: str, secret: str) -> bool:
    """The signature is `sha1=` and the hexadecimal HMAC of the body; right or wrong, the check takes the same time."""
    expected = "sha1=" + hmac.new(secret.encode(), body, hashlib.sha1).hexdigest()
    return hmac.compare_digest(expected.encode(), signature.strip().lower().encode())
