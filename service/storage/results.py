"""Reading results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.errors import NotFound
from service.judging.verdict import BY_WEIGHT, Label, Reason
from service.ledger.told import Told, told_of
from service.report import Result
from service.review import Review, Reviewed, Tallied
from service.storage import claims, origins
from service.storage.claims import chunks
from service.storage.page import Page, ResultFilter
from service.storage.rows import Row, next_cursor, result_of, verdict_of
from service.storage.tables import REVIEWED, State, articles
from service.storage.tables import results as table

LIVE = table.c.state == State.LIVE.value
# The label is hidden from the planner, which would otherwise read all conflicts, not just those of some articles.
CONFLICTING = table.c.label.concat("") == Label.CONFLICTING.value
NOT_DISMISSED = table.c.review.is_distinct_from(Review.DISMISSED.value)
# Conflicts before agreement; within each, results not dismissed first, then the surest, then the newest.
WEIGHT = (
    sql.case({label.value: n for n, label in enumerate(BY_WEIGHT)}, value=table.c.label),
    sql.not_(NOT_DISMISSED),
    table.c.confidence.desc(),
    table.c.id.desc(),
)


@dataclass(frozen=True, slots=True)
class Together:
    """The weightiest results on one claim, how many are left out, and the id of the newest of them all."""

    results: tuple[Result, ...]
    left_out: int
    newest: str

    @property
    def all(self) -> int:
        return len(self.results) + self.left_out


def together_of(ordered: Sequence[Result], number: int, most: int, newest: str = "") -> Together:
    """The first of `number` results; never leaves out just one, as a line saying so takes as much room."""
    kept = tuple(ordered if number <= most + 1 else ordered[:most])
    return Together(kept, number - len(kept), newest)


def feed(connection: Connection, which: ResultFilter, after: int, limit: int) -> Page[Result]:
    """Results with a sequence number above `after`, in sequence; withdrawn ones are included, marked."""
    rows = connection.execute(feed_query(which, after).limit(limit + 1)).all()
    return Page(_results(connection, rows[:limit]), next_cursor(rows, limit, "seq"))


def newest(connection: Connection, which: ResultFilter, before: str, limit: int) -> Page[Result]:
    """Live results, newest first, older than the one with the id `before` ("" for all); the cursor is an id."""
    rows = connection.execute(newest_query(which, before).limit(limit + 1)).all()
    return Page(_results(connection, rows[:limit]), next_cursor(rows, limit, "id"))


def newest_query(which: ResultFilter, before: str) -> sql.Select[tuple[object, ...]]:
    """Ids begin with the time, so they are ordered by creation, and a review does not move a result."""
    asking = sql.select(table).where(LIVE, *_asked(which, table)).order_by(table.c.id.desc())
    return asking.where(table.c.id < before) if before else asking


def newest_claims(connection: Connection, which: ResultFilter, before: str, limit: int, most: int) -> Page[Together]:
    """The claims whose newest matching result is older than `before`, each with its weightiest matching results."""
    rows = connection.execute(leading_query(which, before).limit(limit + 1)).all()
    leading = {row.claim_id: row.id for row in rows[:limit]}
    kept = connection.execute(weightiest_query(which, leading, most)).all()
    number = {row.claim_id: row.number for row in kept}
    of_claim: dict[str, list[Result]] = {claim_id: [] for claim_id in leading}
    for result in _results(connection, kept):
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


def leading_query(which: ResultFilter, before: str) -> sql.Select[tuple[object, ...]]:
    """The newest matching result of each claim; a claim's other results are looked up by the claim's index."""
    other = table.alias("other")
    newer = sql.exists().where(
        other.c.claim_id == table.c.claim_id,
        other.c.id.concat("") > table.c.id,
        other.c.state == State.LIVE.value,
        *_asked(which, other, by_claim=True),
    )
    return newest_query(which, before).where(~newer)


def conflicts_of(connection: Connection, article_ids: Collection[str]) -> Counter[str]:
    """How many claims of each article conflict, by the article's id; dismissed results do not count."""
    asking = sql.select(table.c.article_id, sql.func.count(table.c.claim_id.distinct()))
    asking = asking.where(LIVE, table.c.article_id.in_(article_ids), CONFLICTING, NOT_DISMISSED)
    return Counter({row[0]: row[1] for row in connection.execute(asking.group_by(table.c.article_id))})


def count(connection: Connection, which: ResultFilter, after: str, most: int) -> int:
    """How many live results are newer than the one with the id `after` ("" for all), counting only up to `most`."""
    some = newest_query(which, "").with_only_columns(table.c.id).where(table.c.id > after).limit(most)
    return connection.execute(sql.select(sql.func.count()).select_from(some.subquery())).scalar_one()


