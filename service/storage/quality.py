"""Counting up what the sources said, and what editors made of it."""

from __future__ import annotations

from collections import Counter

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.judging.verdict import Label, Reason
from service.review import Review, Reviewed, Tallied
from service.storage.results import LIVE
from service.storage.tables import REVIEWED, State, articles
from service.storage.tables import results as table


def tallied(connection: Connection) -> tuple[Tallied, ...]:
    """The live results that agree or conflict, counted by source, label, reason and review: reads every one of them."""
    by = (table.c.source, table.c.label, table.c.reason, table.c.review)
    asking = sql.select(*by, sql.func.count().label("results")).where(LIVE, table.c.label != Label.NEW).group_by(*by)
    return tuple(
        Tallied(row.source, Label(row.label), Reason(row.reason), Review(row.review or Review.OPEN), row.results)
        for row in connection.execute(asking.order_by(*by))
    )


def firsts(connection: Connection) -> Counter[str]:
    """By source, how many live results agree with what it said earlier; dismissed results do not count."""
    agreeing, label, match = Label.AGREEING.value, table.c.label, table.c.match_article_id
    # The few that were reviewed have an index of their own; label and match would lead the planner to read all.
    dismissed = (REVIEWED, table.c.review == Review.DISMISSED.value, label.concat("") == agreeing)
    return _matched(connection, match, label == agreeing) - _matched(connection, match.concat(""), *dismissed)


def _matched(connection: Connection, match: sql.ColumnElement[str], *which: sql.ColumnElement[bool]) -> Counter[str]:
    """By the source of the match, how many of these live results there are."""
    asking = sql.select(match.label("matched"), sql.func.count().label("results")).where(LIVE, *which)
    of_article = asking.group_by("matched").subquery()
    summed = sql.select(articles.c.source, sql.func.sum(of_article.c.results))
    joined = summed.join(of_article, of_article.c.matched == articles.c.id).group_by(articles.c.source)
    return Counter({row[0]: int(row[1]) for row in connection.execute(joined)})


def revised(connection: Connection) -> Counter[str]:
    """By source, how many of its articles were sent again with changed content."""
    asking = sql.select(articles.c.source, sql.func.count(articles.c.external_id.distinct())).where(
        articles.c.revision > 1
    )
    return Counter({row[0]: row[1] for row in connection.execute(asking.group_by(articles.c.source))})


def reviewed(connection: Connection) -> tuple[Reviewed, ...]:
    """The reviewed results that are not deleted, counted by label, deciding rule and review: reads only these."""
    rule = table.c.evidence[(0, "rule")].as_string().label("rule")
    asking = sql.select(table.c.label, rule, table.c.review, sql.func.count().label("results"))
    kept = asking.where(REVIEWED, table.c.state != State.DELETED.value).group_by(table.c.label, "rule", table.c.review)
    return tuple(
        Reviewed(Label(row.label), row.rule, Review(row.review), row.results) for row in connection.execute(kept)
    )
