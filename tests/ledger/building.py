"""Articles' claims, what the judge tells of them, and the measures of their figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

from service.article import Article, ArticleHead
from service.judging.judge import Judge
from service.ledger.grouping import measures
from service.ledger.measure import Measure
from service.ledger.told import Told, told_of
from service.matching import Pair, PublishedClaim, published
from service.splitting.split import split

START = datetime(2023, 3, 14, 7, tzinfo=UTC)


def claims(source: str, hours: float | None, text: str) -> list[PublishedClaim]:
    """The claims of an article that came out so many hours after the first."""
    at = None if hours is None else START + timedelta(hours=hours)
    article = Article(ArticleHead(source, id=source, published_at=at), text)
    return [replace(published(claim, article), id=f"{source} {n}") for n, claim in enumerate(split(article))]


def judged(found: Sequence[PublishedClaim]) -> list[Told]:
    """What the rules tell of any two claims of different articles, the later one being ours."""
    pairs = [Pair(ours, theirs, 0.8, 0.8) for theirs, ours in combinations(found, 2) if theirs.article != ours.article]
    verdicts = Judge(None).judge(pairs)
    told = (told_of(pair.ours.id, pair.theirs.id, verdict) for pair, verdict in zip(pairs, verdicts, strict=True))
    return [one for one in told if one]


def ledger(*articles: tuple[float | None, str]) -> list[Measure]:
    """The measures of articles, each with when it came out, as the judge has them; their sources are a, b, c…"""
    found = [
        one for source, (hours, text) in zip("abcdef", articles, strict=False) for one in claims(source, hours, text)
    ]
    return measures(found, judged(found))


def stands(measure: Measure) -> list[tuple[str, str]]:
    return [(entry.claim.article.source, entry.stands.value) for entry in measure.entries]
