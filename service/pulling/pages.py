"""What a site or feed has that is new, a page at a time."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from service.ingest.incoming import Incoming
from service.pulling.bookmarks import Bookmark


@dataclass(frozen=True, slots=True)
class Pulled:
    """An article as it was published at that place; `post` is its number on a WordPress site."""

    place: str
    incoming: Incoming
    post: int | None = None

    @property
    def digest(self) -> str:
        """Of all that decides what becomes of it; another one, once it was changed where it was published."""
        read = [self.incoming.status.value, self.incoming.submission()]
        return hashlib.sha256(json.dumps(read, default=str).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Page:
    """Some of what is new; `total` is how much there is on all pages, `bookmark` is to be kept once it was stored."""

    items: tuple[Pulled, ...]
    total: int
    bookmark: Bookmark
