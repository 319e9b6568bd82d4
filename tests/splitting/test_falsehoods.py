"""What is called false or impossible is negated, and what nobody can say yet is no claim of either."""

from __future__ import annotations

import pytest

from service.claim import Modality, NotCheckable, Polarity
from tests.splitting.building import claims_of

AFFIRMED, NEGATED = Polarity.AFFIRMED, Polarity.NEGATED
ASSERTED, POSSIBLE, QUESTION = Modality.ASSERTED, Modality.POSSIBLE, Modality.QUESTION


@pytest.mark.parametrize(
    ("opening", "polarity", "modality"),
    [
        ("Technically, it is impossible that", NEGATED, ASSERTED),
        ("It was inconceivable that", NEGATED, ASSERTED),
        ("It is not possible that", NEGATED, ASSERTED),
        ("It isn’t true that", NEGATED, ASSERTED),
        ("It is untrue that", NEGATED, ASSERTED),
        ("It is false to claim that", NEGATED, ASSERTED),
        ("It is a lie that", NEGATED, ASSERTED),
        ("There is no way that", NEGATED, ASSERTED),
        ("What is not true is that", NEGATED, ASSERTED),
        ("What’s false is that", NEGATED, ASSERTED),
        ("It is true that", AFFIRMED, ASSERTED),
        ("It is possible that", AFFIRMED, POSSIBLE),
        ("It is not impossible that", AFFIRMED, POSSIBLE),
        ("It is impossible to deny that", AFFIRMED, ASSERTED),
    ],
)
def test_what_is_called_false_is_negated(opening: str, polarity: Polarity, modality: Modality) -> None:
    (claim,) = claims_of(f"{opening} the mill closed 12 branches in 2019.")
    assert (claim.polarity, claim.modality, claim.not_checkable) == (polarity, modality, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "It is impossible to say whether the mill closed 12 branches.",
        "It is too early to say that the mill closed 12 branches.",
        "It is hard to know if the mill closed 12 branches.",
        "It is unclear if the mill closed 12 branches.",
        "It remains unclear whether the mill closed 12 branches.",
        "It was not immediately clear whether the mill had closed 12 branches.",
    ],
)
def test_what_nobody_can_say_yet_is_left_open(sentence: str) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.text, claim.modality, claim.not_checkable) == (sentence, QUESTION, NotCheckable.QUESTION)


def test_what_somebody_has_not_decided_is_a_fact() -> None:
    (claim,) = claims_of("The prosecutors in Port Ellis have not decided whether they will appeal.")
    assert (claim.modality, claim.not_checkable) == (ASSERTED, None)


def test_what_is_impossible_for_somebody_he_does_not_do() -> None:
    (claim,) = claims_of("It was impossible for the crew to close the 12 valves.")
    assert claim.polarity is NEGATED


def test_what_is_nearly_impossible_may_be_done() -> None:
    (claim,) = claims_of("It was nearly impossible to close the 12 valves.")
    assert claim.polarity is AFFIRMED
