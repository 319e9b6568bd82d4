"""What is asked of the store and answered a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from service.judging.verdict import Label, Reason
from service.review import Review

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of the rows; `next_cursor` leads to the ones after them, None where there are none yet."""

    items: tuple[T, ...]
    next_cursor: str | None = None


@dataclass(frozen=True, slots=True)
class ResultFilter:
    """Which results: all that is given must hold; `since` is the sequence number after which to begin.

    `until` is the last one that counts. `source` and `article` are those of the checked claim, not of its match;
    `created_after` is in UTC, as the times are that it is compared with.
    """

    label: Label | None = None
    source: str | None = None
    article: str | None = None
    since: int = 0
    until: int | None = None
    min_confidence: float | None = None
    reason: Reason | None = None
    created_after: datetime | None = None
    review: Review | None = None
