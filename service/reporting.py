"""An article beside what is stored: its claims matched, judged and reported, again if others came meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.article import Article
from service.claim import Claim
from service.judging.again import judged_again
from service.judging.judge import RULES_VERSION, Judge
from service.judging.settling import Judged, settle, worth_telling
from service.judging.verdict import NO_MATCH, NOT_CHECKABLE, Verdict
from service.matcher import Matcher
from service.matching import Encodes, Pair, PublishedClaim, Vectors, lead_of, leaning, published
from service.origins import Origin, copied, own_origin
from service.report import CheckedClaim, Report, Result

if TYPE_CHECKING:
    from service.storage.store import Store


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article split and encoded: one vector a claim, and one for its lead."""

    article: Article
    claims: tuple[Claim, ...]
    vectors: Vectors
    lead: Vectors


@dataclass(frozen=True, slots=True)
class Round:
    """An article's pairs with their verdicts, claim by claim, and the last change that they take into account.

    `number` counts the rounds, the first being 1.
    """

    number: int
    seen: int
    judged: Sequence[Sequence[Judged]]
    report: Report


def read_article(article: Article, split: Callable[[Article], tuple[Claim, ...]], encoder: Encodes) -> ReadArticle:
    """Split and encode the article, without looking at what is stored."""
    claims = split(article)
    vectors = encoder.encode([*(claim.text for claim in claims), lead_of(article)])
    return ReadArticle(article, claims, leaning(vectors[:-1], vectors[-1]), vectors[-1])


class Reporter:
    """Matches and judges an article's claims; `model` is the name of the encoder that made their vectors."""

    def __init__(self, matcher: Matcher, store: Store, judge: Judge, model: str) -> None:
        self._matcher = matcher
        self._store = store
        self._judge = judge
        self._model = model

    def round(self, read: ReadArticle, before: Round | None = None) -> Round:
        """The article beside all that is stored now; verdicts of the round before are kept where they still hold."""
        seen = self._matcher.catch_up()
        ours = [published(claim, read.article) for claim in read.claims]
        pairs = self._matcher.pairs(ours, read.vectors, read.lead)
        judged = judged_again(self._judge, pairs, before.judged if before else ())
        number = before.number + 1 if before else 1
        return Round(number, seen, judged, self._report(read.article, ours, settle(judged)))

    def stands(self, last: Round, read: ReadArticle, seq: int) -> bool:
        """Nothing that was stored or withdrawn since, up to change `seq`, could alter the round."""
        return seq == last.seen or not self._matcher.came_near(last.seen, read.vectors)

    def _report(self, article: Article, ours: Sequence[PublishedClaim], judged: Sequence[Sequence[Judged]]) -> Report:
        sources = copied(judged)
        told = [self._results(claim, of_claim) for claim, of_claim in zip(ours, judged, strict=True)]
        origins = self._store.origins(_matches(told) | {source.id for source in sources if source})
        return Report(
            article,
            tuple(
                CheckedClaim(claim.claim, results).with_origins(_origin(claim, source, origins), origins)
                for claim, results, source in zip(ours, told, sources, strict=True)
            ),
        )

    def _results(self, claim: PublishedClaim, judged: Sequence[Judged]) -> tuple[Result, ...]:
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
            model=self._model,
        )


def _matches(told: Sequence[Sequence[Result]]) -> set[str]:
    return {result.theirs.id for results in told for result in results if result.theirs}


def _origin(ours: PublishedClaim, source: PublishedClaim | None, origins: Mapping[str, Origin]) -> Origin:
    """A copy has the origin of the claim it was copied from."""
    copied_from = origins.get(source.id) if source else None
    return copied_from or own_origin(ours)
