"""The results that a revision ended, and those that it has."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.report import Result
from service.revising import Revised, revised
from service.storage.articles import revisions
from service.storage.results import results_of, touched_by
from service.storage.tables import State, articles
from service.storage.tables import results as table


def last_revision(connection: Connection, article_id: str) -> Revised:
    """What the article's last revision changed. Raises NotFound."""
    ids = revisions(connection, article_id)
    return revised(ids, ended(connection, ids[:-1]), matched(connection, ids[-1]))


def matched(connection: Connection, article_id: str) -> tuple[Result, ...]:
    """The results between the article's claims and claims of others, live or superseded, in order."""
    return _between(connection, touched_by([article_id]), (State.LIVE, State.SUPERSEDED))


def ended(connection: Connection, article_ids: Sequence[str]) -> tuple[Result, ...]:
    """The results between the articles' claims and claims of others that held until these articles were superseded.

    Results that a revision of the other article had already superseded are left out.
    """
    as_claim = sql.and_(table.c.article_id.in_(article_ids), ~_left_first(table.c.match_article_id, table.c.article_id))
    as_match = sql.and_(
        table.c.match_article_id.in_(article_ids), ~_left_first(table.c.article_id, table.c.match_article_id)
    )
    return _between(connection, sql.or_(as_claim, as_match), (State.SUPERSEDED,))


def _left_first(one: sql.ColumnElement[str], other: sql.ColumnElement[str]) -> sql.ColumnElement[bool]:
    """The first of two articles, given by id, was superseded before the other."""
    first, second = articles.alias("first"), articles.alias("second")
    left = first.c.state != State.LIVE.value
    return sql.exists().where(first.c.id == one, second.c.id == other, left, first.c.changed_seq < second.c.changed_seq)


def _between(connection: Connection, which: sql.ColumnElement[bool], states: Collection[State]) -> tuple[Result, ...]:
    asking = sql.select(table).where(which, table.c.state.in_(states), table.c.match_id.is_not(None))
    return results_of(connection, connection.execute(asking.order_by(table.c.seq)).all())
