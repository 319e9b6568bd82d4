"""A copy is what stands nearly word for word; another figure, name, negation or time makes it a text of its own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from service.article import Article, ArticleHead
from service.judging.verdict import Evidence, Label, Quote, Reason, Verdict
from service.matching import Pair, PublishedClaim, published
from service.origins import copied, facts_of, repeats, words_of
from service.splitting.split import split

WIRE = (
    "The earthquake in the province of Talvera killed 12 people, the civil protection agency said in its first count."
)


def claim(text: str, source: str = "wire.example", day: int = 14, article: str = "") -> PublishedClaim:
    """The first claim of a text."""
    head = ArticleHead(source, id=article or source, published_at=datetime(2023, 3, day, 8, tzinfo=UTC))
    whole = Article(head, text)
    return published(split(whole)[0], whole)


def judged(ours: PublishedClaim, *theirs: PublishedClaim, label: Label = Label.AGREEING) -> list[tuple[Pair, Verdict]]:
    seen = Evidence("rule", label, Reason.SAME_WORDING, "", Quote("", 0, 0), Quote("", 0, 0), 0.9)
    return [(Pair(ours, one, 0.9, 0.9), Verdict(label, 0.9, Reason.SAME_WORDING, (seen,))) for one in theirs]


@pytest.mark.parametrize(
    "text",
    [
        WIRE,
        WIRE.replace("in its first count", "in a first count"),
        f"OSTREL (Northwire) - {WIRE}",
        f"OSTREL, March 14 (AP) — {WIRE}",
        WIRE.replace("The earthquake", "An earthquake"),
    ],
)
def test_the_same_sentence_is_a_copy_though_a_word_was_edited(text: str) -> None:
    assert repeats(claim(text), claim(WIRE))


def test_a_courtesy_that_house_style_strikes_makes_no_other_text() -> None:
    text = (
        "{}Cohen received a monthly retainer for a private contract between two parties, the lawyer said on Thursday."
    )
    assert repeats(claim(text.format("Mr. ")), claim(text.format("")))
    assert not repeats(claim(text.format("Senator ")), claim(text.format("")))


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("12 people", "14 people"),
        ("12 people", "about 12 people"),
        ("12 people", "a dozen people"),
        ("12 people", "12 people and injured two"),
        ("Talvera", "Ostrel"),
        ("killed 12", "did not kill 12"),
        ("The earthquake in the province of Talvera", "The Talvera earthquake"),
        ("the civil protection agency said in its first count", "as rescuers dug through the night for others"),
    ],
)
def test_another_figure_name_or_negation_is_no_copy(said: str, instead: str) -> None:
    assert not repeats(claim(WIRE.replace(said, instead)), claim(WIRE))


def test_two_figures_that_change_places_are_no_copy() -> None:
    text = "The agency said that it had killed {} people in the north and injured {} in the south of the country."
    assert not repeats(claim(text.format(12, 31)), claim(text.format(31, 12)))


def test_the_same_words_on_another_tuesday_are_no_copy() -> None:
    text = "Shares of the company closed sharply lower on Tuesday after a day of heavy trading."
    assert repeats(claim(text, day=15), claim(text, day=16))
    assert not repeats(claim(text, day=15), claim(text, day=22))


def test_a_short_sentence_is_a_copy_only_beside_a_longer_one_of_the_same_article() -> None:
    short = "Two schools collapsed."
    ours, theirs = claim(short, "a.example"), claim(short)
    assert copied([judged(ours, theirs)]) == [None]
    longer, wire = claim(WIRE, "a.example"), claim(WIRE)
    assert copied([judged(ours, theirs), judged(longer, wire)]) == [theirs, wire]
    elsewhere = claim(short, article="another article")
    assert copied([judged(ours, elsewhere), judged(longer, wire)]) == [None, wire]


def test_what_conflicts_is_no_copy_and_what_is_alike_is_one_only_if_it_agrees() -> None:
    edited, wire = claim(WIRE.replace("province", "region"), "a.example"), claim(WIRE)
    assert copied([judged(edited, wire)]) == [wire]
    assert copied([judged(edited, wire, label=Label.NEW)]) == [None]
    assert copied([judged(claim(WIRE, "a.example"), wire, label=Label.NEW)]) == [wire]
    assert copied([judged(claim(WIRE, "a.example"), wire, label=Label.CONFLICTING)]) == [None]


def test_of_several_the_first_published_is_the_origin() -> None:
    late, early = claim(WIRE, "late.example", 16), claim(WIRE, "early.example", 14)
    assert copied([judged(claim(WIRE, "a.example", 17), late, early)]) == [early]


def test_a_word_is_kept_once_in_however_many_sentences_it_stands() -> None:
    """Eight thousand sentences are kept."""
    one, other = "Talvera counted 12 dead", "12 dead were counted in Talvera"
    kept = {id(word) for sentence in (one, other) for told in (words_of, facts_of) for word in told(sentence)}
    assert len(kept) == len({*words_of(one), *words_of(other)})
