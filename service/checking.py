"""Checking an article: the whole story on one screen."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from service.article import Article
from service.claim import Claim
from service.judging.comparability import OTHER_EVENT, SAME_CLAIM
from service.judging.judge import RULES_VERSION, Judge
from service.judging.settling import settle, worth_telling
from service.judging.verdict import NO_MATCH, NOT_CHECKABLE, Verdict
from service.matching import (
    Pair,
    PublishedClaim,
    Vectors,
    event_similarity,
    lead_of,
    leaning,
    may_match,
    published,
)
from service.origins import Origin, copied, own_origin
from service.recent import Recent
from service.report import Added, CheckedClaim, Report, Result

if TYPE_CHECKING:
    from service.embedding import Encoder
    from service.storage.index import ClaimIndex
    from service.storage.neighbours import Hit
    from service.storage.store import Store
    from service.storage.writer import Writer


# Vectors that are kept, 1.5 kB each: what stays the same from a draft to its article and from revision to revision is
# encoded once. Fewer are forgotten before the next revision comes.
KEPT = 4096
# Leads of other articles that are kept, as many bytes each: news are about what was in the news, and the store holds a
# lead behind all the vectors of its article.
LEADS_KEPT = 8192
SHOWN = 2  # best hits that are read whatever they tell of


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article split and encoded: one vector a claim, and one for its lead."""

    article: Article
    claims: tuple[Claim, ...]
    vectors: Vectors
    lead: Vectors


def read_article(
    article: Article,
    split: Callable[[Article], tuple[Claim, ...]],
    encode: Callable[[Sequence[str]], Vectors],
) -> ReadArticle:
    """What an article says, whatever is stored."""
    claims = split(article)
    vectors = encode([*(claim.text for claim in claims), lead_of(article)])
    return ReadArticle(article, claims, leaning(vectors[:-1], vectors[-1]), vectors[-1])


def worth_reading(hits: Sequence[Hit], near: Mapping[str, float]) -> Iterator[Hit]:
    """A claim's hits, best first, but for those that tell of another event; `near` is how alike their articles are.

    The best two are read whatever they tell of: the first may be the same claim of an earlier revision, and the next is
    shown where nothing compares. So is what may be a copy.
    """
    for place, hit in enumerate(hits):
        if place < SHOWN or hit.similarity >= SAME_CLAIM or near.get(hit.claim_id, -1.0) >= OTHER_EVENT:
            yield hit