def tallied(connection: Connection) -> tuple[Tallied, ...]:
    """The live results that agree or conflict, counted by source, label, reason and review: reads every one of them."""
    by = (table.c.source, table.c.label, table.c.reason, table.c.review)
    asking = sql.select(*by, sql.func.count().label("results")).where(LIVE, table.c.label != Label.NEW).group_by(*by)
    return tuple(
        Tallied(row.source, Label(row.label), Reason(row.reason), Review(row.review or Review.OPEN), row.results)
        for row in connection.execute(asking.order_by(*by))
    )


def firsts(connection: Connection) -> Counter[str]:
    """By source, how many live results agree with what it said earlier."""
    by = table.c.match_article_id
    asking = sql.select(by, sql.func.count().label("results")).where(LIVE, table.c.label == Label.AGREEING.value)
    of_article = asking.group_by(by).subquery()
    summed = sql.select(articles.c.source, sql.func.sum(of_article.c.results))
    joined = summed.join(of_article, of_article.c.match_article_id == articles.c.id).group_by(articles.c.source)
    return Counter({row[0]: int(row[1]) for row in connection.execute(joined)})


def reviewed(connection: Connection) -> tuple[Reviewed, ...]:
    """The reviewed results that are not deleted, counted by label, deciding rule and review: reads only these."""
    rule = table.c.evidence[(0, "rule")].as_string().label("rule")
    asking = sql.select(table.c.label, rule, table.c.review, sql.func.count().label("results"))
    kept = asking.where(REVIEWED, table.c.state != State.DELETED.value).group_by(table.c.label, "rule", table.c.review)
    return tuple(
        Reviewed(Label(row.label), row.rule, Review(row.review), row.results) for row in connection.execute(kept)
    )


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
    if which.review is not None:
        yield table.c.review.is_(None) if which.review is Review.OPEN else table.c.review == which.review.value


def of_article(connection: Connection, article_id: str, states: Collection[State]) -> tuple[Result, ...]:
    """The results of an article's claims, in order."""
    asking = sql.select(table).where(table.c.article_id == article_id, table.c.state.in_(states))
    return _results(connection, connection.execute(asking.order_by(table.c.seq)).all())


def of_claim(connection: Connection, claim_id: str) -> tuple[Result, ...]:
    """The live results in which the claim was checked or was the match, in order."""
    asking = sql.select(table).where(LIVE, _has_part(claim_id))
    return _results(connection, connection.execute(asking.order_by(table.c.seq)).all())


def strongest(connection: Connection, claim_id: str, most: int) -> tuple[Result, ...]:
    """The weightiest of them: conflicts, then agreement; within each, those not dismissed first, then the surest."""
    return _results(connection, connection.execute(strongest_query(claim_id, most)).all())


def strongest_of(connection: Connection, claim_ids: Collection[str], most: int) -> dict[str, tuple[Result, ...]]:
    """The same for several claims, by the claim's id."""
    rows = {claim_id: connection.execute(strongest_query(claim_id, most)).all() for claim_id in claim_ids}
    once = {row.id: row for of_claim in rows.values() for row in of_claim}
    known = {result.id: result for result in _results(connection, list(once.values()))}
    return {claim_id: tuple(known[row.id] for row in of_claim) for claim_id, of_claim in rows.items()}


def strongest_query(claim_id: str, most: int) -> sql.Select[tuple[object, ...]]:
    return sql.select(table).where(LIVE, _has_part(claim_id)).order_by(*WEIGHT).limit(most)


def number_of_claim(connection: Connection, claim_id: str) -> int:
    """How many live results the claim has part in."""
    asking = sql.select(sql.func.count()).select_from(table).where(LIVE, _has_part(claim_id))
    return connection.execute(asking).scalar_one()


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


def _has_part(claim_id: str) -> sql.ColumnElement[bool]:
    return sql.or_(table.c.claim_id == claim_id, table.c.match_id == claim_id)


def one(connection: Connection, result_id: str) -> Result:
    """A result, whatever its state."""
    rows = connection.execute(sql.select(table).where(table.c.id == result_id)).all()
    if not rows:
        raise NotFound(f"there is no result {result_id}")
    return _results(connection, rows)[0]


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
    return _results(connection, connection.execute(asking.order_by(table.c.seq)).all())


def reviewed_of(connection: Connection, article_id: str) -> tuple[Result, ...]:
    """The reviewed live results in which the article's claims were checked or were the match."""
    asking = sql.select(table).where(touched_by([article_id]), LIVE, REVIEWED)
    return _results(connection, connection.execute(asking).all())


def touching(connection: Connection, article_ids: Sequence[str], states: Collection[str]) -> list[str]:
    """The ids of the results in those states in which the articles' claims were checked or were the match."""
    asking = sql.select(table.c.id).where(touched_by(article_ids), table.c.state.in_(states))
    return list(connection.execute(asking.order_by(table.c.seq)).scalars())


def touched_by(article_ids: Sequence[str]) -> sql.ColumnElement[bool]:
    """The articles' claims were checked or were the match."""
    return sql.or_(table.c.article_id.in_(article_ids), table.c.match_article_id.in_(article_ids))


def _results(connection: Connection, rows: Sequence[Row]) -> tuple[Result, ...]:
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
