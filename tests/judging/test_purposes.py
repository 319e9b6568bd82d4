"""What money is for tells two sums apart."""

import pytest

from service.judging.aligning.scopes.purposes import for_another_purpose, only_set_aside
from tests.judging.building import comparison, shows


@pytest.mark.parametrize(
    ("earlier", "later", "apart"),
    [
        ("Harrow spent $5,150 on fur capes.", "Harrow charged $4,272 on the Sea Star cruise.", True),
        ("The bill has $250 billion for hospitals.", "The bill has $349 billion in loans for small firms.", True),
        ("The city put $9 million towards schools.", "The city put $4 million towards new roads.", True),
        ("Harrow spent $5,150 on capes.", "Harrow spent $2,306 at Sea World, $400 at Bay and $90 on a cruise.", True),
        ("Harrow spent $5,150 at Bay.", "Harrow spent $2,306 at Bay, $400 at Sea World and $90 on a cruise.", False),
        ("Harrow spent $5,150 on fur capes.", "Harrow spent $6,400 on fur coats and capes.", False),
        ("The bill has $250 billion for hospitals.", "The bill gives hospitals $349 billion.", False),
        ("The bill has $250 billion for hospitals.", "The bill has $349 billion.", False),
        ("The club paid $9 million for the striker.", "The club paid $7 million for Marsh.", False),
        ("The club paid $9 million for the house.", "The club paid $7 million for the mansion.", False),
        ("Lee was fined $9,000 for speeding.", "Lee was fined $7,000 for reckless driving.", False),
        ("The fund lost $9 million on Monday.", "The fund lost $7 million on trades.", False),
        ("The fund got $9 million for the first time.", "The fund got $7 million for schools.", False),
        ("The bill has nine items for hospitals.", "The bill has seven items for roads.", False),
    ],
)
def test_what_is_for_something_else_is_another_sum(earlier: str, later: str, apart: bool) -> None:
    assert shows(for_another_purpose, earlier, later) is apart


def test_purposes_that_are_read_as_one_are_one() -> None:
    pair = comparison("The state has $9 million for the wall.", "The state has $4 million for a barrier.")
    ours, theirs = pair.ours.figures[0], pair.theirs.figures[0]
    assert for_another_purpose(ours, theirs, pair)
    pair.answers[pair.question(ours, theirs)] = 0.95  # type: ignore[index]
    assert not for_another_purpose(ours, theirs, pair)


@pytest.mark.parametrize(
    ("earlier", "later", "apart"),
    [
        ("The plan gives firms $320 billion.", "Some $120 billion is set aside for minority owners.", True),
        ("The plan gives firms $320 billion.", "The plan has $120 billion in aid geared to rural lenders.", True),
        ("The king moved $8 billion to the wall.", "The king diverted $3 billion from the army to the wall.", True),
        ("The House passed a $484 billion aid bill.", "It contains $320 billion for small firms.", True),
        ("The king drew $8 billion from the navy.", "The king drew $3 billion from the army.", True),
        ("The plan gives firms $120 billion.", "Some $320 billion is set aside for minority owners.", False),
        ("The king diverted $8 billion from the army.", "The king diverted $3 billion from the army.", False),
        ("The plan aids rural lenders with $320 billion.", "Some $120 billion is set aside for rural lenders.", False),
        ("The thief took $80,000.", "The thief got away with $50,000 from the couple.", False),
        ("The House passed a $484 billion aid bill.", "The House passed a $320 billion aid bill.", False),
        ("Small firms get $484 billion.", "The bill contains $320 billion for small firms.", False),
    ],
)
def test_what_is_set_aside_or_taken_from_one_purse_is_not_all(earlier: str, later: str, apart: bool) -> None:
    assert shows(only_set_aside, earlier, later) is apart