class Checker:
    """Splits, encodes, matches and judges an article; `add` also stores it."""

    def __init__(  # noqa: PLR0913 - the hub of the service: one argument for each of its parts
        self,
        split: Callable[[Article], tuple[Claim, ...]],
        encoder: Encoder,
        index: ClaimIndex,
        store: Store,
        judge: Judge,
        *,
        neighbours: int,
        similarity: float,
    ) -> None:
        self._split = split
        self._encoder = encoder
        self._index = index
        self._store = store
        self._judge = judge
        self._neighbours = neighbours
        self._similarity = similarity
        self._vectors = Recent[str, Vectors](KEPT)
        self._leads = Recent[str, Vectors](LEADS_KEPT)

    def check(self, article: Article) -> Report:
        """What is known of the article's claims; nothing is stored."""
        return self._report(self._read(article))

    def known(self, article: Article) -> bool:
        """The same content is already there."""
        head = article.head
        return self._store.find(head.source, head.external_id, content_hash(article)) is not None

    def add(self, article: Article, read_ahead: Callable[[], ReadArticle] | None = None) -> Added:
        """Store the article with its results, unless the same content is already there.

        The verdicts are worked out before the write lock is taken. If another process stored something meanwhile, they
        are worked out again under it, so that of two articles that arrive at once the second always sees the first.
        `read_ahead` gives the article as it was read elsewhere.
        """
        digest = content_hash(article)
        head = article.head
        if known := self._store.find(head.source, head.external_id, digest):
            return Added(self._store.report(known), created=False)
        read = read_ahead() if read_ahead else self._read(article)
        seen = self._index.catch_up()
        report = self._report(read)
        with self._store.writing() as writer:
            if known := self._store.find(head.source, head.external_id, digest):
                return Added(self._store.report(known), created=False)
            if writer.last_seq() != seen:
                report = self._report(read)
            stored = self._write(writer, report, read, digest)
        return Added(stored, created=True)

    def withdraw(self, source: str, external_id: str) -> str | None:
        """Withdraw what is stored under that id of that source, in all its revisions; its id, None if nothing is."""
        with self._store.writing() as writer:
            current = writer.current(source, external_id)
            if current is not None:
                writer.delete(current.id)
        return current.id if current else None

    def _write(self, writer: Writer, report: Report, read: ReadArticle, digest: str) -> Report:
        head = report.article.head
        earlier = writer.current(head.source, head.external_id) if head.external_id else None
        return writer.add(report, read.vectors, read.lead, digest, earlier.id if earlier else None)

    def _read(self, article: Article) -> ReadArticle:
        return read_article(article, self._split, self._encode)

    def _encode(self, texts: Sequence[str]) -> Vectors:
        return np.stack(self._vectors.each(texts, lambda new: list(self._encoder.encode(new))))

    def _report(self, read: ReadArticle) -> Report:
        ours = [published(claim, read.article) for claim in read.claims]
        pairs = self._pairs(ours, read)
        verdicts = iter(self._judge.judge([pair for of_claim in pairs for pair in of_claim]))
        judged = settle([[(pair, next(verdicts)) for pair in of_claim] for of_claim in pairs])
        sources = copied(judged)
        told = [self._results(claim, of_claim) for claim, of_claim in zip(ours, judged, strict=True)]
        origins = self._store.origins(_matches(told) | {source.id for source in sources if source})
        return Report(
            read.article,
            tuple(
                _with_origins(CheckedClaim(claim.claim, results), claim, source, origins)
                for claim, results, source in zip(ours, told, sources, strict=True)
            ),
        )

    def _pairs(self, ours: Sequence[PublishedClaim], read: ReadArticle) -> list[list[Pair]]:
        """For each claim its matches, best first: claims of other articles at least `similarity` alike."""
        asked = [n for n, claim in enumerate(ours) if claim.claim.checkable]
        found = self._index.search(read.vectors[asked], self._neighbours) if asked else []
        close = {
            n: [hit for hit in hits if hit.similarity >= self._similarity] for n, hits in zip(asked, found, strict=True)
        }
        articles = self._store.article_ids({hit.claim_id for hits in close.values() for hit in hits})
        leads = self._lead_vectors(set(articles.values()))
        found_in = defaultdict[str, list[tuple[float, int, str]]](list)
        for n, hits in close.items():
            for hit in hits:
                if article := articles.get(hit.claim_id):
                    found_in[article].append((hit.similarity, n, hit.claim_id))
        events = {
            article: event_similarity(float(lead @ read.lead), found_in[article], len(asked))
            for article, lead in leads.items()
        }
        near = {claim_id: events[article] for claim_id, article in articles.items()}
        kept = {n: list(worth_reading(hits, near)) for n, hits in close.items()}
        theirs = self._store.published({hit.claim_id for hits in kept.values() for hit in hits})
        return [
            [
                Pair(claim, match, hit.similarity, events[match.article.id])
                for hit in kept.get(n, ())
                if (match := theirs.get(hit.claim_id)) and may_match(claim, match)
            ]
            for n, claim in enumerate(ours)
        ]

    def _lead_vectors(self, article_ids: Collection[str]) -> dict[str, Vectors]:
        """float32[d] of each article's lead, which never changes: an index refuses a store of another model."""
        ordered = sorted(article_ids)

        def read(new: Sequence[str]) -> list[Vectors]:
            found = self._store.lead_vectors(new)
            return [found[article_id] for article_id in new]

        return dict(zip(ordered, self._leads.each(ordered, read), strict=True))

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


def _with_origins(
    checked: CheckedClaim, ours: PublishedClaim, source: PublishedClaim | None, origins: Mapping[str, Origin]
) -> CheckedClaim:
    """The claim and its results with their origins; a copy has the origin of the claim that it was copied from."""
    own = origins.get(source.id) if source else None
    origin = own or own_origin(ours)
    results = tuple(
        replace(result, our_origin=origin, their_origin=origins.get(result.theirs.id) if result.theirs else None)
        for result in checked.results
    )
    return replace(checked, origin=origin, results=results)


def content_hash(article: Article) -> str:
    """The same title, text and publication date give the same SHA-256."""
    head = article.head
    published_at = head.published_at.isoformat() if head.published_at else ""
    return hashlib.sha256("\x00".join((head.title or "", published_at, article.body)).encode()).hexdigest()
