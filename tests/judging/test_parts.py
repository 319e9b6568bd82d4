"""One may count only a part of what the other counts, or somebody more."""

import pytest

from service.judging.aligning.scopes.parts import told_as_part, with_one_more
from service.judging.aligning.scopes.scopes import Shows
from tests.judging.building import shows


@pytest.mark.parametrize(
    ("earlier", "later", "more"),
    [
        ("Two people were killed before the attacker fatally stabbed an officer.", "The attacker killed four.", True),
        ("Two people were killed and then a guard was shot dead.", "The attacker killed three.", True),
        ("He killed two people before being shot dead.", "The attacker killed three.", False),
        ("He killed two people before he was fatally shot.", "The attacker killed three.", False),
        ("He killed two people before police killed him.", "The attacker killed three.", False),
        ("He killed two people before killing himself.", "The attacker killed three.", False),
        ("Two people were killed before the attacker fled.", "The attacker killed four.", False),
        ("Two people were killed before the attacker fatally stabbed an officer.", "The attacker killed 11.", False),
        ("Two people were hurt before the attacker fatally stabbed an officer.", "The attacker hurt four.", False),
        ("Four people were killed before the attacker fatally stabbed an officer.", "He killed two.", False),
    ],
)
def test_who_is_killed_after_others_is_counted_with_them_or_apart(earlier: str, later: str, more: bool) -> None:
    assert shows(with_one_more, earlier, later) is more


@pytest.mark.parametrize(
    ("earlier", "later", "part"),
    [
        ("The probe charged 37 people, which included 26 Russians.", "The probe charged 25 Russians.", True),
        ("The probe charged 37 people, among them six aides, 26 Russians.", "The probe charged 25 Russians.", True),
        ("The probe charged 37 defendants, who included 26 Russians.", "The probe charged 25 Russians.", True),
        ("The probe charged 37 people.", "The probe charged 25 Russians.", False),
        ("The probe charged 37 people, including 12 aides.", "The probe charged 25 Russians.", False),
        ("The probe charged 37 people and heard 26 Russians.", "The probe charged 25 Russians.", False),
        ("The probe charged 26 Russians.", "The probe charged 25 Russians.", False),
    ],
)
def test_those_who_are_told_as_a_part_are_held_against_the_part(earlier: str, later: str, part: bool) -> None:
    assert shows(told_as_part, earlier, later) is part


@pytest.mark.parametrize("why", [told_as_part, with_one_more])
def test_two_tolls_are_no_part_of_each_other(why: Shows) -> None:
    assert not shows(why, "The blast killed 12 people.", "The blast killed 14 people.")
