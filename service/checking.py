"""Checking an article: the whole story on one screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from service.article import Article
from service.claim import Claim
from service.judging.verdict import Label, Verdict
from service.matching import PublishedClaim


@dataclass(frozen=True, slots=True)
class Result:
    """A verdict on one claim and one match (or none); `id` and `seq` are empty and 0 until it is stored."""

    verdict: Verdict
    ours: PublishedClaim
    theirs: PublishedClaim | None
    similarity: float | None
    rules_version: str
    model: str
    id: str = ""
    seq: int = 0
    created_at: datetime | None = None
    review: str | None = None


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim with one result per match; a claim that nothing matches has one result without a match."""

    claim: Claim
    results: tuple[Result, ...]
    id: str = ""

    @property
    def label(self) -> Label:
        """Conflicting if any result is, else agreeing if any is, else new."""
        labels = {result.verdict.label for result in self.results}
        return next((label for label in (Label.CONFLICTING, Label.AGREEING) if label in labels), Label.NEW)


@dataclass(frozen=True, slots=True)
class Report:
    """What is known of one article's claims."""

    article: Article
    claims: tuple[CheckedClaim, ...]
