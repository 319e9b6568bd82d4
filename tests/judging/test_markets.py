"""Markets are quoted anew all day: quotes conflict only within one session."""

import pytest

from service.judging.markets import other_session
from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("The Nasdaq index fell to 1,649 points.", "The Nasdaq index fell to 1,653 points.", False),
        ("The Nasdaq index fell to 1,649 points.", "The Nasdaq index fell to 1,912 points.", True),
        ("Gold was quoted at $367.90 an ounce.", "Gold was quoted at $358.65 an ounce.", True),
        ("The mayor counted 367 chairs.", "The mayor counted 358 chairs.", False),
    ],
)
def test_quotes_far_apart_are_of_other_sessions(earlier: str, later: str, other: bool) -> None:
    assert (other_session(comparison(earlier, later)) is not None) is other
