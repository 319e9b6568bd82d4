"""What becomes of the pair model's reading of two claims of articles."""

import pytest

from service.errors import ModelUnusable
from service.judging.consulting import with_reading, within_reach
from service.judging.judge import Judge, ruled
from service.judging.reading import Reading
from service.judging.sides.nearness import Nearness
from service.judging.verdict import Label
from tests.judging.building import comparison, pair, published

LEAD = "A quake shakes Qeshm island in southern Iran"


@pytest.mark.parametrize("reading", [Reading(0.2, 0.1, 0.7), Reading(0.2, 0.7, 0.1)])
def test_figures_that_fit_agree_however_the_claims_are_read(reading: Reading) -> None:
    texts = ("The quake killed 25 people.", "Some 25 people were killed in the quake.")
    laid = comparison(*(published(text, lead=LEAD) for text in texts))
    evidence = ruled(laid)
    assert evidence[0].label is Label.AGREEING
    assert with_reading(laid, evidence, reading, Nearness([laid])) == evidence


def test_what_exceeds_a_limit_is_what_is_least_alike() -> None:
    pairs = [comparison("A", "B", similarity=alike) for alike in (0.5, 0.9, 0.7)]
    assert within_reach(3, pairs, [1, 1, 1]) == [0, 1, 2]
    assert within_reach(2, pairs, [1, 1, 1]) == [1, 2]
    assert within_reach(2, pairs, [0, 1, 2]) == [0, 1]


def test_statements_are_weighed_with_the_pair_model_alone() -> None:
    with pytest.raises(ModelUnusable):
        Judge(None).seen([pair("Ten people died.", "Eleven people died.")])
