"""Comparing two statements without articles around them: a single pair, or rows `{a, b, …}` of a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from service.article import ArticleHead
from service.judging.judge import RULES_VERSION, Judge
from service.judging.verdict import NOT_CHECKABLE, Verdict
from service.judging.vocabulary.everyday import negations, stop_words
from service.matching import Encodes, Pair, PublishedClaim
from service.splitting.statement import read_statement

# Rows judged at a time: enough to fill the models' batches, few enough to show progress and bound memory.
ROWS_AT_ONCE = 512
Row = dict[str, Any]  # of a file: what else its rows hold is kept
HALF_PAIR = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Statement:
    """One side of a comparison, as a user gives it."""

    text: str
    published_at: datetime | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """A verdict on two statements; `model` is the encoder's name."""

    verdict: Verdict
    model: str
    rules_version: str = RULES_VERSION


def compare(pairs: Sequence[tuple[Statement, Statement]], judge: Judge, encoder: Encodes) -> list[Compared]:
    """One verdict for each (earlier, later) pair, in order; without a word of content there is nothing to compare."""
    telling = [n for n, pair in enumerate(pairs) if all(_tells(side.text) for side in pair)]
    weighed = judge.weigh(laid_out([pairs[n] for n in telling], encoder))
    verdicts = dict(zip(telling, weighed, strict=True))
    return [Compared(verdicts.get(n, NOT_CHECKABLE), encoder.name) for n in range(len(pairs))]


def _tells(text: str) -> bool:
    """It has a figure, or a word that is no single letter, article, pronoun or the like."""
    return any(word[0].isdecimal() or _has_content(word) for word in re.findall(r"\w+", text.lower()))


def _has_content(word: str) -> bool:
    is_letter = len(word) == 1 and word.isascii()
    return not is_letter and (word not in stop_words() or word in negations())


def laid_out(pairs: Sequence[tuple[Statement, Statement]], encoder: Encodes) -> list[Pair]:
    """The (earlier, later) statements as pairs for the judge."""
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
    return PublishedClaim(claim, claim.text, claim.text, "", head)


def compare_rows(rows: Iterable[Row], judge: Judge, encoder: Encodes) -> Iterator[tuple[Row, Compared]]:
    """Rows `{a, b, …}` come back in order, each with what its statements compare to."""
    for some in _batches(rows):
        compared = compare([(_statement(row["a"]), _statement(row["b"])) for row in some], judge, encoder)
        yield from zip(some, compared, strict=True)


def _statement(text: str) -> Statement:
    """The text with each lone surrogate, which the models refuse, replaced by U+FFFD."""
    return Statement(HALF_PAIR.sub("\ufffd", text))


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rows = iter(rows)
    while some := list(islice(rows, ROWS_AT_ONCE)):
        yield some
