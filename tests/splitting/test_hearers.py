"""Who hears what is said, and when it was said, is no part of what is said."""

from __future__ import annotations

import pytest

from tests.splitting.building import claims_of, speaker_of


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Ann Holm told the Herald 41 men had fled the mill.", "41 men had fled the mill"),
        ("Ann Holm told Sky News several men had fled the mill.", "several men had fled the mill"),
        ("Ann Holm told The Post more than 40 men had fled.", "more than 40 men had fled"),
        ("Ann Holm told a Herald reporter 12 men had fled.", "12 men had fled"),
        ("Ann Holm told a an AP reporter 12 men had fled.", "12 men had fled"),
        ("Ann Holm told the Times there was no proof of theft.", "there was no proof of theft"),
        ("Ann Holm told the Herald the mill had closed in May.", "the mill had closed in May"),
        ("Ann Holm told the Herald that 41 men had fled.", "41 men had fled"),
        ("Ann Holm told reporters late last week a second mill will be sold.", "a second mill will be sold"),
        ("Ann Holm said early on Tuesday 12 mills would be sold.", "12 mills would be sold"),
    ],
)
def test_what_is_said_begins_behind_the_hearer_and_the_day(sentence: str, text: str) -> None:
    assert [(claim.text, speaker_of(claim)) for claim in claims_of(sentence)] == [(text, "Ann Holm")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Holm told a story she had heard in the mill.",
        "Ann Holm told the friend she met in May to leave.",
    ],
)
def test_what_only_says_which_story_or_friend_is_meant_is_not_said(sentence: str) -> None:
    assert [(claim.text, speaker_of(claim)) for claim in claims_of(sentence)] == [(sentence, None)]


def test_a_noun_before_another_may_be_what_is_spoken_of() -> None:
    (claim,) = claims_of("Ann Holm told the Herald readers had sent 12 letters.")
    assert claim.text == "the Herald readers had sent 12 letters"


@pytest.mark.parametrize(
    "sentence",
    [
        "The driver was found Monday morning slumped over the wheel of a truck.",
        "Nils Gorm was found Tuesday night barricaded in a flat on Mill Road.",
        "The man was seen late Sunday hiding in a shed on Mill Road.",
    ],
)
def test_the_state_in_which_somebody_is_found_is_not_said_of_the_day(sentence: str) -> None:
    assert [(claim.text, speaker_of(claim)) for claim in claims_of(sentence)] == [(sentence, None)]
