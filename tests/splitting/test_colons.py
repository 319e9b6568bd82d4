"""What stands after a colon is said by those whom the words before it name as sure of it, or as saying it."""

from __future__ import annotations

import pytest

from tests.splitting.building import claims_of, speaker_of


@pytest.mark.parametrize(
    ("sentence", "text", "speaker"),
    [
        (
            "The mayor was sure of one thing: the weir had been shut by the police on Monday.",
            "the weir had been shut by the police on Monday",
            "mayor",
        ),
        (
            "Nine hours after the blast began, the harbour’s chief, Tom Gorm, was certain of one thing: the depot was "
            "not being used by soldiers.",
            "the depot was not being used by soldiers",
            "Tom Gorm",
        ),
        (
            "Hours after the blast at the depot, the harbour’s chief, Tom Gorm, was certain of one thing: “We have "
            "established beyond any doubt that the depot was not being used by soldiers,” he said.",
            "the depot was not being used by soldiers",
            "Tom Gorm",
        ),
        ("The ministry issued a statement: 40 soldiers were killed.", "40 soldiers were killed", "ministry"),
        ("The minister’s message was blunt: no soldier left the port.", "no soldier left the port", "minister"),
        ("The audit’s verdict was clear: 40 pumps had failed in May.", "40 pumps had failed in May", "audit"),
    ],
)
def test_what_stands_behind_a_colon_is_said(sentence: str, text: str, speaker: str) -> None:
    assert (text, speaker) in [(claim.text, speaker_of(claim)) for claim in claims_of(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The town has one problem: the weir has been shut since May.",
        "Holm got a warning: taxes will rise by 4 percent.",
        "Holm was certain of one thing: a vote in May.",
        "Holm bought three things in May: a car, a boat and a mill.",
    ],
)
def test_what_nobody_is_shown_to_say_has_no_speaker(sentence: str) -> None:
    assert {speaker_of(claim) for claim in claims_of(sentence)} == {None}


def test_a_quoted_sentence_is_all_that_is_said_of_its_sentence() -> None:
    body = "The chief of the harbour was sure of one thing “The depot was not being used,” Tom Gorm told the Herald."
    assert ("The depot was not being used", "Tom Gorm") in [(c.text, speaker_of(c)) for c in claims_of(body)]


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("“We have established that no pump failed in May,” Ann Holm said.", "no pump failed in May"),
        ("“We can confirm that 12 men have died,” Ann Holm said.", "12 men have died"),
        ("“We could not confirm that 12 men died,” Ann Holm said.", "We could not confirm that 12 men died"),
        ("“I think that 12 men have died,” Ann Holm said.", "I think that 12 men have died"),
    ],
)
def test_what_we_have_found_out_is_the_claim(sentence: str, text: str) -> None:
    assert [(claim.text, speaker_of(claim)) for claim in claims_of(sentence)] == [(text, "Ann Holm")]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Ann Holm played down the row, saying, “The 12 mills will all reopen in May.”",
            [("Ann Holm played down the row", None), ("The 12 mills will all reopen in May", "Ann Holm")],
        ),
        (
            "Lund answered a letter by Ann Holm that said: “The mill closed in May.”",
            [("Lund answered a letter by Ann Holm", None), ("The mill closed in May", "Ann Holm")],
        ),
        (
            "The town has a right of its own, as the Herald reported: “Other towns can follow in 2019.”",
            [("The town has a right of its own", None), ("Other towns can follow in 2019", "Herald")],
        ),
    ],
)
def test_a_quotation_behind_a_verb_of_saying_is_what_it_says(
    sentence: str, claims: list[tuple[str, str | None]]
) -> None:
    assert [(claim.text.rstrip("."), speaker_of(claim)) for claim in claims_of(sentence)] == claims


def test_what_is_to_be_done_keeps_its_auxiliaries() -> None:
    (first, second) = claims_of("We are to be meeting with 12 ministers and discussing a cut in taxes.")
    assert (first.text, second.text.rstrip(".")) == (
        "We are to be meeting with 12 ministers",
        "We are to be discussing a cut in taxes",
    )


def test_it_that_only_seems_says_nothing() -> None:
    body = "It sounds as if Ann Holm gave way for one reason: “The 12 mills need us,” she told reporters on Friday."
    assert "It" not in {speaker_of(claim) for claim in claims_of(body)}


def test_a_mark_without_anything_behind_it_opens_no_quotation() -> None:
    (claim,) = claims_of("by the index . before 54-46 v. 54 to Lee that which before said “2,000,”")
    assert claim.text.startswith("by the index")
