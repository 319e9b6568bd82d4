"""Jobs of one branch are not those of all branches."""

import pytest

from service.judging.aligning.scopes.branches import of_a_branch, of_a_force
from tests.judging.building import shows


@pytest.mark.parametrize(
    ("earlier", "later", "branch"),
    [
        (
            "The economy added 136,000 jobs.",
            "Under services, health care gained most, with 41,400 new positions.",
            True,
        ),
        ("The economy added 136,000 jobs.", "Health care added 41,400 jobs.", True),
        ("Manufacturing lost 2,000 jobs.", "Retail lost 11,000 jobs.", True),
        ("Employers added 136,000 jobs.", "There were 7,000 new jobs in construction.", True),
        ("Manufacturing lost 2,000 jobs.", "Manufacturing lost 11,000 jobs.", False),
        ("The economy added 41,400 jobs.", "Health care added 136,000 jobs.", False),
        ("The economy added 136,000 jobs.", "Employers added 130,000 jobs.", False),
        ("Harrow cut 900 jobs.", "The manufacturing company Harrow cut 400 jobs.", False),
        ("The state closed 900 wards.", "The state closed 400 wards in health care.", False),
    ],
)
def test_a_branch_is_told_apart_from_the_economy(earlier: str, later: str, branch: bool) -> None:
    assert shows(of_a_branch, earlier, later) is branch


@pytest.mark.parametrize(
    ("earlier", "later", "force"),
    [
        ("Some 13,000 military members were called up.", "The number of them rose to 12,000 guardsmen.", True),
        ("Some 13,000 troops were sent.", "The navy raised to 12,000 the number of marines sent.", True),
        ("Some 12,000 troops were sent.", "Some 13,000 marines were sent.", False),
        ("Some 13,000 guardsmen were sent.", "Some 12,000 guardsmen were sent.", False),
        ("Some 13,000 people were sent.", "Some 12,000 guardsmen were sent.", False),
        ("Some 13,000 National Guard soldiers were sent.", "Some 12,000 guardsmen were sent.", False),
    ],
)
def test_a_force_is_told_apart_from_all_troops(earlier: str, later: str, *, force: bool) -> None:
    assert shows(of_a_force, earlier, later) is force
