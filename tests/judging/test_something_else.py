"""What shows that two claims that read alike do not say the same."""

import pytest

from service.judging.evidence.something_else import says_something_else
from tests.judging.building import comparison

FIRE = "The fire in Harrow hurt ten people."


@pytest.mark.parametrize(
    ("earlier", "later", "else_"),
    [
        (FIRE, "Ten people were hurt in the Harrow fire.", False),
        (FIRE, "The fire in Harrow hurt twelve people.", True),
        ("All the houses burned in the fire.", "Most of the houses burned in the fire.", True),
        ("The mayor was convicted of fraud.", "The mayor was acquitted of fraud.", True),
        ("Robert Dalton, the former mayor of Harrow", "Robert Dalton resigned as mayor of Harrow.", True),
        ("The Navy shot down an Iranian drone.", "A gunner shot down an American drone.", True),
        ("The Navy shot down an Iranian drone.", "Iran's drone was shot down by the Navy.", False),
        ("Houston police fined the driver.", "Texas police fined the driver.", False),
    ],
    ids=["the same", "a figure", "a small word", "the opposite", "only a name", "whose", "one's own", "within it"],
)
def test_one_detail_is_enough(earlier: str, later: str, *, else_: bool) -> None:
    assert says_something_else(comparison(earlier, later)) is else_
