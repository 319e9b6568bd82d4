"""Shares of those who gave two answers are no two shares of one."""

import pytest

from service.judging.aligning.scopes.answers import of_another_answer
from tests.judging.building import shows


@pytest.mark.parametrize(
    ("earlier", "later", "two"),
    [
        ("35% said they would invest it.", "37 percent said they would be worse off.", True),
        ("50 percent think that taxes will rise.", "54 percent think that wages will fall.", True),
        ("54% of voters say they back the bill.", "48% of voters say taxes are too high.", True),
        ("35% said they would invest it.", "37 percent said they would invest the money.", False),
        ("54% of voters back the bill.", "48% of voters say taxes are too high.", False),
        ("35% said they would invest it.", "36 percent said they would be about the same.", True),
        ("35% of them said so.", "37 percent said so.", False),
        ("35 firms said they would invest it.", "37 firms said they would be worse off.", False),
    ],
)
def test_shares_of_two_answers(earlier: str, later: str, two: bool) -> None:
    assert shows(of_another_answer, earlier, later) is two
