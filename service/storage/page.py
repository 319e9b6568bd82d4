"""What is asked of the store and how it answers, a page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from service.judging.verdict import Label, Reason
from service.report import Result
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


@dataclass(frozen=True, slots=True)
class Together:
    """The weightiest results on one claim, how many are left out, and the newest of them all, by its id."""

    results: tuple[Result, ...]
    left_out: int
    newest: str

    @property
    def all(self) -> int:
        return len(self.results) + self.left_out


def together_of(ordered: Sequence[Result], number: int, most: int, newest: str = "") -> Together:
    """The first of so many; one alone is never left out, for a line that says so takes its place."""
    kept = tuple(ordered if number <= most + 1 else ordered[:most])
    return Together(kept, number - len(kept), newest)


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """A live article as far as it decides what becomes of the same article sent again."""

    id: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is stored and counts: withdrawn articles are left out."""

    articles: int
    claims: int
    results: Mapping[Label, int]
