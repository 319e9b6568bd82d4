"""Questions in a quotation are questions, "not only" denies nothing, and a denial goes on with "or"."""

from __future__ import annotations

import pytest

from service.claim import Modality, Polarity
from tests.splitting.building import claims_of


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("“Has the town paid its debt?” Ann Cole asked.", "Has the town paid its debt?"),
        ("“Where are we going to sleep?” said Ann Cole.", "Where are we going to sleep?"),
    ],
)
def test_what_is_asked_in_a_quotation_is_a_question(body: str, text: str) -> None:
    (claim,) = claims_of(body)
    assert (claim.text, claim.modality) == (text, Modality.QUESTION)


def test_what_is_said_beside_a_question_is_none() -> None:
    (claim,) = claims_of("“The town has paid its debt,” Ann Cole said.")
    assert claim.modality is Modality.ASSERTED


@pytest.mark.parametrize(
    ("body", "polarity"),
    [
        ("The town was not only warned by the ministry, but paid a fine.", Polarity.AFFIRMED),
        ("The mayor said that the bridge not only cost $9 million but was late.", Polarity.AFFIRMED),
        ("The town was not warned by the ministry.", Polarity.NEGATED),
    ],
)
def test_not_only_affirms(body: str, polarity: Polarity) -> None:
    assert claims_of(body)[0].polarity is polarity


def test_a_denial_goes_on_with_or() -> None:
    paid, sold = claims_of("The mayor has not paid the fine or sold the house.")
    assert paid.polarity is sold.polarity is Polarity.NEGATED
    assert sold.text == "The mayor has not sold the house"


def test_what_follows_but_is_not_denied() -> None:
    warned, paid = claims_of("The town was not only warned by the ministry, but paid a fine.")
    assert warned.polarity is paid.polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("body", "polarity"),
    [
        ("The price contradicts what the mayor said in May.", Polarity.AFFIRMED),
        ("The mayor contradicted the claim that the mine was safe.", Polarity.DENIED),
    ],
)
def test_only_those_who_speak_deny(body: str, polarity: Polarity) -> None:
    assert claims_of(body)[0].polarity is polarity


def test_a_speaker_behind_a_comma_is_no_part_of_what_is_said() -> None:
    left, light = claims_of(
        "But the storm could still leave a mark, said Andrew Light, a senior fellow at the institute."
    )
    assert (left.text, [one.name for one in left.attributed]) == (
        "the storm could still leave a mark",
        ["Andrew Light"],
    )
    assert light.text == "Andrew Light was a senior fellow at the institute"


def test_being_asked_is_no_statement() -> None:
    assert claims_of("Asked if that view still holds, she said “yes.”") == ()
