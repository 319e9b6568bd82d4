"""Two statements side by side, without articles around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from service.article import ArticleHead
from service.judging.judge import Judge
from service.judging.verdict import Verdict
from service.matching import Encodes, Pair, PublishedClaim
from service.splitting.statement import read_statement


@dataclass(frozen=True, slots=True)
class Statement:
    """One side of a comparison, as a user gives it."""

    text: str
    published_at: datetime | None = None
    source: str = ""


def compare(pairs: Sequence[tuple[Statement, Statement]], judge: Judge, encoder: Encodes) -> list[Verdict]:
    """One verdict for each (earlier, later) pair, in order."""
    return judge.weigh(laid_out(pairs, encoder))


def laid_out(pairs: Sequence[tuple[Statement, Statement]], encoder: Encodes) -> list[Pair]:
    """The (earlier, later) statements as the judge reads them."""
    if not pairs:
        return []
    vectors = encoder.encode([side.text for pair in pairs for side in pair])
    similarities = (vectors[0::2] * vectors[1::2]).sum(axis=1).tolist()
    return [
        Pair(_published(later), _published(earlier), similarity, similarity)
        for (earlier, later), similarity in zip(pairs, similarities, strict=True)
    ]


def _published(statement: Statement) -> PublishedClaim:
    claim = read_statement(statement.text, statement.published_at.date() if statement.published_at else None)
    head = ArticleHead(source=statement.source, published_at=statement.published_at)
    return PublishedClaim(claim, statement.text, statement.text, "", head)
