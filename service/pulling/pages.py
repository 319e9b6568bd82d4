"""What is new at a site or feed, a page at a time."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from service.ingest.incoming import Incoming
from service.pulling.bookmarks import Bookmark


@dataclass(frozen=True, slots=True)
class Pulled:
    """An article as published at that place; `post` is its number on a WordPress site."""

    place: str
    incoming: Incoming
    post: int | None = None

    @property
    def digest(self) -> str:
        """A digest of all that decides what becomes of it; it changes when the publisher changes the article."""
        read = [self.incoming.status.value, self.incoming.submission()]
        return hashlib.sha256(json.dumps(read, default=str).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Page:
    """Some of what is new; `total` counts all pages, `bookmark` is to be kept once these items are stored."""

    items: tuple[Pulled, ...]
    total: int
    bookmark: Bookmark
