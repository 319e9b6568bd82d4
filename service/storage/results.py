"""Reading results: one, those of an article, and those between claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import product

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.errors import NotFound
from service.judging.verdict import BY_WEIGHT, Label, Reason
from service.ledger.told import Told, told_of
from service.report import Result
from service.review import Review
from service.storage import claims, origins
from service.storage.claims import chunks
from service.storage.rows import Row, result_of, verdict_of
from service.storage.tables import REVIEWED, State
from service.storage.tables import results as table

LIVE = table.c.state == State.LIVE.value
# The label is hidden from the planner, which would otherwise read all conflicts, not just those of some articles.
CONFLICTING = table.c.label.concat("") == Label.CONFLICTING.value
NOT_DISMISSED = table.c.review.is_distinct_from(Review.DISMISSED.value)
# Result.weight in SQL, the weightiest first.
WEIGHT = (
    sql.case({label.value: n for n, label in enumerate(BY_WEIGHT)}, value=table.c.label),
    sql.not_(NOT_DISMISSED),
    table.c.confidence.desc(),
    table.c.id.desc(),
)


def one(connection: Connection, result_id: str) -> Result:
    """A result, whatever its state. Raises NotFound."""
    rows = connection.execute(sql.select(table).where(table.c.id == result_id)).all()
    if not rows:
        raise NotFound(f"there is no result {result_id}")
    return results_of(connection, rows)[0]


def of_article(connection: Connection, article_id: str, states: Collection[State]) -> tuple[Result, ...]:
    """The results of an article's claims, in order."""
    asking = sql.select(table).where(table.c.article_id == article_id, table.c.state.in_(states))
    return results_of(connection, connection.execute(asking.order_by(table.c.seq)).all())


def reviewed_of(connection: Connection, article_id: str) -> tuple[Result, ...]:
    """The reviewed live results in which the article's claims were checked or were the match."""
    asking = sql.select(table).where(touched_by([article_id]), LIVE, REVIEWED)
    return results_of(connection, connection.execute(asking).all())


def touching(connection: Connection, article_ids: Sequence[str], states: Collection[str]) -> list[str]:
    """The ids of the results in those states in which the articles' claims were checked or were the match."""
    asking = sql.select(table.c.id).where(touched_by(article_ids), table.c.state.in_(states))
    return list(connection.execute(asking.order_by(table.c.seq)).scalars())


def touched_by(article_ids: Sequence[str]) -> sql.ColumnElement[bool]:
    """The articles' claims were checked or were the match."""
    return sql.or_(table.c.article_id.in_(article_ids), table.c.match_article_id.in_(article_ids))


def conflicts_of(connection: Connection, article_ids: Collection[str]) -> Counter[str]:
    """How many claims of each article conflict, by the article's id; dismissed results do not count."""
    asking = sql.select(table.c.article_id, sql.func.count(table.c.claim_id.distinct()))
    asking = asking.where(LIVE, table.c.article_id.in_(article_ids), CONFLICTING, NOT_DISMISSED)
    return Counter({row[0]: row[1] for row in connection.execute(asking.group_by(table.c.article_id))})


def told_about(connection: Connection, claim_ids: Collection[str]) -> list[Told]:
    """What the live results in which any of these claims has part say about its two claims."""
    telling = sql.or_(table.c.label != Label.NEW, table.c.reason == Reason.LATER_FIGURE)
    rows = {
        row.id: row
        for ids, column in product(chunks(claim_ids), (table.c.claim_id, table.c.match_id))
        for row in connection.execute(sql.select(table).where(LIVE, telling, column.in_(ids))).all()
    }
    told = (
        told_of(row.claim_id, row.match_id, verdict_of(row), dismissed=_is_dismissed(row))
        for row in rows.values()
        if row.match_id
    )
    return [one for one in told if one]


def _is_dismissed(row: Row) -> bool:
    return bool(row.review == Review.DISMISSED.value)


def results_of(connection: Connection, rows: Sequence[Row]) -> tuple[Result, ...]:
    """The results in these rows, each with both claims and their origins."""
    ids = {row.claim_id for row in rows} | {row.match_id for row in rows if row.match_id}
    known = claims.published(connection, ids, live=False)
    first = origins.of_claims(connection, ids)
    return tuple(
        replace(
            result_of(row, known[row.claim_id], known.get(row.match_id)),
            our_origin=first.get(row.claim_id),
            their_origin=first.get(row.match_id),
        )
        for row in rows
    )
