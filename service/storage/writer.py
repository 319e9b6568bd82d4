"""One write transaction: everything in it is stored, or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.article import Article, ArticleHead
from service.errors import NotFound, Overtaken
from service.identity import Arrival, Identity, SentUnder, identity, new_id, new_ids
from service.matching import PublishedClaim, Vectors, published
from service.report import CheckedClaim, Report, Result
from service.review import Review
from service.storage import articles, changes, origins, outbox, results, reviews, submissions, tables, tallies
from service.storage.articles import StoredArticle
from service.storage.deliveries import Event
from service.storage.inserting import insert_article, insert_claims, insert_results, insert_vectors
from service.storage.tables import State

# A deleted article stays deleted, and a superseded one is not superseded again.
LEADS_TO = {State.SUPERSEDED: (State.LIVE.value,), State.DELETED: (State.LIVE.value, State.SUPERSEDED.value)}


class Writer:
    """Adds, withdraws and reviews within the one transaction it was made for.

    Every change takes the next sequence numbers. Writers take turns, so numbers become visible in order: a reader that
    has seen number n will never see a new row with a lower one.
    """

    def __init__(self, connection: Connection, now: Callable[[], datetime]) -> None:
        self._connection = connection
        self._now = now

    def last_seq(self) -> int:
        """The number of the last change."""
        return changes.last_seq(self._connection)

    def current(self, source: str, external_id: str) -> StoredArticle | None:
        """The live revision of the article with that id."""
        return articles.current(self._connection, source, external_id)

    def add(self, report: Report, claim_vectors: Vectors, lead_vector: Vectors, content_hash: str) -> Report:
        """Store the report; returns it with ids, revision, sequence numbers and time.

        claim_vectors: float32[n, d], one per claim; lead_vector: float32[d]. The live revision of an article with an
        external id is superseded: it is no longer matched, and every result that it has part in is marked so.
        """
        if len(claim_vectors) != len(report.claims):
            raise ValueError(f"{len(report.claims)} claims came with {len(claim_vectors)} vectors")
        before = self.last_seq()
        known = self._superseded(report.article.head)
        moment = self._now()
        article = self._numbered(report.article, moment)
        ours = _stored(report.claims, article, moment)
        insert_article(self._connection, article, content_hash, self._take(1)[0], moment)
        insert_claims(self._connection, ours, [claim.origin.key if claim.origin else "" for claim in report.claims])
        insert_vectors(self._connection, article.head.id, ours, claim_vectors, lead_vector)
        checked = self._checked(report.claims, ours, moment, known)
        insert_results(self._connection, [result for claim in checked for result in claim.results])
        tallies.change(self._connection, tallies.of_added(checked))
        self._tell(Event.CHECKED, article.head.id, before, moment)
        return Report(article, self._with_origins(checked))

    def _superseded(self, head: ArticleHead) -> Mapping[reviews.Judged, Result]:
        """Supersede the live revision, if there is one; returns its reviewed results, whose reviews may carry over."""
        before = self.current(head.source, head.external_id) if head.external_id is not None else None
        if before is None:
            return {}
        known = reviews.of_article(self._connection, before.id)
        self._withdraw([before.id], State.SUPERSEDED)
        return known

    def delete(self, article_id: str) -> None:
        """Withdraw an article in all its revisions; every result that it has part in becomes a tombstone.

        Submissions waiting to become its next revision are withdrawn with it.
        """
        revisions = articles.revisions(self._connection, article_id)
        before = self.last_seq()
        self.withdraw_waiting(articles.identity_of(self._connection, article_id))
        self._withdraw(revisions, State.DELETED)
        self.arrived(revisions, self._now())
        self._tell(Event.WITHDRAWN, article_id, before, self._now())

    def withdraw_waiting(self, of: Identity) -> int:
        """Withdraw the waiting submissions of that article; returns how many there were."""
        return submissions.withdraw_waiting(self._connection, of, self._now())

    def arrived(self, article_ids: Sequence[str], moment: datetime) -> None:
        """Record that they arrived, or were taken down, at that moment."""
        which = tables.articles.c.id.in_(article_ids)
        self._connection.execute(sql.update(tables.articles).where(which).values(arrived_at=moment))

    def require_latest(self, source: str, external_id: str | None, arrival: Arrival) -> None:
        """Raises Overtaken if a later text of the article was stored meanwhile, or it was taken down."""
        known_by = identity(source, external_id, "")
        taken_down = external_id is not None and submissions.was_withdrawn(self._connection, known_by, arrival.at)
        if taken_down or articles.came_later(self._connection, source, external_id, arrival):
            raise Overtaken("A later text of the article was stored meanwhile, or it was taken down; this one was not.")

    def require_current(self, head: ArticleHead) -> None:
        """Raises Outdated if the publisher edited what is stored, or was taken down, after this text."""
        articles.require_current(self._connection, head)

    def edited(self, article_id: str, moment: datetime) -> None:
        """Record that its publisher edited it, or took it down, as late as that, though the text is the same."""
        which = tables.articles.c.id == article_id
        before = self._connection.execute(sql.select(tables.articles.c.edited_at).where(which)).scalar()
        if before is None or before < moment:
            self._connection.execute(sql.update(tables.articles).where(which).values(edited_at=moment))

    def note_withdrawal(self, of: Identity) -> None:
        """Record a take-down of an article that is not stored: a text of it on its way must not be stored."""
        submissions.note_withdrawal(self._connection, of, self._now())

    def remember(self, under: SentUnder | None, article_id: str, *, added: bool) -> None:
        """Record which article the key stands for, if the text came under one; raises KeyTaken if it stands for any."""
        if under:
            submissions.remember(self._connection, under, article_id, self._now(), added=added)

    def require_waiting(self, submission_id: str) -> datetime:
        """When the submission was sent; raises Overtaken for one that was withdrawn or superseded."""
        return submissions.require_waiting(self._connection, submission_id)

    def review(self, result_id: str, review: Review, reason: str | None, reviewer: str | None) -> Result:
        """Store an editor's review of a result, OPEN to take it back; storing the same again changes nothing."""
        known = results.one(self._connection, result_id)
        is_same = known.review is review and (known.review_reason, known.reviewer) == (reason, reviewer)
        if not known.deleted and (is_same or known.review is review is Review.OPEN):
            return known
        before = self.last_seq()
        self._store_review(result_id, review, reason, reviewer)
        reviewed = results.one(self._connection, result_id)
        self._tell(Event.REVIEWED, reviewed.ours.article.id, before, self._now())
        return reviewed

    def _store_review(self, result_id: str, review: Review, reason: str | None, reviewer: str | None) -> None:
        """Raises NotFound for a result that was deleted."""
        decided = review is not Review.OPEN
        live = tables.results.c.id == result_id, tables.results.c.state != State.DELETED.value
        changed = self._connection.execute(
            sql.update(tables.results)
            .where(*live)
            .values(
                seq=self._take(1)[0],
                review=review.value if decided else None,
                review_reason=reason,
                reviewer=reviewer,
                reviewed_at=self._now() if decided else None,
            )
        )
        if not changed.rowcount:
            raise NotFound(f"there is no result {result_id}")

    def _tell(self, event: Event, article_id: str, before: int, moment: datetime) -> None:
        """Queue deliveries to webhooks of everything numbered since `before`."""
        outbox.put(self._connection, event, article_id, range(before + 1, self.last_seq() + 1), moment)

    def _take(self, count: int) -> range:
        """The next `count` sequence numbers."""
        taking = sql.update(tables.store).values(seq=tables.store.c.seq + count).returning(tables.store.c.seq)
        last = self._connection.execute(taking).scalar_one()
        return range(last - count + 1, last + 1)

    def _numbered(self, article: Article, moment: datetime) -> Article:
        head = article.head
        revision = 1 + articles.last_revision(self._connection, head.source, head.external_id)
        return replace(article, head=replace(head, id=new_id(moment), revision=revision))

    def _checked(
        self,
        found: Sequence[CheckedClaim],
        ours: Sequence[PublishedClaim],
        moment: datetime,
        known: Mapping[reviews.Judged, Result],
    ) -> tuple[CheckedClaim, ...]:
        """The results as stored; ids descend, so that listing the newest first keeps an article's in its own order."""
        numbers = self._take(sum(len(claim.results) for claim in found))
        given = zip(numbers, reversed(new_ids(moment, len(numbers))), strict=True)

        def numbered(result: Result, ours: PublishedClaim) -> Result:
            seq, made = next(given)
            return reviews.carried_over(replace(result, ours=ours, id=made, seq=seq, created_at=moment), known)

        return tuple(
            CheckedClaim(claim.claim, tuple(numbered(result, mine) for result in claim.results), mine.id)
            for claim, mine in zip(found, ours, strict=True)
        )

    def _with_origins(self, checked: Sequence[CheckedClaim]) -> tuple[CheckedClaim, ...]:
        """The claims as they will be read: one published before its origin is now the origin itself."""
        theirs = {result.theirs.id for claim in checked for result in claim.results if result.theirs}
        first = origins.of_claims(self._connection, {claim.id for claim in checked} | theirs)
        return tuple(claim.with_origins(first[claim.id], first) for claim in checked)

    def _withdraw(self, article_ids: Sequence[str], state: State) -> None:
        [seq] = self._take(1)
        leaving = tallies.of_articles(self._connection, article_ids)
        tallies.change(self._connection, Counter({what: -number for what, number in leaving.items()}))
        withdrawing = sql.update(tables.articles).where(
            tables.articles.c.id.in_(article_ids), tables.articles.c.state.in_(LEADS_TO[state])
        )
        if not self._connection.execute(withdrawing.values(state=state.value, changed_seq=seq)).rowcount:
            raise NotFound(f"there is no article {article_ids[0]}")
        self._mark(results.touching(self._connection, article_ids, LEADS_TO[state]), state)

    def _mark(self, result_ids: Sequence[str], state: State) -> None:
        """Mark results; each reappears in the feed."""
        numbers = self._take(len(result_ids))
        changed = [{"found": id_, "number": seq} for id_, seq in zip(result_ids, numbers, strict=True)]
        if changed:
            marking = sql.update(tables.results).where(tables.results.c.id == sql.bindparam("found"))
            self._connection.execute(marking.values(state=state.value, seq=sql.bindparam("number")), changed)


def _stored(found: Sequence[CheckedClaim], article: Article, moment: datetime) -> list[PublishedClaim]:
    """The claims in the context of the stored article, each with its id."""
    ids = new_ids(moment, len(found))
    return [replace(published(each.claim, article), id=one) for each, one in zip(found, ids, strict=True)]
