"""A statement given whole is one claim."""

from __future__ import annotations

from datetime import date

from service.article import Article, ArticleHead
from service.claim import Claim, Speaker
from service.splitting.amounts.quantities import read_quantities
from service.splitting.dating.times import read_times
from service.splitting.naming.names import read_names
from service.splitting.split import split


def read_statement(text: str, published: date | None) -> Claim:
    """The whole text as one claim, with its names, figures and dates."""
    return Claim(
        text=text,
        start=0,
        end=len(text),
        sentence_start=0,
        sentence_end=len(text),
        quantities=read_quantities(text),
        times=read_times(text, published),
        names=read_names(text),
    )


def speaker_of(text: str) -> Speaker | None:
    """The speaker of everything the statement says, as an article's reader would find him; it is parsed for that."""
    speakers = {claim.speaker for claim in split(Article(ArticleHead(source=""), text))}
    return speakers.pop() if len(speakers) == 1 else None
