"""Two figures may be told of different times."""

import pytest

from service.judging.aligning.meanwhile import other_time
from tests.judging.building import shows


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("Firms hired 158,000.", "Firms hired 189,000 in the same three months of 2018.", True),
        ("Firms hired 158,000 people.", "Firms hired 189,000 people over the same period last year.", True),
        ("Firms hired 158,000.", "Firms hired 189,000 at the same time.", False),
        (
            "Firms hired 158,000 in the same period last year.",
            "Firms hired 189,000 over the same period last year.",
            False,
        ),
        ("Firms hired 158,000.", "Firms hired 189,000.", False),
    ],
)
def test_the_same_months_of_another_year_are_another_time(earlier: str, later: str, other: bool) -> None:
    assert shows(other_time, earlier, later) is other
