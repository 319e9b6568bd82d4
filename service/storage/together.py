"""Results together: for each claim the weightiest, in the place of the newest or the surest of them all."""

from __future__ import annotations

from collections.abc import Callable, Collection

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.report import Result, Together, together_of
from service.storage.feed import asked, newest_query, surest_query
from service.storage.page import ANY, Page, ResultFilter, earlier_than
from service.storage.results import LIVE, WEIGHT, results_of
from service.storage.rows import next_cursor
from service.storage.tables import State
from service.storage.tables import results as table


def newest_claims(
    connection: Connection, which: ResultFilter = ANY, before: str | None = None, limit: int = 20, *, most: int
) -> Page[Together]:
    """By claim, the weightiest of its matching live results, in the place of the newest of them."""
    return _claims(connection, which, newest_of_claims_query(which, earlier_than(before)), limit, most)


def surest_claims(
    connection: Connection, which: ResultFilter = ANY, before: str | None = None, limit: int = 20, *, most: int
) -> Page[Together]:
    """The same in the place of the surest."""
    return _claims(connection, which, surest_of_claims_query(which, earlier_than(before)), limit, most)


def _claims(
    connection: Connection, which: ResultFilter, leading: sql.Select[tuple[object, ...]], limit: int, most: int
) -> Page[Together]:
    """For each claim that one of the leading results is on, the weightiest of its matching results."""
    rows = connection.execute(leading.limit(limit + 1)).all()
    of_claim: dict[str, list[Result]] = {row.claim_id: [] for row in rows[:limit]}
    kept = connection.execute(weightiest_query(which, of_claim, most)).all()
    number = {row.claim_id: row.number for row in kept}
    for result in results_of(connection, kept):
        of_claim[result.ours.id].append(result)
    together = tuple(together_of(some, number[claim_id], most) for claim_id, some in of_claim.items())
    return Page(together, next_cursor(rows, limit, "id"))


def weightiest_query(which: ResultFilter, claim_ids: Collection[str], most: int) -> sql.Select[tuple[object, ...]]:
    """The weightiest results of each claim, one more than `most`, with the number of all."""
    asking = sql.select(
        table,
        sql.func.row_number().over(partition_by=table.c.claim_id, order_by=WEIGHT).label("place"),
        sql.func.count().over(partition_by=table.c.claim_id).label("number"),
    )
    placed = asking.where(LIVE, *asked(which, table, by_claim=True), table.c.claim_id.in_(claim_ids)).subquery()
    return sql.select(placed).where(placed.c.place <= most + 1).order_by(placed.c.place)


def newest_of_claims_query(which: ResultFilter, before: str | None) -> sql.Select[tuple[object, ...]]:
    """The newest matching result of each claim."""
    return newest_query(which, before).where(~_other(which, lambda other: other.c.id.concat("") > table.c.id))


def surest_of_claims_query(which: ResultFilter, before: str | None) -> sql.Select[tuple[object, ...]]:
    """The surest matching result of each claim."""
    here = sql.tuple_(table.c.confidence, table.c.id)
    surer = _other(which, lambda other: sql.tuple_(other.c.confidence, other.c.id.concat("")) > here)
    return surest_query(which, before).where(~surer)


def _other(which: ResultFilter, leads: Callable[[sql.FromClause], sql.ColumnElement[bool]]) -> sql.Exists:
    """Another matching result of the claim leads; they are looked up by the claim's index."""
    other = table.alias("other")
    return sql.exists().where(
        other.c.claim_id == table.c.claim_id,
        leads(other),
        other.c.state == State.LIVE.value,
        *asked(which, other, by_claim=True),
    )
