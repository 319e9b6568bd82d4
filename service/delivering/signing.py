"""Signatures as Standard Webhooks defines them (www.standardwebhooks.com): they prove who sent what, and when."""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import datetime

from service.storage.webhooks import PREFIX


def signed(secret: str, message_id: str, moment: datetime, body: bytes) -> dict[str, str]:
    """The headers that sign the body; `secret` is "whsec_" followed by base64."""
    timestamp = str(int(moment.timestamp()))
    key = base64.b64decode(secret.removeprefix(PREFIX))
    mac = hmac.new(key, f"{message_id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": f"v1,{base64.b64encode(mac).decode()}",
    }
