"""A pair is a new claim beside an earlier claim of another article that reads alike."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.article import Article, ArticleHead
from service.claim import Claim

# A title and about two sentences say which event an article is about; more text drowns it in background.
LEAD_CHARACTERS = 400


@dataclass(frozen=True, slots=True)
class PublishedClaim:
    """A claim and the article it was published in; `id` is empty until it is stored.

    `quote` is the passage `body[start:end]`, `sentence` the sentence around it, `lead` the first words of the article
    (title and opening sentences), which say what event it is about.
    """

    claim: Claim
    quote: str
    sentence: str
    lead: str
    article: ArticleHead
    id: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """`ours` is the new claim, `theirs` the earlier one.

    `similarity` is the cosine of the two claims, `event_similarity` that of the two articles' leads; both -1 to 1.
    """

    ours: PublishedClaim
    theirs: PublishedClaim
    similarity: float
    event_similarity: float


def lead_of(article: Article) -> str:
    """The article's title and opening words: what it is about."""
    words = re.sub(r"\s+", " ", f"{article.head.title or ''}. {article.body[: LEAD_CHARACTERS * 2]}").strip(". ")
    if len(words) <= LEAD_CHARACTERS:
        return words
    return words[:LEAD_CHARACTERS].rsplit(" ", 1)[0]


def published(claim: Claim, article: Article) -> PublishedClaim:
    """The claim as it stands in its article."""
    body = article.body
    return PublishedClaim(
        claim=claim,
        quote=body[claim.start : claim.end],
        sentence=body[claim.sentence_start : claim.sentence_end],
        lead=lead_of(article),
        article=article.head,
    )


def may_match(ours: PublishedClaim, theirs: PublishedClaim) -> bool:
    """An article is not compared with itself, nor with an earlier revision of itself."""
    a, b = ours.article, theirs.article
    same_text = bool(a.id) and a.id == b.id
    same_article = a.source == b.source and a.external_id is not None and a.external_id == b.external_id
    return not (same_text or same_article)
