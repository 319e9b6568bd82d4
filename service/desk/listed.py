"""Which articles the page of articles lists, as its address asks."""

from __future__ import annotations

from dataclasses import dataclass

from flask import request

from service.api.current import parts
from service.article import ArticleHead
from service.desk.asking import asked
from service.storage.page import Page


@dataclass(frozen=True, slots=True)
class Listed:
    """Which articles are listed: all, or those of one source, with these words in their title or source."""

    source: str | None
    words: tuple[str, ...]

    @classmethod
    def asked(cls) -> Listed:
        """From the request's address. Raises InvalidInput for a question that is too long."""
        source = request.args.get("source", "").strip() or None
        return cls(source, tuple(asked().replace("\0", " ").split()))  # PostgreSQL refuses a NUL

    def found(self, cursor: str | None, limit: int) -> Page[ArticleHead]:
        """Those added last first."""
        return parts().store.newest_articles(self.source, cursor, limit, words=self.words)

    @property
    def query(self) -> dict[str, str]:
        """The parameters of an address that lists them."""
        given = {"q": " ".join(self.words), "source": self.source or ""}
        return {name: value for name, value in given.items() if value}
