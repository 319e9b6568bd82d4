"""Words that only vouch for what follows ("the fact is that …") are no part of the claim."""

from __future__ import annotations

import pytest

from service.claim import Polarity
from tests.splitting.building import claims_of, speaker_of


@pytest.mark.parametrize(
    ("sentence", "text", "speaker"),
    [
        (
            "“The truth is that the mill lost 40 million euros,” Marta Lind said.",
            "the mill lost 40 million euros",
            "Marta Lind",
        ),
        (
            "“My understanding is that the weir was shut on Monday,” said Peter Holm.",
            "the weir was shut on Monday",
            "Peter Holm",
        ),
        (
            "“What is clear to us, and what we can state, is that no shell hit the barge,” Ida Roth said.",
            "no shell hit the barge",
            "Ida Roth",
        ),
        ("What we know is that 12 people died in the fire, the mayor said.", "12 people died in the fire", "mayor"),
        (
            "“What we found was that 30 of the 40 pumps were broken,” said Ann Lee.",
            "30 of the 40 pumps were broken",
            "Ann Lee",
        ),
        ("Ann Lee said that what is clear is that 40 people died.", "40 people died", "Ann Lee"),
        (
            "The fact of the matter is that the firm closed 12 plants, Ann Lee said.",
            "the firm closed 12 plants",
            "Ann Lee",
        ),
        ("But the point is that taxes rose by 4 percent.", "taxes rose by 4 percent.", None),
        ("The ministry’s position is that 12 ships left the port.", "12 ships left the port.", "ministry"),
        ("What the ministry says is that 12 ships left the port.", "12 ships left the port.", "ministry"),
    ],
)
def test_what_somebody_vouches_for_is_the_claim(sentence: str, text: str, speaker: str | None) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.text, speaker_of(claim), claim.not_checkable) == (text, speaker, None)


def test_what_is_vouched_for_keeps_its_own_polarity() -> None:
    (claim,) = claims_of("“The simple fact is that the bank did not close 12 branches,” Ann Lee said.")
    assert claim.polarity is Polarity.NEGATED


@pytest.mark.parametrize(
    "sentence",
    [
        "The hope is that the bridge opens in May.",
        "The plan is that 40 pumps are sold.",
        "The theory is that 40 men dug the canal.",
        "The rumour is that 40 men dug the canal.",
        "His point was that 40 schools closed.",
        "What is important is that taxes fall by 4 percent.",
        "What nobody can say is that the dam held in 1953.",
        "What Lee would say is that the dam held in 1953.",
        "The problem with the bridge is that it was never inspected.",
        "The trouble is that bridge in Port Ellis.",
    ],
)
def test_what_nobody_vouches_for_keeps_the_words_before_it(sentence: str) -> None:
    assert [claim.text for claim in claims_of(sentence)] == [sentence]
