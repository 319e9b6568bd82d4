"""How much two claims share that sets an event apart from others of its kind."""

from __future__ import annotations

import pytest

from service.judging.sides.specificity import recurring
from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("earlier", "later", "again"),
    [
        ("A car bomb killed 12.", "A car bombing killed 40.", True),
        ("A strike hit a depot.", "An air strike killed 12 soldiers.", True),
        ("Sales of cars rose 20 percent.", "Car sales rose 12 percent.", False),
        ("The strike by nurses will last five days.", "Nurses will strike for three days.", False),
        ("Bus fares rose 3 percent.", "A bus crash hurt 12 people.", False),
    ],
)
def test_what_happens_again_and_again_is_told_by_more_than_a_car(earlier: str, later: str, *, again: bool) -> None:
    assert recurring(comparison(earlier, later)) is again
