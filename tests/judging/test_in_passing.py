"""A small figure that one side tells in passing agrees with nothing by itself."""

import pytest

from service.judging.evidence.amounts import amounts_agree
from tests.judging.building import comparison

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
