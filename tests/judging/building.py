"""Pairs for the rules' tests, built from the words that matter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from service.article import ArticleHead
from service.claim import Claim, Modality, Polarity, Speaker
from service.judging.aligning.questions import questions
from service.judging.aligning.scopes.scopes import Shows
from service.judging.evidence.amounts import amounts_differ, read_amounts_differ
from service.judging.rules import RULES
from service.judging.sides.comparison import Comparison, compared
from service.judging.verdict import Evidence, Finding
from service.matching import Pair, PublishedClaim
from service.splitting.statement import read_statement


def claim(text: str, published: str | None = None) -> Claim:
    return read_statement(text, datetime.fromisoformat(published).date() if published else None)


def published(  # noqa: PLR0913 - one keyword for each thing a test may vary
    text: str,
    at: str | None = None,
    *,
    lead: str = "",
    source: str = "herald.example",
    speaker: str | None = None,
    polarity: Polarity = Polarity.AFFIRMED,
    modality: Modality = Modality.ASSERTED,
) -> PublishedClaim:
    said_by = Speaker(speaker, speaker) if speaker else None
    read = replace(claim(text, at), speaker=said_by, polarity=polarity, modality=modality)
    head = ArticleHead(source, published_at=datetime.fromisoformat(at).replace(tzinfo=UTC) if at else None)
    return PublishedClaim(read, read.text, read.text, lead, head)


def pair(
    earlier: str | PublishedClaim, later: str | PublishedClaim, similarity: float = 0.8, event_similarity: float = 0.8
) -> Pair:
    theirs, ours = (published(side) if isinstance(side, str) else side for side in (earlier, later))
    return Pair(ours, theirs, similarity, event_similarity)


def comparison(earlier: str | PublishedClaim, later: str | PublishedClaim, **alike: float) -> Comparison:
    return next(compared([pair(earlier, later, **alike)]))


def evidence_of(speaks: Callable[[Comparison], Finding | None], pair: Comparison) -> Evidence | None:
    """What the rule sees of the pair, signed by its row of the table."""
    return next(rule for rule in RULES if rule.speaks is speaks).asked_of(pair)


def shows(why: Shows, earlier: str | PublishedClaim, later: str | PublishedClaim) -> bool:
    """That shows the first figures of both to count two things."""
    pair = comparison(earlier, later)
    return why(pair.ours.figures[0], pair.theirs.figures[0], pair)


def conflict_if_read_as_one(lead: str, earlier: str, later: str, share: float = 0.95) -> bool:
    """Whether the figures of two claims conflict, if the pair model reads them as one measure that surely."""
    laid = comparison(*(published(text, lead=lead) for text in (earlier, later)))
    asked = replace(laid, answers=dict.fromkeys(questions(laid), share))
    return (amounts_differ(asked) or read_amounts_differ(asked)) is not None
