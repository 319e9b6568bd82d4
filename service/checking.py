"""Checking an article: the whole story on one screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from service.article import Article, ArticleHead
from service.claim import Claim
from service.identity import Arrival, content_hash, identity, identity_of
from service.judging.judge import RULES_VERSION, Judge
from service.judging.settling import settle, worth_telling
from service.judging.verdict import NO_MATCH, NOT_CHECKABLE, Verdict
from service.matcher import Matcher
from service.matching import Encodes, Pair, PublishedClaim, Vectors, lead_of, leaning, published
from service.origins import Origin, copied, own_origin
from service.remembering import Remembering
from service.report import Added, CheckedClaim, Report, Result, Withdrawn

if TYPE_CHECKING:
    from service.storage.store import Store
    from service.storage.writer import Writer


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article split and encoded: one vector a claim, and one for its lead."""

    article: Article
    claims: tuple[Claim, ...]
    vectors: Vectors
    lead: Vectors


def read_article(article: Article, split: Callable[[Article], tuple[Claim, ...]], encoder: Encodes) -> ReadArticle:
    """Split and encode the article, without looking at what is stored."""
    claims = split(article)
    vectors = encoder.encode([*(claim.text for claim in claims), lead_of(article)])
    return ReadArticle(article, claims, leaning(vectors[:-1], vectors[-1]), vectors[-1])


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
        self._matcher = matcher
        self._store = store
        self._judge = judge

    def check(self, article: Article) -> Report:
        """The report on the article's claims; nothing is stored."""
        return self._report(self._read(article))

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
        was edited by its publisher after this one. `read_ahead` returns the article if it was split and encoded
        elsewhere.
        """
        known = self._known_or_current(article)
        self._store.submissions.supersede(identity_of(article), arrival.at if arrival else None)
        if known:
            return self._again(known, article.head)
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

        Verdicts are worked out before the write lock is taken. If another process stored something meanwhile, they are
        worked out again under the lock, so that of two articles arriving at once the second always sees the first.
        """
        head = read.article.head
        seen = self._matcher.catch_up()
        report = self._report(read)
        with self._store.writing() as writer:
            came = arrival.at if arrival else None
            if submission_id:
                came = writer.require_waiting(submission_id)
            if known := self._known(read.article):
                return Added(self._store.report(known), created=False)
            writer.require_current(head)
            if arrival:
                writer.require_latest(head.source, head.external_id, arrival)
            if writer.last_seq() != seen:
                report = self._report(read)
            return Added(self._write(writer, report, read, came), created=True)

    def _again(self, article_id: str, head: ArticleHead) -> Added:
        """The same content came again; note its edit time, so that texts edited earlier can't replace it."""
        if head.edited_at and head.external_id:
            with self._store.writing() as writer:
                writer.edited(article_id, head.edited_at)
        return Added(self._store.report(article_id), created=False)

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
        head = report.article.head
        earlier = writer.current(head.source, head.external_id) if head.external_id else None
        digest = content_hash(read.article)
        stored = writer.add(report, read.vectors, read.lead, digest, earlier.id if earlier else None)
        if came is not None:
            writer.arrived([stored.article.head.id], came)
        return stored

    def _read(self, article: Article) -> ReadArticle:
        return read_article(article, self._split, self._encoder)

    def _report(self, read: ReadArticle) -> Report:
        ours = [published(claim, read.article) for claim in read.claims]
        pairs = self._matcher.pairs(ours, read.vectors, read.lead)
        verdicts = iter(self._judge.judge([pair for of_claim in pairs for pair in of_claim]))
        judged = settle([[(pair, next(verdicts)) for pair in of_claim] for of_claim in pairs])
        sources = copied(judged)
        told = [self._results(claim, of_claim) for claim, of_claim in zip(ours, judged, strict=True)]
        origins = self._store.origins(_matches(told) | {source.id for source in sources if source})
        return Report(
            read.article,
            tuple(
                CheckedClaim(claim.claim, results).with_origins(_origin(claim, source, origins), origins)
                for claim, results, source in zip(ours, told, sources, strict=True)
            ),
        )

    def _results(self, claim: PublishedClaim, judged: Sequence[tuple[Pair, Verdict]]) -> tuple[Result, ...]:
        if not claim.claim.checkable:
            return (self._result(NOT_CHECKABLE, claim, None),)
        if not judged:
            return (self._result(NO_MATCH, claim, None),)
        return tuple(self._result(verdict, claim, pair) for pair, verdict in worth_telling(judged))

    def _result(self, verdict: Verdict, ours: PublishedClaim, pair: Pair | None) -> Result:
        return Result(
            verdict=verdict,
            ours=ours,
            theirs=pair.theirs if pair else None,
            similarity=pair.similarity if pair else None,
            rules_version=RULES_VERSION,
            model=self._encoder.name,
        )


def _matches(told: Sequence[Sequence[Result]]) -> set[str]:
    return {result.theirs.id for results in told for result in results if result.theirs}


def _origin(ours: PublishedClaim, source: PublishedClaim | None, origins: Mapping[str, Origin]) -> Origin:
    """A copy has the origin of the claim it was copied from."""
    copied_from = origins.get(source.id) if source else None
    return copied_from or own_origin(ours)
