"""Finding the earlier claims that an article's claims are judged beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from service.article import ArticleHead
from service.judging.sides.comparability import OTHER_EVENT, SAME_CLAIM, stories_apart
from service.matching import Pair, PublishedClaim, Vectors, event_similarity, may_match
from service.remembering import Recent

if TYPE_CHECKING:
    from service.storage.index import ClaimIndex
    from service.storage.neighbours import Hit
    from service.storage.store import Store

Stored = TypeVar("Stored")

# Leads and heads of other articles that are kept, 2 kB for both: news is about what was in the news, and the store
# holds a lead behind all the vectors of its article.
LEADS_KEPT = 8192
SHOWN = 2  # best hits that are read whatever they tell of


def worth_reading(hits: Sequence[Hit], near: Mapping[str, float]) -> Iterator[Hit]:
    """A claim's hits, best first, but for those that tell of another event; `near` is how alike their articles are.

    The best two are read whatever they tell of: the first may be the same claim of an earlier revision, and the next is
    shown where nothing compares. So is what may be a copy.
    """
    for place, hit in enumerate(hits):
        if place < SHOWN or hit.similarity >= SAME_CLAIM or near.get(hit.claim_id, -1.0) >= OTHER_EVENT:
            yield hit


def worth_judging(hits: Iterable[Hit], apart: Mapping[str, bool]) -> Iterator[Hit]:
    """Those in other articles, but for what came out so long before or after that it tells of another event.

    `apart` says that of each claim of another article. The best is judged all the same, to be shown where nothing
    compares, and so is what may be a copy.
    """
    others = (hit for hit in hits if hit.claim_id in apart)
    for place, hit in enumerate(others):
        if place == 0 or hit.similarity >= SAME_CLAIM or not apart[hit.claim_id]:
            yield hit


class Matcher:
    """Pairs claims with what is stored: of `neighbours` claims each, those at least `similarity` alike."""

    def __init__(self, index: ClaimIndex, store: Store, neighbours: int, similarity: float) -> None:
        self._index = index
        self._store = store
        self._neighbours = neighbours
        self._similarity = similarity
        self._leads = Recent[str, Vectors](LEADS_KEPT)
        self._heads = Recent[str, ArticleHead](LEADS_KEPT)

    def catch_up(self) -> int:
        """Take in what was stored since; the number of the last change that is seen."""
        return self._index.catch_up()

    def pairs(self, ours: Sequence[PublishedClaim], vectors: Vectors, lead: Vectors) -> list[list[Pair]]:
        """For each of an article's claims its matches, best first, all of them claims of other articles.

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

    def _close(self, ours: Sequence[PublishedClaim], vectors: Vectors) -> dict[int, list[Hit]]:
        """The stored claims that are alike, best first, by the place of each of our claims that can be checked."""
        asked = [n for n, claim in enumerate(ours) if claim.claim.checkable]
        found = self._index.search(vectors[asked], self._neighbours) if asked else []
        return {
            n: [hit for hit in hits if hit.similarity >= self._similarity] for n, hits in zip(asked, found, strict=True)
        }

    def _events(
        self, close: Mapping[int, Sequence[Hit]], articles: Mapping[str, str], lead: Vectors
    ) -> dict[str, float]:
        """How surely each article tells of our event; `articles` has the article of each claim that is close."""
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
        """Whether its article came out long before or after ours, for each claim that is close and not of ours."""
        heads = _each(self._heads, set(articles.values()), self._store.heads)
        apart = {article: stories_apart(ours, theirs) for article, theirs in heads.items() if may_match(ours, theirs)}
        return {claim_id: apart[article] for claim_id, article in articles.items() if article in apart}


def _each(
    kept: Recent[str, Stored], article_ids: Collection[str], read: Callable[[Collection[str]], Mapping[str, Stored]]
) -> dict[str, Stored]:
    """What is stored of each article and never changes; an index refuses a store of another model's vectors."""
    ordered = sorted(article_ids)

    def read_in_order(new: Sequence[str]) -> list[Stored]:
        found = read(new)
        return [found[article_id] for article_id in new]

    return dict(zip(ordered, kept.each(ordered, read_in_order), strict=True))
