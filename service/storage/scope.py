"""What an API key may allow."""

from __future__ import annotations

from enum import StrEnum


class Scope(StrEnum):
    """What a key allows; admin allows everything."""

    INGEST = "ingest"
    READ = "read"
    REVIEW = "review"
    ADMIN = "admin"
