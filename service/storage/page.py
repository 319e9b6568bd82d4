"""Queries that the store answers a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from service.errors import InvalidInput
from service.identity import is_id
from service.judging.verdict import Label, Reason
from service.review import Review

T = TypeVar("T")
LONGEST_CURSOR = 18  # digits: the databases count no further than 2^63


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of the rows; `next_cursor` leads to the next ones, None if there are none yet."""

    items: tuple[T, ...]
    next_cursor: str | None = None


@dataclass(frozen=True, slots=True)
class ResultFilter:
    """Which results: all the given conditions must hold; `since` is the sequence number after which to begin.

    `until` is the last sequence number included; `standing` leaves out what an editor dismissed. `source` and `article`
    are those of the checked claim, not of its match; `created_after` is in UTC, as are the times it is compared with.
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
    standing: bool = False


ANY = ResultFilter()


def after(cursor: str | None) -> int:
    """The sequence number that a cursor stands for, 0 without one. Raises InvalidInput."""
    if cursor is None:
        return 0
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) <= LONGEST_CURSOR):
        raise InvalidInput("/cursor", "a cursor from an earlier page was expected")
    return int(cursor)


def earlier_than(cursor: str | None) -> str:
    """The id that the page before ended with, "" for the first page. Raises InvalidInput."""
    if cursor and not is_id(cursor):
        raise InvalidInput("/before", "the id that the page before ended with was expected")
    return cursor or ""
