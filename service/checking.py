"""Checking an article: the whole story on one screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from service.article import Article, ArticleHead
from service.claim import Claim
from service.errors import NotFound, Overtaken
from service.identity import Arrival, content_hash, identity, identity_of
from service.judging.judge import Judge
from service.matcher import Matcher
from service.matching import Encodes
from service.remembering import Remembering
from service.report import Added, Report, Withdrawn
from service.reporting import ReadArticle, Reporter, read_article

if TYPE_CHECKING:
    from service.storage.store import Store
    from service.storage.writer import Writer


# Up to this many claims, as nearly all articles have, one is judged again under the write lock. With more, others
# wait longer for it; with fewer, it is judged several times while similar articles come.
SHORT = 200
# Rounds of a longer one before it, too, keeps the lock. They get shorter: each judges what came during the one before.
# With fewer, others wait behind it; with more, a stream of similar articles keeps it out longer.
ROUNDS = 5


class Checker:
    """Splits, encodes, matches and judges an article; `add` also stores it."""

    def __init__(
        self,
        split: Callable[[Article], tuple[Claim, ...]],
        encoder: Encodes,
        matcher: Matcher,
        store: Store,
        judge: Judge,
    ) -> None:
        self._split = split
        self._encoder = Remembering(encoder)
        self._reporter = Reporter(matcher, store, judge, encoder.name)
        self._store = store

    def check(self, article: Article) -> Report:
        """The report on the article's claims; nothing is stored."""
        return self._reporter.round(self._read(article)).report

    def known(self, article: Article) -> bool:
        """The same content is already stored."""
        return self._known(article) is not None

    def add(
        self,
        article: Article,
        arrival: Arrival | None = None,
        read_ahead: Callable[[], ReadArticle] | None = None,
    ) -> Added:
        """Store the article with its results, unless the same content is already there.

        It supersedes the submissions of the same article that were waiting before its `arrival`. Overtaken is raised
        if a text that arrived later was stored since, or the article was taken down, and Outdated if the stored text
        was edited by its publisher after this one; KeyTaken, with nothing stored, if anything came under the same
        idempotency key before. `read_ahead` returns the article if it was split and encoded elsewhere.
        """
        known = self._known_or_current(article)
        self._store.submissions.supersede(identity_of(article), arrival.at if arrival else None)
        if known:
            return self._again(known, article.head, arrival)
        return self._stored(read_ahead() if read_ahead else self._read(article), arrival)

    def add_submitted(self, article: Article, submission_id: str) -> Added:
        """The same for the text of a submission; raises Overtaken unless that is still waiting."""
        if known := self._known_or_current(article):
            return self._again(known, article.head)
        return self._stored(self._read(article), submission_id=submission_id)

    def _known(self, article: Article) -> str | None:
        """The id of the stored article with the same content."""
        return self._store.find(article.head.source, article.head.external_id, content_hash(article))

    def _known_or_current(self, article: Article) -> str | None:
        """The same; raises Outdated for other content that is older than what is stored."""
        known = self._known(article)
        if not known:
            self._store.require_current(article.head)
        return known

    def _stored(self, read: ReadArticle, arrival: Arrival | None = None, submission_id: str | None = None) -> Added:
        """The article with its results, stored unless another text has its place by now.

        Verdicts are worked out before the write lock is taken. If something similar came meanwhile, they are worked out
        again as far as it matters, so that of two articles arriving at once the second always sees the first; those of
        a long article without the lock, a few times.
        """
        last = self._reporter.round(read)
        while True:
            with self._store.writing() as writer:
                came = writer.require_waiting(submission_id) if submission_id else arrival.at if arrival else None
                if known := self._known(read.article):
                    break
                self._require_latest(writer, read.article.head, arrival)
                stands = self._reporter.stands(last, read, writer.last_seq())
                if stands or len(read.claims) <= SHORT or last.number == ROUNDS:
                    final = last if stands else self._reporter.round(read, last)
                    stored = self._write(writer, final.report, read, came)
                    writer.remember(arrival.under if arrival else None, stored.article.head.id, added=True)
                    return Added(stored, created=True)
            last = self._reporter.round(read, last)
        return self._again(known, read.article.head, arrival)

    def _require_latest(self, writer: Writer, head: ArticleHead, arrival: Arrival | None) -> None:
        writer.require_current(head)
        if arrival:
            writer.require_latest(head.source, head.external_id, arrival)

    def _again(self, article_id: str, head: ArticleHead, arrival: Arrival | None = None) -> Added:
        """The same content came again; note its edit time, so that texts edited earlier can't replace it."""
        edited_at, under = head.edited_at if head.external_id else None, arrival.under if arrival else None
        if edited_at or under:
            with self._store.writing() as writer:
                if edited_at:
                    writer.edited(article_id, edited_at)
                writer.remember(under, article_id, added=False)
        try:
            return Added(self._store.report(article_id), created=False)
        except NotFound:
            raise Overtaken("The article was taken down while this text of it came; it was not stored again.") from None

    def withdraw(self, source: str, external_id: str, edited_at: datetime | None = None) -> Withdrawn:
        """Withdraw the source's article with that id, in all its revisions, and its waiting submissions.

        `edited_at` is when the publisher decided this: no text edited earlier can take the article's place.
        """
        with self._store.writing() as writer:
            known_by = identity(source, external_id, "")
            waited = writer.withdraw_waiting(known_by)
            current = writer.current(source, external_id)
            if current is not None:
                writer.delete(current.id)
                if edited_at is not None:
                    writer.edited(current.id, edited_at)
            else:
                writer.note_withdrawal(known_by)
        return Withdrawn(current.id if current else None, waited > 0)

    def _write(self, writer: Writer, report: Report, read: ReadArticle, came: datetime | None) -> Report:
        stored = writer.add(report, read.vectors, read.lead, content_hash(read.article))
        if came is not None:
            writer.arrived([stored.article.head.id], came)
        return stored

    def _read(self, article: Article) -> ReadArticle:
        return read_article(article, self._split, self._encoder)
