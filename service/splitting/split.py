"""Splitting an article into claims: text → lines → sentences → claims."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from service.article import Article
from service.claim import Claim
from service.splitting.boilerplate import BlockKind, read_blocks
from service.splitting.names import read_names
from service.splitting.quantities import read_quantities
from service.splitting.sentences import read_sentences
from service.splitting.span import Span
from service.splitting.times import read_times


def split(article: Article) -> tuple[Claim, ...]:
    """Every claim of the article in the order of its text; deterministic."""
    published = article.head.published_at.date() if article.head.published_at else None
    return tuple(_claims(article.body, published))


def _claims(body: str, published: date | None) -> Iterator[Claim]:
    for block in read_blocks(body):
        if block.kind in (BlockKind.PROSE, BlockKind.POST):
            for sentence in read_sentences(body, block.span.start, block.span.end):
                yield _claim(body, sentence, published)


def _claim(body: str, sentence: Span, published: date | None) -> Claim:
    words = sentence.of(body)
    return Claim(
        text=" ".join(words.split()),
        start=sentence.start,
        end=sentence.end,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        quantities=read_quantities(words, sentence.start),
        times=read_times(words, published, sentence.start),
        names=read_names(words, sentence.start),
    )
