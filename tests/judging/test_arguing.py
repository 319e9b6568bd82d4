"""What is only argued, or called a claim, is told by nobody as a fact."""

import pytest

from service.claim import Polarity
from service.judging.evidence.absence import none_told_of
from service.judging.evidence.negation import denial_differs, negation_differs
from service.judging.sides.arguing import is_called_a_claim
from service.judging.sides.denials import settled
from tests.judging.building import comparison, published
from tests.judging.test_absence import behind

NONE = published("There is no national emergency.", lead="Emergency in Tolo")


@pytest.mark.parametrize(
    ("before", "called"),
    [
        ("Brun mocked Lie's claim that ", True),
        ("The mayor laughed at the very notion that ", True),
        ("She spread a rumour that ", True),
        ("Lie claims that ", False),
        ("The mayor fears that ", False),
        ("The report found that ", False),
        ("", False),
    ],
)
def test_a_claim_that_its_sentence_calls_one_is_not_settled(before: str, *, called: bool) -> None:
    side = comparison(NONE, behind(before, "the mine was flooded")).ours
    assert (is_called_a_claim(side), settled(side)) == (called, not called)


@pytest.mark.parametrize(
    ("before", "conflict"), [("Brun repeated the allegation that ", False), ("Brun said on Monday that ", True)]
)
def test_who_denies_it_does_not_deny_that_there_is_an_allegation(before: str, *, conflict: bool) -> None:
    denial = published("Harrow denied that it dumped acid in the lake.", polarity=Polarity.DENIED)
    told = behind(before, "Harrow dumped acid in the lake.")
    assert (denial_differs(comparison(denial, told)) is not None) is conflict


@pytest.mark.parametrize(
    ("told", "conflict"),
    [
        ("He believed that Harrow at least meant to dump acid in the lake.", False),
        ("Brun argued that Harrow had dumped acid in the lake.", False),
        ("She thought Harrow had dumped acid in the lake.", False),
        ("Harrow had dumped acid in the lake.", True),
        ("The suspect, Harrow, had dumped acid in the lake.", True),
        ("Brun insisted that Harrow had dumped acid in the lake.", True),
        ("Harrow dumped acid in the lake because it believed it to be dead.", True),
    ],
)
def test_opponents_disagree_and_only_who_tells_it_as_a_fact_contradicts_a_denial(told: str, *, conflict: bool) -> None:
    denial = published("Harrow denied that it dumped acid in the lake.", polarity=Polarity.DENIED)
    assert (denial_differs(comparison(denial, told)) is not None) is conflict


def test_a_denied_figure_is_one_whoever_believes_it() -> None:
    denial = published("Harrow denied that it would cut 400 jobs.", polarity=Polarity.DENIED)
    assert denial_differs(comparison(denial, "The union believes that Harrow will cut 400 jobs.")) is not None


@pytest.mark.parametrize(
    ("of_none", "of_one", "conflict"),
    [
        ("Opponents will go to court to argue that ", "He contended that it is a national emergency.", False),
        ("Opponents will go to court to argue that ", "It is a national emergency.", True),
        ("The judges found that ", "He contended that it is a national emergency.", True),
    ],
)
def test_two_who_argue_do_not_contradict_each_other(of_none: str, of_one: str, *, conflict: bool) -> None:
    none = behind(of_none, "there is no national emergency.")
    laid = comparison(none, published(of_one, lead="Emergency in Tolo"), similarity=0.7)
    assert (none_told_of(laid) is not None) is conflict


@pytest.mark.parametrize(
    ("saying", "denying", "conflict"),
    [
        ("Lie argued that the law bans the sale.", "Brun argued that the law does not ban the sale.", False),
        ("Lie argued that the law bans the sale.", "The law does not ban the sale.", True),
    ],
)
def test_nor_do_they_by_a_no(saying: str, denying: str, *, conflict: bool) -> None:
    laid = comparison(saying, denying)
    assert (negation_differs(laid) is not None) is conflict
