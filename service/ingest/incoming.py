"""What a newsroom's system pushed: the article it holds, and whether that is public."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from service.article import BodyFormat
from service.ingest.payload import Found


class Status(StrEnum):
    """Whether an article may be used, whatever its format calls it; only published ones are stored."""

    PUBLISHED = "published"
    DRAFT = "draft"
    EMBARGOED = "embargoed"
    WITHHELD = "withheld"
    CANCELLED = "cancelled"
    DELETED = "deleted"
    NO_TEXT = "no_text"


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article, with the place of each of its fields in the push; `told_by` is the field that gives its status.

    `edited_at` is when its publisher last changed it, if that is given with a time of day.
    """

    source: Found
    external_id: Found
    url: Found
    title: Found
    body: Found
    published_at: Found
    language: Found
    told_by: Found
    status: Status
    edited_at: datetime | None = None
    body_format: BodyFormat = BodyFormat.HTML

    def submission(self) -> dict[str, Any]:
        """The canonical article, as POST /v1/articles takes it."""
        given = {name: found.value for name, found in self._fields().items() if found.value is not None}
        return {**given, "body_format": self.body_format.value}

    def kept(self) -> dict[str, Any]:
        """The same with the time of the last change, as it is queued to be checked later."""
        return {**self.submission(), **({"edited_at": self.edited_at.isoformat()} if self.edited_at else {})}

    def pointer(self, name: str) -> str:
        """Where that field of the canonical article stands in what was pushed."""
        return self._fields()[name].pointer if name in self._fields() else self.body.pointer

    def published_by(self, source: str | None) -> Incoming:
        """The same article, published by that source if one is named."""
        return replace(self, source=Found(source, "/source")) if source else self

    def _fields(self) -> Mapping[str, Found]:
        return {
            "source": self.source,
            "external_id": self.external_id,
            "url": self.url,
            "title": self.title,
            "body": self.body,
            "published_at": self.published_at,
            "language": self.language,
        }


def embargo(until: datetime | None, now: datetime) -> Status:
    """Embargoed before that moment, published from then on."""
    return Status.EMBARGOED if until is not None and now < until else Status.PUBLISHED
