"""Identifiers that need no shared counter (UUIDv7), and what identifies the article a text belongs to."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from service.article import Article


@dataclass(frozen=True, slots=True)
class Identity:
    """Which article a text belongs to, and which of its texts it is; both are SHA-256."""

    article: str
    content: str


@dataclass(frozen=True, slots=True)
class SentUnder:
    """An idempotency key, as its caller's own, and the SHA-256 of what was sent under it."""

    key: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """When a text came: the store's last `seq` by then, and the time; and the idempotency key that it came under.

    Time alone would refuse texts after a clock is set back; it only orders texts that came while one was waiting.
    """

    seq: int
    at: datetime
    under: SentUnder | None


def identity(source: str, external_id: str | None, content: str) -> Identity:
    """An article is identified by its source and external id or, without one, by its source and content."""
    known_by = ("content", content) if external_id is None else ("id", external_id)
    return Identity(hashlib.sha256("\x00".join((source, *known_by)).encode()).hexdigest(), content)


def identity_of(article: Article) -> Identity:
    """Which article this is a text of, and which text."""
    return identity(article.head.source, article.head.external_id, content_hash(article))


def content_hash(article: Article) -> str:
    """SHA-256 of title, body and the instant of publication, whatever its time zone."""
    head = article.head
    published_at = _instant(head.published_at) if head.published_at else ""
    return hashlib.sha256("\x00".join((head.title or "", published_at, article.body)).encode()).hexdigest()


def _instant(moment: datetime) -> str:
    """ISO 8601 in UTC; in its own time zone if UTC would leave the calendar."""
    try:
        return moment.astimezone(UTC).isoformat()
    except OverflowError:
        return moment.isoformat()


def new_id(moment: datetime) -> str:
    """A UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds and 74 random bits."""
    [made] = new_ids(moment, 1)
    return made


def new_ids(moment: datetime, count: int) -> list[str]:
    """That many ids of one moment, ascending, so that what was made together keeps its order."""
    milliseconds = int(moment.timestamp() * 1000)
    drawn = sorted(secrets.randbits(74) for _ in range(count))
    return [
        str(UUID(int=milliseconds << 80 | 7 << 76 | (bits >> 62) << 64 | 0b10 << 62 | bits & (1 << 62) - 1))
        for bits in drawn
    ]


def is_id(text: str) -> bool:
    """The text is written as ids are: any other one is neither before nor after them."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
