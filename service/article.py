"""An article is one text of one source; its head is everything but the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum


class BodyFormat(StrEnum):
    TEXT = "text"
    HTML = "html"


HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.[^\W\d_]{2,}")


def source_named(name: str) -> str:
    """The one name of a source, stripped of surrounding whitespace; a host, which has no case, is lower-cased."""
    bare = name.strip()
    return bare.lower() if HOST.fullmatch(bare) else bare


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """Which article a claim was published in: everything about it except its body.

    `id` is empty until the article is stored; `published_at` carries a time zone (UTC if none was given). `edited_at`,
    when its publisher last changed this text, is known only for pushed or pulled articles, until they are stored.
    """

    source: str
    id: str = ""
    external_id: str | None = None
    revision: int = 1
    title: str | None = None
    url: str | None = None
    published_at: datetime | None = None
    language: str = "en"
    edited_at: datetime | None = None

    def published_apart(self, other: ArticleHead) -> timedelta | None:
        """The time between the two publications; None unless both are dated."""
        if self.published_at is None or other.published_at is None:
            return None
        return abs(self.published_at - other.published_at)

    def published_after(self, other: ArticleHead) -> bool:
        """Certainly later: both are dated, and midnight stands for a day whose hour is unknown."""
        if self.published_at is None or other.published_at is None:
            return False
        ours, theirs = self.published_at.astimezone(UTC), other.published_at.astimezone(UTC)
        if time() in (ours.time(), theirs.time()):
            return ours.date() > theirs.date()
        return ours > theirs


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was received; the spans of claims count Unicode code points of `body`.

    HTML is turned into text before an Article is made, so `body` is always plain text.
    """

    head: ArticleHead
    body: str
