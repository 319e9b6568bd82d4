"""A pair is a new claim beside an earlier claim of another article that reads alike."""

from __future__ import annotations

from dataclasses import dataclass

from service.article import ArticleHead
from service.claim import Claim


@dataclass(frozen=True, slots=True)
class PublishedClaim:
    """A claim and the article it was published in; `id` is empty until it is stored.

    `sentence` is the text of the sentence around the claim, `lead` the first words of the article (title and opening
    sentence), which say what event it is about.
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
