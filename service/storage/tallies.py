"""How much is live, kept up to date by every write: counting a million rows takes longer than a health check waits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.judging.verdict import Label
from service.report import CheckedClaim
from service.storage.results import touched_by
from service.storage.tables import LIVE, State, articles, claims, results, tallies

ARTICLES, CLAIMS = "articles", "claims"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles, claims and results are live."""

    articles: int
    claims: int
    results: Mapping[Label, int]


def counts(connection: Connection) -> Counts:
    """As of the last write."""
    live = {row.what: row.live for row in connection.execute(sql.select(tallies))}
    return Counts(live[ARTICLES], live[CLAIMS], {label: live[label.value] for label in Label})


def change(connection: Connection, by: Counter[str]) -> None:
    """Add to the tallies; withdrawals are negative."""
    rows = [{"changed": what, "by": number} for what, number in by.items() if number]
    if rows:
        changing = sql.update(tallies).where(tallies.c.what == sql.bindparam("changed"))
        connection.execute(changing.values(live=tallies.c.live + sql.bindparam("by")), rows)


def of_added(checked: Sequence[CheckedClaim]) -> Counter[str]:
    """What one new article adds."""
    labels = Counter(result.verdict.label.value for claim in checked for result in claim.results)
    return Counter({ARTICLES: 1, CLAIMS: len(checked)}) + labels


def of_articles(connection: Connection, article_ids: Sequence[str]) -> Counter[str]:
    """What the articles, and every result they have part in, now contribute."""
    live = sql.and_(LIVE, articles.c.id.in_(article_ids))
    joined = claims.join(articles, articles.c.id == claims.c.article_id)
    labels = sql.select(results.c.label, sql.func.count()).where(
        touched_by(article_ids), results.c.state == State.LIVE.value
    )
    return Counter(
        {
            ARTICLES: connection.execute(sql.select(sql.func.count()).select_from(articles).where(live)).scalar_one(),
            CLAIMS: connection.execute(sql.select(sql.func.count()).select_from(joined).where(live)).scalar_one(),
            **{row[0]: row[1] for row in connection.execute(labels.group_by(results.c.label))},
        }
    )
