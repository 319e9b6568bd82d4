"""Finding the earlier claims that an article's claims are judged beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from service.article import ArticleHead
from service.judging.sides.events import OTHER_EVENT, SAME_CLAIM, stories_apart
from service.matching import Pair, PublishedClaim, Vectors, event_similarity, may_match
from service.remembering import Recent

if TYPE_CHECKING:
    from service.storage.index import ClaimIndex
    from service.storage.neighbours import Hit
    from service.storage.store import Store

Stored = TypeVar("Stored")

# Leads and heads of other articles to cache, 2 kB for both: news is about what was in the news, and reading a lead
# from the store means skipping all the vectors of its article.
LEADS_KEPT = 8192
SHOWN = 2  # best hits that are read whatever their event

TOGETHER = 1000  # claims compared at once with those of another article, which may have ten thousand: 40 MB
ROUNDED = 1e-5  # what a cosine of the index may be rounded up by, and more


def worth_reading(hits: Sequence[Hit], near: Mapping[str, float]) -> Iterator[Hit]:
    """A claim's hits, best first, without those on another event; `near` is how alike their articles are to ours.

    The best two are read whatever their event: the first may be the same claim of an earlier revision, and the next is
    shown if nothing is comparable. So is any that may be a copy.
    """
    for place, hit in enumerate(hits):
        if place < SHOWN or hit.similarity >= SAME_CLAIM or near.get(hit.claim_id, -1.0) >= OTHER_EVENT:
            yield hit


def worth_judging(hits: Iterable[Hit], apart: Mapping[str, bool]) -> Iterator[Hit]:
    """The hits in other articles, without those published so long before or after that they are about another event.

    `apart` says, for each claim of another article, whether it was. The best hit is judged anyway, to be shown if
    nothing is comparable, and so is any that may be a copy.
    """
    others = (hit for hit in hits if hit.claim_id in apart)
    for place, hit in enumerate(others):
        if place == 0 or hit.similarity >= SAME_CLAIM or not apart[hit.claim_id]:
            yield hit


class Matcher:
    """Pairs each claim with those of its `neighbours` nearest stored claims that are at least `similarity` alike."""

    def __init__(self, index: ClaimIndex, store: Store, neighbours: int, similarity: float) -> None:
        self._index = index
        self._store = store
        self._neighbours = neighbours
        self._similarity = similarity
        self._leads = Recent[str, Vectors](LEADS_KEPT)
        self._heads = Recent[str, ArticleHead](LEADS_KEPT)

    def catch_up(self) -> int:
        """Take in what was stored since; returns the number of the last change seen."""
        return self._index.catch_up()

    def pairs(self, ours: Sequence[PublishedClaim], vectors: Vectors, lead: Vectors) -> list[list[Pair]]:
        """For each of an article's claims, its matches in other articles, best first.

        vectors float32[n, d] of the claims, lead float32[d] of their article.
        """
        close = self._close(ours, vectors)
        if not close:
            return [[] for _ in ours]
        articles = self._store.article_ids({hit.claim_id for hits in close.values() for hit in hits})
        events = self._events(close, articles, lead)
        near = {claim_id: events[article] for claim_id, article in articles.items()}
        apart = self._apart(ours[0].article, articles)
        kept = {n: list(worth_judging(worth_reading(hits, near), apart)) for n, hits in close.items()}
        theirs = self._store.published({hit.claim_id for hits in kept.values() for hit in hits})
        return [
            [
                Pair(claim, match, hit.similarity, events[match.article.id])
                for hit in kept.get(n, ())
                if (match := theirs.get(hit.claim_id))
            ]
            for n, claim in enumerate(ours)
        ]

    def came_near(self, seen: int, vectors: Vectors) -> bool:
        """Whether a claim was stored or withdrawn since change `seen` that is as alike as a match; float32[n, d]."""
        least = self._similarity - ROUNDED
        with self._store.moved(seen, vectors.shape[1]) as moved:
            return any(
                bool((vectors[first : first + TOGETHER] @ theirs.T > least).any())
                for theirs in moved
                for first in range(0, len(vectors), TOGETHER)
            )

    def _close(self, ours: Sequence[PublishedClaim], vectors: Vectors) -> dict[int, list[Hit]]:
        """The similar stored claims, best first, by the position of each of our checkable claims."""
        asked = [n for n, claim in enumerate(ours) if claim.claim.checkable]
        found = self._index.search(vectors[asked], self._neighbours, self._similarity) if asked else []
        return dict(zip(asked, found, strict=True))

    def _events(
        self, close: Mapping[int, Sequence[Hit]], articles: Mapping[str, str], lead: Vectors
    ) -> dict[str, float]:
        """How surely each article is about our event; `articles` maps each close claim to its article."""
        found_in = defaultdict[str, list[tuple[float, int, str]]](list)
        for n, hits in close.items():
            for hit in hits:
                if article := articles.get(hit.claim_id):
                    found_in[article].append((hit.similarity, n, hit.claim_id))
        return {
            article: event_similarity(float(theirs @ lead), found_in[article], len(close))
            for article, theirs in _each(self._leads, set(articles.values()), self._store.lead_vectors).items()
        }

    def _apart(self, ours: ArticleHead, articles: Mapping[str, str]) -> dict[str, bool]:
        """For each close claim of another article, whether that was published long before or after ours."""
        heads = _each(self._heads, set(articles.values()), self._store.heads)
        apart = {article: stories_apart(ours, theirs) for article, theirs in heads.items() if may_match(ours, theirs)}
        return {claim_id: apart[article] for claim_id, article in articles.items() if article in apart}


def _each(
    kept: Recent[str, Stored], article_ids: Collection[str], read: Callable[[Collection[str]], Mapping[str, Stored]]
) -> dict[str, Stored]:
    """The immutable stored part of each article, from the cache if it is there."""
    ordered = sorted(article_ids)

    def read_in_order(new: Sequence[str]) -> list[Stored]:
        found = read(new)
        return [found[article_id] for article_id in new]

    return dict(zip(ordered, kept.each(ordered, read_in_order), strict=True))
