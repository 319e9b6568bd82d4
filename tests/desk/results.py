"""Results as the desk gets them, without a store."""

from __future__ import annotations

from dataclasses import replace

from service.article import ArticleHead
from service.claim import Claim
from service.judging.verdict import Label
from service.matching import PublishedClaim
from service.quantity import Quantity
from service.report import Result
from service.review import Review
from service.splitting.amounts.quantities import read_quantities
from tests.storage.building import CONFLICT


def quantity(text: str) -> Quantity:
    """The only figure in the text."""
    [found] = read_quantities(text)
    return found


def claim(text: str, source: str) -> PublishedClaim:
    return PublishedClaim(Claim(text, 0, len(text), 0, len(text)), text, text, "", ArticleHead(source, source), source)


def result(
    name: str = "r", label: Label = Label.CONFLICTING, confidence: float = 0.9, review: Review = Review.OPEN
) -> Result:
    """Three thousand against four, as sure as that."""
    verdict = replace(CONFLICT, label=label, confidence=confidence)
    ours, theirs = claim("3,000 went", "a.example"), claim("4,000 went", "b.example")
    return Result(verdict, ours, theirs, 0.8, "rules-1", "model-1", id=name, review=review)
