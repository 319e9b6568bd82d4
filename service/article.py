"""An article is one text of one source; its head is everything but the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BodyFormat(StrEnum):
    TEXT = "text"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """Which article a claim was published in: all that is known of it but its body.

    `id` is empty until the article is stored; `published_at` carries a time zone (UTC if none was given).
    """

    source: str
    id: str = ""
    external_id: str | None = None
    revision: int = 1
    title: str | None = None
    url: str | None = None
    published_at: datetime | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was received: every span of a claim counts Unicode code points of `body`.

    HTML is turned into text before an Article is made, so `body` is always plain text.
    """

    head: ArticleHead
    body: str
