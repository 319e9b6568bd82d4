"""The text stays as it is; its claims are underlined where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from service.article import Article, ArticleHead
from service.claim import Claim
from service.desk.underlining import Piece, paragraphs
from service.judging.verdict import Label, Reason, Verdict
from service.matching import published
from service.report import CheckedClaim, Report, Result

BODY = "A mill burned on Monday.\n\nTwo died, and five were hurt."


def report(*spans: tuple[str, Label], body: str = BODY) -> Report:
    """A report whose claims are those words of the body."""
    article = Article(ArticleHead("a.example"), body)
    claims = []
    for words, label in spans:
        claim = Claim(words, body.index(words), body.index(words) + len(words), 0, len(body))
        verdict = Verdict(label, 1.0, Reason.NO_MATCH, ())
        claims.append(CheckedClaim(claim, (Result(verdict, published(claim, article), None, None, "1", "m"),)))
    return Report(article, tuple(claims))


def pieces(*spans: tuple[str, Label]) -> list[list[Piece]]:
    return paragraphs(report(*spans))


def test_the_pieces_of_a_paragraph_are_its_text() -> None:
    shown = pieces(("mill burned", Label.NEW), ("Two died", Label.AGREEING))
    assert ["".join(piece.text for piece in line) for line in shown] == [line for line in BODY.split("\n") if line]


def test_a_claim_is_underlined_where_it_stands_with_its_label() -> None:
    first, _ = pieces(("mill burned", Label.CONFLICTING))
    assert first == [Piece("A "), Piece("mill burned", 0, Label.CONFLICTING, first=True), Piece(" on Monday.")]


def test_a_claim_over_two_paragraphs_is_underlined_in_both_and_begins_in_the_first() -> None:
    first, second = pieces(("Monday.\n\nTwo died", Label.AGREEING))
    assert first[-1] == Piece("Monday.", 0, Label.AGREEING, first=True)
    assert second[0] == Piece("Two died", 0, Label.AGREEING, first=False)


def test_where_claims_share_words_the_conflict_shows() -> None:
    first, _ = pieces(("A mill burned on Monday", Label.AGREEING), ("burned", Label.CONFLICTING), ("mill", Label.NEW))
    labels = {piece.text.strip(): piece.label for piece in first}
    assert labels["burned"] is Label.CONFLICTING
    assert labels["mill"] is Label.AGREEING


class Counted(tuple[CheckedClaim, ...]):
    """Claims that count how often one is looked at."""

    looks = 0

    def __getitem__(self, at: Any) -> Any:
        self.looks += 1
        return super().__getitem__(at)

    def __iter__(self) -> Iterator[CheckedClaim]:
        for claim in super().__iter__():
            self.looks += 1
            yield claim


@pytest.mark.parametrize("text", ["A fire. ", "A fire.\n\n"], ids=["one line", "a line each"])
def test_a_claim_is_looked_at_no_more_often_where_there_are_many(text: str) -> None:
    body = text * 500
    whole = report(*[("fire", Label.NEW)] * 500, body=body)
    places = [found.start() for found in re.finditer("fire", body)]
    claims = Counted(
        replace(one, claim=replace(one.claim, start=at, end=at + 4))
        for one, at in zip(whole.claims, places, strict=True)
    )
    shown = paragraphs(replace(whole, claims=claims))

    assert sum(piece.first for line in shown for piece in line) == 500
    assert claims.looks < 20 * 500


def test_a_wrapped_paragraph_is_shown_as_one() -> None:
    body = "Fire in Lorne\r\n\r\nA mill in the town of\r\nLorne burned and\r\ntwo people died.\r\n\r\nFive were hurt."
    shown = paragraphs(report(("burned and\r\ntwo people died", Label.AGREEING), body=body))
    assert [len(line) for line in shown] == [1, 3, 1]
    assert "".join(piece.text for piece in shown[1]) == "A mill in the town of\r\nLorne burned and\r\ntwo people died."
