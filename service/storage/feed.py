"""Results one after the other: the feed in sequence, and the newest or the surest first."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.report import Result
from service.review import Review
from service.storage.page import ANY, Page, ResultFilter, after, earlier_than
from service.storage.results import LIVE, results_of
from service.storage.rows import next_cursor
from service.storage.tables import results as table


def feed(
    connection: Connection, which: ResultFilter = ANY, cursor: str | None = None, limit: int = 100
) -> Page[Result]:
    """Results in the order of `seq`; changed ones reappear with a new number, withdrawn ones are included, marked."""
    rows = connection.execute(feed_query(which, max(which.since, after(cursor))).limit(limit + 1)).all()
    return Page(results_of(connection, rows[:limit]), next_cursor(rows, limit, "seq"))


def newest(
    connection: Connection, which: ResultFilter = ANY, before: str | None = None, limit: int = 20
) -> Page[Result]:
    """Live results, newest first; `before` is the id that the previous page ended with."""
    return _page(connection, newest_query(which, earlier_than(before)), limit)


def surest(
    connection: Connection, which: ResultFilter = ANY, before: str | None = None, limit: int = 20
) -> Page[Result]:
    """The same, surest first."""
    return _page(connection, surest_query(which, earlier_than(before)), limit)


def _page(connection: Connection, asking: sql.Select[tuple[object, ...]], limit: int) -> Page[Result]:
    rows = connection.execute(asking.limit(limit + 1)).all()
    return Page(results_of(connection, rows[:limit]), next_cursor(rows, limit, "id"))


def newest_query(which: ResultFilter, before: str | None = None) -> sql.Select[tuple[object, ...]]:
    """Ids begin with the time, so they are ordered by creation, and a review does not move a result."""
    asking = sql.select(table).where(LIVE, *asked(which, table)).order_by(table.c.id.desc())
    return asking.where(table.c.id < before) if before else asking


def surest_query(which: ResultFilter, before: str | None) -> sql.Select[tuple[object, ...]]:
    """Of those equally sure, the newest comes first. What is no longer live keeps its place for the next page."""
    asking = sql.select(table).where(LIVE, *asked(which, table))
    asking = asking.order_by(table.c.confidence.desc(), table.c.id.desc())
    if not before:
        return asking
    last = table.alias("last")
    confidence = sql.select(last.c.confidence).where(last.c.id == before).scalar_subquery()
    return asking.where(sql.tuple_(table.c.confidence, table.c.id) < sql.tuple_(confidence, before))


def newest_id(connection: Connection, which: ResultFilter = ANY) -> str:
    """The id of the newest live result, "" if there is none."""
    return connection.execute(newest_query(which).with_only_columns(table.c.id).limit(1)).scalar() or ""


def count(connection: Connection, which: ResultFilter, most: int, after: str = "") -> int:
    """How many live results are newer than the one with the id `after`; `most` stands for that many or more."""
    some = newest_query(which).with_only_columns(table.c.id).where(table.c.id > after).limit(most)
    return connection.execute(sql.select(sql.func.count()).select_from(some.subquery())).scalar_one()


def feed_query(which: ResultFilter, after: int) -> sql.Select[tuple[object, ...]]:
    """Each column that can be filtered by has an index in the feed's order."""
    return sql.select(table).where(table.c.seq > after, *asked(which, table)).order_by(table.c.seq)


def asked(which: ResultFilter, table: sql.FromClause, *, by_claim: bool = False) -> Iterator[sql.ColumnElement[bool]]:
    """Conditions on a row. `by_claim` hides the label from the planner, which would otherwise read all its rows."""
    equal = {
        table.c.label.concat("") if by_claim else table.c.label: which.label,
        table.c.source: which.source,
        table.c.article_id: which.article,
        table.c.reason: which.reason,
    }
    yield from (column == value for column, value in equal.items() if value is not None)
    if which.until is not None:
        yield table.c.seq <= which.until
    if which.min_confidence is not None:
        yield table.c.confidence >= which.min_confidence
    if which.created_after is not None:
        yield table.c.created_at >= which.created_after
    if which.standing:
        yield table.c.review.is_distinct_from(Review.DISMISSED.value)
    if which.review is not None:
        yield table.c.review.is_(None) if which.review is Review.OPEN else table.c.review == which.review.value
