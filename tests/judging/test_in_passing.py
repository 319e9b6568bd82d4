"""A small figure that one side tells in passing agrees with nothing by itself."""

import pytest

from service.judging.evidence.fitting_amounts import amounts_agree
from service.judging.judge import Judge
from service.judging.verdict import Label
from tests.judging.building import comparison, pair
from tests.judging.test_judge import Reads

CLOSING = "Three libraries in Westmere will close in May."


@pytest.mark.parametrize(
    ("earlier", "later", "agree"),
    [
        (CLOSING, "Campaigners will take Westmere to court over its decision to close three libraries.", False),
        (CLOSING, "Residents of Westmere protest against the council's plan to close three libraries.", False),
        (CLOSING, "Westmere will close three libraries.", True),
        (CLOSING, "Westmere took the decision to close three libraries.", True),
        (
            "Westmere will close 43 libraries.",
            "Campaigners will go to court over Westmere's decision to close 43 libraries.",
            True,
        ),
        (
            "Writers condemn Westmere's plan to close three libraries.",
            "Campaigners will go to court over Westmere's decision to close three libraries.",
            True,
        ),
    ],
)
def test_what_is_decided_is_not_who_acts_over_it(earlier: str, later: str, agree: bool) -> None:
    assert (amounts_agree(comparison(earlier, later)) is not None) is agree


@pytest.mark.parametrize(
    ("later", "label"),
    [
        ("Parents in Westmere protest against a plan to close three libraries.", Label.NEW),
        ("Westmere decided to close three libraries.", Label.AGREEING),
    ],
)
def test_the_model_alone_does_not_make_one_of_both(later: str, label: Label) -> None:
    (verdict,) = Judge(Reads(0.85, 0.05, 0.1)).weigh([pair(CLOSING, later)])
    assert verdict.label is label
