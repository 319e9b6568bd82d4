"""What decides a pair is marked, and nothing an article says becomes markup."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.article import ArticleHead
from service.claim import Claim
from service.desk.highlighting import WINDOW, Side, differing, passage
from service.judging.verdict import Quote
from service.matching import PublishedClaim


def said(sentence: str, start: int = 0, end: int | None = None, offset: int = 0) -> PublishedClaim:
    """A claim at `sentence[start:end]` of a sentence that begins at `offset` in its body."""
    end = len(sentence) if end is None else end
    claim = Claim(sentence[start:end], offset + start, offset + end, offset, offset + len(sentence))
    return PublishedClaim(claim, sentence[start:end], sentence, "", ArticleHead("a.example"))


def quote(claim: PublishedClaim, words: str) -> Quote:
    start = claim.claim.sentence_start + claim.sentence.index(words)
    return Quote(words, start, start + len(words))


@pytest.mark.parametrize(
    ("ours", "theirs", "words"),
    [
        ("The mill burned on Monday", "The mill burned on Tuesday", ["Monday"]),
        ("The hospital was not evacuated", "The hospital was evacuated", ["not"]),
        ("The hospital was evacuated", "The hospital was not evacuated", []),
        ("the MILL burned", "The mill burned!", []),
        ("It cost $1.5 billion, he said", "It cost $1.2 billion, he said", ["1.5"]),
        ("", "Anything", []),
    ],
)
def test_the_words_that_the_other_side_lacks_are_found(ours: str, theirs: str, words: list[str]) -> None:
    assert [span.of(ours) for span in differing(ours, theirs)] == words


def test_the_evidence_is_marked_where_it_stands_in_the_sentence() -> None:
    claim = said("Some 25 fighters died, he said.", end=21, offset=100)
    assert passage(Side(claim, quote(claim, "Some 25")), "") == "<mark>Some 25</mark> fighters died, he said."


def test_evidence_outside_the_claim_but_in_its_sentence_is_marked_too() -> None:
    claim = said("They protested against strikes that killed 25.", end=30)
    assert passage(Side(claim, quote(claim, "25")), "").endswith("killed <mark>25</mark>.")


def test_evidence_that_stands_elsewhere_is_not_marked() -> None:
    claim = said("The mill burned.", offset=50)
    assert "<mark>" not in passage(Side(claim, Quote("25", 3, 5)), "")


def test_where_the_evidence_is_the_whole_claim_the_differing_words_are_marked() -> None:
    claim = said("The hospital was not evacuated")
    marked = passage(Side(claim, quote(claim, claim.quote)), "The hospital was evacuated")
    assert marked == "The hospital was <mark>not</mark> evacuated"


def test_a_figure_that_is_most_of_a_short_claim_is_marked_all_the_same() -> None:
    claim = said("It has 350 staff and runs 1,700 facilities.", start=21, end=42)
    marked = passage(Side(claim, quote(claim, "1,700 facilities")), "operates 1,200 facilities")
    assert marked == "It has 350 staff and runs <mark>1,700 facilities</mark>."


def test_what_an_article_says_is_text() -> None:
    claim = said("<script>alert(1)</script> & <b>25</b> died")
    shown = passage(Side(claim, quote(claim, "<b>25</b>")), "")
    assert shown == "&lt;script&gt;alert(1)&lt;/script&gt; &amp; <mark>&lt;b&gt;25&lt;/b&gt;</mark> died"


def test_of_an_endless_sentence_a_window_around_the_claim_is_shown() -> None:
    claim = said("word " * 1000 + "25 died" + " word" * 1000, 5000, 5007)
    shown = passage(Side(claim, None), "")
    assert "25 died" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < WINDOW + 10


def test_spans_that_reach_beyond_the_sentence_are_cut_and_break_nothing() -> None:
    claim = said("The mill burned.")
    beyond = replace(claim, claim=replace(claim.claim, end=400))
    assert passage(Side(beyond, None), "The mill stands.") == "The mill <mark>burned</mark>."
