"""Splitting an article into claims: lines → sentences → grammar → clauses → claims, with who says each."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from service.article import Article
from service.claim import Claim
from service.splitting.cutting.claims import claims_of
from service.splitting.grammar.parser import Parser
from service.splitting.lines.insertions import without_insertions
from service.splitting.lines.plain_text import plain_text
from service.splitting.parsed_sentences import parsed_sentences

WEIGHTS = Path(str(files("models.syntax")))


def split(article: Article) -> tuple[Claim, ...]:
    """Every claim of the article in the order of its text; the same text always gives the same claims."""
    published = article.head.published_at.date() if article.head.published_at else None
    plain = plain_text(article.body)
    text = without_insertions(plain.text)
    sentences = parsed_sentences(text, published, default_parser())
    return tuple(plain.in_article(claim) for sentence in sentences for claim in claims_of(text, sentence))


@cache
def default_parser() -> Parser:
    """The parser that ships with the service, read from disk once."""
    return Parser(WEIGHTS)
