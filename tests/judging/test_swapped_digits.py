"""A figure that has two digits of the other in another order is told as a likely slip."""

import pytest

from service.judging.evidence.amounts import amounts_differ
from service.judging.measuring.swapped_digits import digits_are_swapped
from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("ours", "theirs", "swapped"),
    [
        ("118 million euros", "181 million euros", True),
        ("112 people", "121 people", True),
        ("1,870 people", "1,780 people", True),
        ("$1.19 billion", "$1.91 billion", True),
        ("2,314 people", "3,214 people", True),
        ("12 people", "21 people", False),
        ("-12 °C", "-21 °C", False),
        ("-112 °C", "-121 °C", True),
        ("-112 °C", "121 °C", False),
        ("120 people", "210 people", False),
        ("112 people", "112 people", False),
        ("118 million euros", "18.1 million euros", False),
        ("118 people", "811 people", False),
        ("668 people", "688 people", False),
        ("1,234 people", "2,143 people", False),
    ],
)
def test_two_neighbouring_digits_of_three_or_more_may_have_changed_places(
    ours: str, theirs: str, swapped: bool
) -> None:
    pair = comparison(f"The state counted {theirs}.", f"The state counted {ours}.")
    assert digits_are_swapped(pair.ours.figures[0], pair.theirs.figures[0]) is swapped


def test_an_editor_is_told_what_to_look_for() -> None:
    seen = amounts_differ(comparison("The crash killed 112 people.", "The crash killed 121 people."))
    assert seen is not None
    assert "but for the order of two digits they are the same" in seen.sentence
