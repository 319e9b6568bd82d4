"""Results one after the other: the feed in sequence, the newest first, and the newest of each claim."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.report import Result, Together, together_of
from service.review import Review
from service.storage.page import ANY, Page, ResultFilter, after, earlier_than
from service.storage.results import LIVE, WEIGHT, results_of
from service.storage.rows import next_cursor
from service.storage.tables import State
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
    """Live results, newest first, older than the one with the id `before`, the cursor of the previous page."""
    rows = connection.execute(newest_query(which, earlier_than(before)).limit(limit + 1)).all()
    return Page(results_of(connection, rows[:limit]), next_cursor(rows, limit, "id"))


def newest_query(which: ResultFilter, before: str | None = None) -> sql.Select[tuple[object, ...]]:
    """Ids begin with the time, so they are ordered by creation, and a review does not move a result."""
    asking = sql.select(table).where(LIVE, *_asked(which, table)).order_by(table.c.id.desc())
    return asking.where(table.c.id < before) if before else asking


def newest_claims(
    connection: Connection, which: ResultFilter = ANY, before: str | None = None, limit: int = 20, *, most: int
) -> Page[Together]:
    """The same by claim: the weightiest of its matching results together, in the place of its newest."""
    rows = connection.execute(leading_query(which, earlier_than(before)).limit(limit + 1)).all()
    leading = {row.claim_id: row.id for row in rows[:limit]}
    kept = connection.execute(weightiest_query(which, leading, most)).all()
    number = {row.claim_id: row.number for row in kept}
    of_claim: dict[str, list[Result]] = {claim_id: [] for claim_id in leading}
    for result in results_of(connection, kept):
        of_claim[result.ours.id].append(result)
    together = tuple(together_of(of_claim[one], number[one], most, newest) for one, newest in leading.items())
    return Page(together, next_cursor(rows, limit, "id"))


def weightiest_query(which: ResultFilter, claim_ids: Collection[str], most: int) -> sql.Select[tuple[object, ...]]:
    """The weightiest results of each claim, one more than `most`, with the number of all."""
    asking = sql.select(
        table,
        sql.func.row_number().over(partition_by=table.c.claim_id, order_by=WEIGHT).label("place"),
        sql.func.count().over(partition_by=table.c.claim_id).label("number"),
    )
    placed = asking.where(LIVE, *_asked(which, table, by_claim=True), table.c.claim_id.in_(claim_ids)).subquery()
    return sql.select(placed).where(placed.c.place <= most + 1).order_by(placed.c.place)


def leading_query(which: ResultFilter, before: str | None) -> sql.Select[tuple[object, ...]]:
    """The newest matching result of each claim; a claim's other results are looked up by the claim's index."""
    other = table.alias("other")
    newer = sql.exists().where(
        other.c.claim_id == table.c.claim_id,
        other.c.id.concat("") > table.c.id,
        other.c.state == State.LIVE.value,
        *_asked(which, other, by_claim=True),
    )
    return newest_query(which, before).where(~newer)


def count(connection: Connection, which: ResultFilter, most: int, after: str = "") -> int:
    """How many live results are newer than the one with the id `after`; `most` stands for that many or more."""
    some = newest_query(which).with_only_columns(table.c.id).where(table.c.id > after).limit(most)
    return connection.execute(sql.select(sql.func.count()).select_from(some.subquery())).scalar_one()


def feed_query(which: ResultFilter, after: int) -> sql.Select[tuple[object, ...]]:
    """Each column that can be filtered by has an index in the feed's order."""
    return sql.select(table).where(table.c.seq > after, *_asked(which, table)).order_by(table.c.seq)


def _asked(which: ResultFilter, table: sql.FromClause, *, by_claim: bool = False) -> Iterator[sql.ColumnElement[bool]]:
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
