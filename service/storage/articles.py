"""Reading articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.article import Article, ArticleHead
from service.errors import NotFound, Outdated
from service.identity import Arrival, Identity, identity
from service.report import CheckedClaim, Report, Result
from service.storage import origins, results
from service.storage.claims import chunks
from service.storage.page import Page, after
from service.storage.rows import HEAD, claim_of, head_of, next_cursor
from service.storage.tables import LIVE, State
from service.storage.tables import articles as table
from service.storage.tables import claims as claim_table


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """The part of a live article that decides what happens when it is sent again."""

    id: str
    content_hash: str


def find(connection: Connection, source: str, external_id: str | None, content_hash: str) -> str | None:
    """The id of the live article with this source, external id (or lack of one) and content."""
    found = current(connection, source, external_id, content_hash)
    return found.id if found and found.content_hash == content_hash else None


def current(
    connection: Connection, source: str, external_id: str | None, content_hash: str | None = None
) -> StoredArticle | None:
    """The live revision; without an external id, the live article with the same content."""
    known_by = table.c.content_hash == content_hash if external_id is None else sql.true()
    asking = sql.select(table.c.id, table.c.content_hash).where(
        LIVE, table.c.source == source, _external(external_id), known_by
    )
    row = connection.execute(asking).first()
    return StoredArticle(*row) if row else None


def require_current(connection: Connection, head: ArticleHead) -> None:
    """Raises Outdated if the publisher edited the newest revision, live or taken down, after this text."""
    if head.external_id is None or head.edited_at is None:
        return
    asking = sql.select(table.c.edited_at, table.c.id, table.c.state).where(
        table.c.source == head.source, table.c.external_id == head.external_id
    )
    newest = connection.execute(asking.order_by(table.c.revision.desc()).limit(1)).first()
    if newest and newest.edited_at and head.edited_at < newest.edited_at:
        raise Outdated(newest.edited_at, "" if newest.state == State.DELETED else newest.id)


def came_later(connection: Connection, source: str, external_id: str | None, arrival: Arrival) -> bool:
    """Since that arrival, a text of the article that arrived later still was stored, or the article was taken down."""
    asking = sql.select(table.c.id).where(
        table.c.source == source,
        table.c.external_id == external_id,
        table.c.changed_seq > arrival.seq,
        table.c.arrived_at > arrival.at,
    )
    return external_id is not None and connection.execute(asking.limit(1)).first() is not None


def last_revision(connection: Connection, source: str, external_id: str | None) -> int:
    """The highest revision number given, withdrawn ones included; 0 without an external id."""
    asking = sql.select(sql.func.max(table.c.revision)).where(
        table.c.source == source, table.c.external_id == external_id
    )
    return (connection.execute(asking).scalar() or 0) if external_id is not None else 0


def identity_of(connection: Connection, article_id: str) -> Identity:
    """The identity of an article, live or not."""
    asking = sql.select(table.c.source, table.c.external_id, table.c.content_hash).where(table.c.id == article_id)
    return identity(*connection.execute(asking).one())


def revisions(connection: Connection, article_id: str) -> list[str]:
    """The ids of the article's revisions that are not deleted, this one included, oldest first. Raises NotFound."""
    asking = sql.select(table.c.source, table.c.external_id).where(table.c.id == article_id)
    row = connection.execute(asking.where(table.c.state != State.DELETED.value)).first()
    if row is None:
        raise NotFound(f"there is no article {article_id}")
    if row.external_id is None:
        return [article_id]
    kept = sql.select(table.c.id).where(table.c.source == row.source, table.c.external_id == row.external_id)
    kept = kept.where(table.c.state != State.DELETED.value).order_by(table.c.revision)
    return list(connection.execute(kept).scalars())


def report(connection: Connection, article_id: str) -> Report:
    """The article with its claims and their results; a superseded revision keeps the results it had. Raises NotFound.

    An article that was never there or was deleted is not found.
    """
    row = connection.execute(sql.select(*HEAD, table.c.body, table.c.state).where(table.c.id == article_id)).first()
    if row is None or row.state == State.DELETED:
        raise NotFound(f"there is no article {article_id}")
    states = (State.LIVE,) if row.state == State.LIVE else (State.LIVE, State.SUPERSEDED)
    of_claim: defaultdict[str, list[Result]] = defaultdict(list)
    for result in results.of_article(connection, article_id, states):
        of_claim[result.ours.id].append(result)
    stored = connection.execute(
        sql.select(claim_table).where(claim_table.c.article_id == article_id).order_by(claim_table.c.position)
    )
    rows = stored.all()
    first = origins.of_claims(connection, [claim.id for claim in rows])
    checked = tuple(
        CheckedClaim(claim_of(claim), tuple(of_claim[claim.id]), claim.id, first.get(claim.id)) for claim in rows
    )
    return Report(Article(head_of(row), row.body), checked)


def heads(
    connection: Connection,
    source: str | None = None,
    external_id: str | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> Page[ArticleHead]:
    """Live articles in the order they were added, oldest first."""
    asking = sql.select(*HEAD, table.c.seq).where(LIVE, table.c.seq > after(cursor))
    asking = asking.order_by(table.c.seq).limit(limit + 1)
    if source is not None:
        asking = asking.where(table.c.source == source)
    if external_id is not None:
        asking = asking.where(_external(external_id))
    rows = connection.execute(asking).all()
    return Page(tuple(map(head_of, rows[:limit])), next_cursor(rows, limit, "seq"))


def heads_of(connection: Connection, article_ids: Collection[str]) -> dict[str, ArticleHead]:
    """The heads of these articles, live or not, by id."""
    asking = sql.select(*HEAD)
    return {
        row.article_id: head_of(row)
        for some in chunks(article_ids)
        for row in connection.execute(asking.where(table.c.id.in_(some))).all()
    }


def newest(
    connection: Connection,
    source: str | None = None,
    cursor: str | None = None,
    limit: int = 50,
    *,
    words: Collection[str] = (),
) -> Page[ArticleHead]:
    """Live articles, the last added first; each of the words stands in the title or in the source's name."""
    asking = sql.select(*HEAD, table.c.seq).where(LIVE, *map(_named, words)).order_by(table.c.seq.desc())
    if source is not None:
        asking = asking.where(table.c.source == source)
    if before := after(cursor):
        asking = asking.where(table.c.seq < before)
    rows = connection.execute(asking.limit(limit + 1)).all()
    return Page(tuple(map(head_of, rows[:limit])), next_cursor(rows, limit, "seq"))


def _named(word: str) -> sql.ColumnElement[bool]:
    """In capitals or not; % and _ stand for themselves."""
    return sql.or_(*(column.icontains(word, autoescape=True) for column in (table.c.title, table.c.source)))


def sources(connection: Connection) -> list[str]:
    """Every source with a live article, in order."""
    asking = sql.select(table.c.source).where(LIVE).distinct().order_by(table.c.source)
    return list(connection.execute(asking).scalars())


def _external(external_id: str | None) -> sql.ColumnElement[bool]:
    return table.c.external_id.is_(None) if external_id is None else table.c.external_id == external_id
