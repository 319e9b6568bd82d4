"""What checking an article reports: its claims, and for each of them a result per match."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from service.article import Article, ArticleHead
from service.claim import Claim
from service.judging.verdict import BY_WEIGHT, Label, Verdict
from service.matching import PublishedClaim
from service.origins import Origin, own_origin
from service.review import Review


@dataclass(frozen=True, slots=True)
class Result:
    """A verdict on one claim and one match (or none); `id` and `seq` are empty and 0 until it is stored.

    A result is superseded when a later revision of either article counts instead, and deleted when either article was
    withdrawn. The origins say who first published what each side repeats.
    """

    verdict: Verdict
    ours: PublishedClaim
    theirs: PublishedClaim | None
    similarity: float | None
    rules_version: str
    model: str
    id: str = ""
    seq: int = 0
    created_at: datetime | None = None
    review: Review = Review.OPEN
    review_reason: str | None = None
    reviewer: str | None = None
    reviewed_at: datetime | None = None
    superseded: bool = False
    deleted: bool = False
    our_origin: Origin | None = None
    their_origin: Origin | None = None

    @property
    def dismissed(self) -> bool:
        """An editor found it wrong."""
        return self.review is Review.DISMISSED

    @property
    def weight(self) -> tuple[int, bool, float, str]:
        """The greater, the sooner it is shown: conflicts before agreement; then undismissed, surest, newest first.

        Of one article's results the first has the newest id.
        """
        return -BY_WEIGHT.index(self.verdict.label), not self.dismissed, self.verdict.confidence, self.id

    @property
    def same_origin(self) -> bool:
        """One side repeats the other, or both repeat a third: neither is evidence for the other."""
        ours, theirs = self.our_origin, self.their_origin
        return ours is not None and theirs is not None and ours.key == theirs.key


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim with one result per match; a claim that nothing matches has one result without a match."""

    claim: Claim
    results: tuple[Result, ...]
    id: str = ""
    origin: Origin | None = None

    def with_origins(self, own: Origin, known: Mapping[str, Origin]) -> CheckedClaim:
        """The same claim with its own origin filled in and, from `known` by claim id, those of its matches."""
        results = tuple(
            replace(result, our_origin=own, their_origin=known.get(result.theirs.id) if result.theirs else None)
            for result in self.results
        )
        return replace(self, origin=own, results=results)

    @property
    def copied_from(self) -> Origin | None:
        """Who first published its text; None if this claim did."""
        return self.origin if self.origin and self.origin.claim_id != self.id else None

    @property
    def agreeing_origins(self) -> tuple[str, ...]:
        """The sources that first published what agrees, each once, without the one this claim was copied from.

        Results that an editor dismissed do not count.
        """
        agreeing = [r for r in self.results if r.verdict.label is Label.AGREEING and not r.dismissed]
        others = {_other_origin(result, self.id).source for result in agreeing if not result.same_origin}
        return tuple(sorted(others - ({self.origin.source} if self.origin else set())))

    @property
    def label(self) -> Label:
        """Conflicting if any result is, else agreeing if any is, else new; results an editor dismissed do not count."""
        labels = {result.verdict.label for result in self.results if not result.dismissed}
        return next((label for label in BY_WEIGHT if label in labels), Label.NEW)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownClaim(CheckedClaim):
    """A stored claim with the article it was published in and the results it has part in.

    `similarity` is to the question searched for, None without one.
    """

    article: ArticleHead
    quote: str
    similarity: float | None = None


def known_claim(claim: PublishedClaim, results: tuple[Result, ...], origin: Origin | None) -> KnownClaim:
    """The claim with these results and its origin."""
    return KnownClaim(
        claim=claim.claim, results=results, id=claim.id, origin=origin, article=claim.article, quote=claim.quote
    )


def _other_origin(result: Result, claim_id: str) -> Origin:
    """Who first published the side of a result that is not this claim."""
    if result.theirs is None or result.ours.id != claim_id:
        return result.our_origin or own_origin(result.ours)
    return result.their_origin or own_origin(result.theirs)


@dataclass(frozen=True, slots=True)
class Report:
    """One article with its checked claims."""

    article: Article
    claims: tuple[CheckedClaim, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a submitted article; `created` is false if the same content was already stored."""

    report: Report
    created: bool


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What a take-down removed: the stored article, if there was one, and whether a text of it was waiting."""

    article_id: str | None
    waited: bool


@dataclass(frozen=True, slots=True)
class Together:
    """The weightiest results on one claim, and how many are left out."""

    results: tuple[Result, ...]
    left_out: int

    @property
    def all(self) -> int:
        return len(self.results) + self.left_out


def together_of(ordered: Sequence[Result], number: int, most: int) -> Together:
    """The first of `number` results; never leaves out just one, as a line saying so takes as much room."""
    kept = tuple(ordered if number <= most + 1 else ordered[:most])
    return Together(kept, number - len(kept))
