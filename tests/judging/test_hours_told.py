"""A bare number behind "until" or "by" is an hour."""

import pytest

from service.judging.aligning.scopes.hours_told import of_another_hour
from tests.judging.building import shows


@pytest.mark.parametrize(
    ("earlier", "later", "two"),
    [
        ("The museum is open until eight.", "The museum closed by nine.", True),
        ("The road is closed until six.", "The road reopened by seven.", True),
        ("The museum opens at nine.", "The museum closes at five.", True),
        ("The museum is open until eight.", "The museum is open till nine.", False),
        ("The museum opens at nine.", "The museum opens at ten.", False),
        ("The deficit fell by 8 percent.", "The deficit fell to 9 percent.", False),
        ("The museum counted eight guests.", "The museum closed by nine.", False),
    ],
)
def test_until_one_hour_and_by_another_are_two_things(earlier: str, later: str, *, two: bool) -> None:
    assert shows(of_another_hour, earlier, later) is two
