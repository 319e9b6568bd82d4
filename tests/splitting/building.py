"""The claims of a text, and who says them."""

from __future__ import annotations

from datetime import datetime

from service.article import Article, ArticleHead
from service.claim import Claim
from service.splitting.split import split


def claims_of(body: str, published: datetime | None = None) -> tuple[Claim, ...]:
    return split(Article(ArticleHead("herald.example", published_at=published), body))


def speaker_of(claim: Claim) -> str | None:
    return claim.speaker.name if claim.speaker else None


def speakers_of(claim: Claim) -> list[str]:
    return [speaker.name for speaker in claim.attributed]
