"""What another process reads of an article is what this one would."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from typing import cast

import numpy as np
import pytest

from service.article import Article, ArticleHead
from service.commands.reading_ahead import AHEAD, ReadingAhead
from service.config import Settings
from service.encoding.embedding import Encoder
from service.matching import Vectors
from service.reporting import read_article
from service.splitting.split import split


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


@pytest.fixture(scope="module")
def reading(encoder: Encoder) -> Iterator[ReadingAhead]:
    with closing(ReadingAhead(Settings(), cores=2, encoder=encoder)) as ahead:
        yield ahead


class Watched:
    """An encoder that remembers what it was asked, and may fail."""

    def __init__(self, encoder: Encoder, fails: bool = False) -> None:
        self._encoder, self._fails = encoder, fails
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.append(texts[0])
        if self._fails:
            raise ValueError(texts[0])
        return self._encoder.encode(texts)


def numbered(n: int) -> Article:
    return Article(ArticleHead(source="herald.example"), f"A fire at the Lantern mill injured {n} people on Monday.")


def test_articles_come_in_order_as_they_are_read_here(reading: ReadingAhead, encoder: Encoder) -> None:
    asked = [numbered(n) for n in range(2, 5)]
    told = [(article, read()) for article, read in reading.each(asked, lambda article: article) if read]
    assert [article for article, _ in told] == asked
    for article, read in told:
        here = read_article(article, split, encoder)
        assert (read.article, read.claims) == (article, here.claims)
        np.testing.assert_allclose(read.vectors, here.vectors, atol=1e-6)


def test_what_holds_no_article_keeps_its_place_and_is_not_read(reading: ReadingAhead) -> None:
    told = list(reading.each(["none", "some"], lambda item: numbered(2) if item == "some" else None))
    assert [(item, read is None) for item, read in told] == [("none", True), ("some", False)]


def test_only_a_few_are_taken_before_the_first_is_given_back(reading: ReadingAhead) -> None:
    taken: list[int] = []
    items = (taken.append(n) or n for n in range(100))
    next(reading.each(items, lambda _: None))
    assert len(taken) == AHEAD + 1


def test_while_others_are_busy_this_process_reads_what_nobody_has_begun(encoder: Encoder) -> None:
    here, asked = Watched(encoder), [numbered(n) for n in range(2, 14)]
    with closing(ReadingAhead(Settings(), cores=2, encoder=cast("Encoder", here))) as ahead:  # starting takes seconds
        told = [(article, read().article) for article, read in ahead.each(asked, lambda article: article) if read]
    assert told == [(article, article) for article in asked]
    assert here.asked[0] == asked[AHEAD].body
    assert asked[0].body not in here.asked


def test_what_cannot_be_read_here_is_told_when_its_turn_comes(encoder: Encoder) -> None:
    here, asked = Watched(encoder, fails=True), [numbered(n) for n in range(2, 14)]
    told: list[str] = []
    with closing(ReadingAhead(Settings(), cores=2, encoder=cast("Encoder", here))) as ahead:
        for _, read in ahead.each(asked, lambda article: article):
            with suppress(ValueError):
                told.append(read().article.body if read else "")
    assert told == [article.body for article in asked if article.body not in here.asked]
    assert here.asked
