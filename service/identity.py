"""Identifiers that need no shared counter: UUIDs of version 7."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from uuid import UUID


def new_id(moment: datetime) -> str:
    """A UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds and 74 random bits."""
    milliseconds = int(moment.timestamp() * 1000)
    number = milliseconds << 80 | 7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    return str(UUID(int=number))


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
