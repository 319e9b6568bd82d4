"""The words that negate in a claim, and what they reach."""

import pytest

from service.claim import Modality, Polarity
from service.judging.sides.denials import both_negate, denied, settled, stated
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("told", "reached"),
    [
        ("The embassy was not damaged.", {"damage"}),
        ("The embassy was not entered or damaged.", {"enter"}),
        ("No missile hit the embassy.", {"missile"}),
        ("The guards have yet to return.", {"return"}),
        ("The guards failed to return.", {"return"}),
        ("The minister ruled out a return.", {"return"}),
        ("The contract was awarded without a tender.", {"tender"}),
        ("The town was left without power.", set()),
        ("It is impossible that a missile hit the embassy.", {"missile"}),
        ("An impossible task was set.", set()),
        ("The guards failed the test.", set()),
        ("The minister ruled for the guards.", set()),
        ("Not only the embassy was damaged.", set()),
        ("The embassy was damaged.", set()),
    ],
)
def test_a_negation_reaches_the_next_word_with_a_meaning(told: str, reached: set[str]) -> None:
    assert denied(comparison(told, told).ours) == reached


def test_of_a_denial_every_word_is_denied() -> None:
    told = published("The guards damaged the embassy.", polarity=Polarity.DENIED)
    assert denied(comparison(told, told).ours) == {"guard", "damage", "embassy"}


@pytest.mark.parametrize(
    ("earlier", "later", "both"),
    [
        ("The embassy was not damaged.", "Nobody damaged the embassy.", True),
        ("The embassy was not damaged.", "The embassy was damaged.", False),
    ],
)
def test_two_that_deny_do_not_contradict_each_other_by_it(earlier: str, later: str, *, both: bool) -> None:
    assert both_negate(comparison(earlier, later)) is both


@pytest.mark.parametrize(
    ("told", "modality", "is_settled", "is_stated"),
    [
        ("The embassy was damaged.", Modality.ASSERTED, True, True),
        ("The embassy may be damaged.", Modality.POSSIBLE, True, False),
        ("It is unclear whether the embassy was damaged.", Modality.ASSERTED, False, False),
    ],
)
def test_what_is_asked_is_not_settled_and_what_is_possible_not_stated(
    told: str, modality: Modality, *, is_settled: bool, is_stated: bool
) -> None:
    side = comparison(published(told, modality=modality), told).theirs
    assert (settled(side), stated(side)) == (is_settled, is_stated)
