"""What is named right before a day came to pass on one day only."""

from dataclasses import replace

import pytest

from service.judging.consulting import worth_asking
from service.judging.evidence.dated_deeds import deed_dated_otherwise
from service.judging.sides.comparison import Comparison
from service.judging.sides.nearness import Nearness
from tests.judging.building import comparison, published

AT, LEAD = "2024-04-26", "Norlund under water"
DECLARED = "Ellen Brun declared a state of emergency on Monday."


def laid(earlier: str, later: str, read_as_one: float = 0.97, **alike: float) -> Comparison:
    told = comparison(published(earlier, AT, lead=LEAD), published(later, AT, lead=LEAD), **alike)
    return replace(told, answers=dict.fromkeys(worth_asking(told, Nearness([told])), read_as_one))


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        (DECLARED, "Ms Brun declared an emergency on Sunday.", True),
        (DECLARED, "Ms Brun declared an emergency for Norlund, the third in a year, on Sunday.", False),
        (DECLARED, "Ms Brun lifted the curfew on Sunday.", False),
        (DECLARED, "Ms Brun declared another emergency on Sunday.", False),
        (DECLARED, "Ms Brun declared an emergency on Monday.", False),
        ("The toll law went into effect on Monday.", "Norlund's toll law took effect on Saturday.", True),
        ("He left notes at the time of his departure in 2018.", "At the time of his departure in 2017 he left.", True),
        ("Ellen Brun has led the Union since 2002.", "Ms Brun has led the Union since 2003.", True),
        ("President Ellen Brun on Monday chose to sign it.", "President Ellen Brun on Tuesday signed it.", False),
        ("Ellen Brun announced the decision on Monday.", "The decision was in a letter on Tuesday.", False),
    ],
)
def test_what_both_name_right_before_the_day_has_one_day(earlier: str, later: str, conflict: bool) -> None:
    assert (deed_dated_otherwise(laid(earlier, later)) is not None) is conflict


def test_claims_less_alike_may_end_in_one_word_by_chance() -> None:
    later = "Ms Brun declared an emergency on Sunday."
    assert deed_dated_otherwise(laid(DECLARED, later, similarity=0.6)) is None
    assert deed_dated_otherwise(laid(DECLARED, later, read_as_one=0.8)) is None


def test_the_model_is_asked_though_another_claim_is_nearer() -> None:
    pair = laid(DECLARED, "Ms Brun declared an emergency on Sunday.")
    nearer = replace(pair, similarity=0.99)
    assert worth_asking(pair, Nearness([pair, nearer]))
