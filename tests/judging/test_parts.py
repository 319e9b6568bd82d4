"""One may count only a part of what the other counts, or somebody more."""

from dataclasses import replace

import pytest

from service.judging.aligning.questions import questions
from service.judging.aligning.scopes.one_more import with_one_more
from service.judging.aligning.scopes.parts import other_base, other_part, told_as_part
from service.judging.aligning.scopes.scopes import Shows
from service.judging.evidence.amounts import amounts_differ, read_amounts_differ
from tests.judging.building import comparison, conflict_if_read_as_one, published, shows


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


@pytest.mark.parametrize(
    ("told", "count", "conflict"),
    [
        ("Four people, including the shooter, were killed.", "three", False),
        ("Four people were killed (including a suspected gunman).", "three", False),
        ("Four people, including a nurse, were killed.", "three", True),
        ("Four people, including the wife of the gunman, were killed.", "three", True),
        ("Four people, including the gunman, were killed.", "two", True),
        ("Four people, including the gunman, were killed.", "five", True),
    ],
)
def test_whoever_did_it_may_be_counted_among_the_dead_or_not(told: str, count: str, conflict: bool) -> None:
    lead = "A shooting at the garlic festival in Gilroy"
    sides = (published(text, lead=lead) for text in (told, f"The shooting killed {count} people."))
    assert (amounts_differ(comparison(*sides)) is not None) is conflict


@pytest.mark.parametrize(
    ("share", "conflict"),
    [
        ("Among senior staff, 36 percent are women.", False),
        ("It shows 36 percent among senior staff are women.", False),
        ("Among its staff, 36 percent are women.", True),
        ("It shows, among other things, that 36 percent of the staff are women.", True),
        ("36 percent are women.", True),
    ],
)
def test_a_share_of_a_narrower_group_is_another_share(share: str, conflict: bool) -> None:
    lead = "The White House publishes what its staff is paid"
    earlier, later = (published(text, lead=lead) for text in (share, "Of the White House staff, 25 percent are women."))
    laid = comparison(earlier, later)
    seen = read_amounts_differ(replace(laid, answers=dict.fromkeys(questions(laid), 0.95)))
    assert (seen is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The crash killed 176 people.", "At least 57 Canadians were among the dead in the crash.", False),
        ("The crash killed 176 people.", "The victims of the crash included 57 Canadians.", False),
        (
            "The crash killed 12 people.",
            "The dead in the crash were 11 people on board and a sheriff's sergeant.",
            False,
        ),
        ("The crash killed 12 people.", "The dead in the crash were 11 people on board and the sergeants.", True),
        (
            "The crash killed 14 people.",
            "The dead in the crash were 11 people on board and a sheriff's sergeant.",
            True,
        ),
        ("The crash killed 12 people.", "In the crash 11 people were killed and a house was destroyed.", True),
        ("The crash killed 12 people.", "In the crash 11 people were killed and a sergeant was hurt.", True),
        ("The crash killed four people.", "The crash killed three people, a 35-year-old man and two boys.", True),
        ("The crash killed four people.", "The crash killed three people aged 35 or older.", False),
        (
            "The crash killed three civilians in Iran.",
            "The crash killed two civilians and a police officer in Iran.",
            True,
        ),
        (
            "The crash injured 16 people.",
            "In the crash one other person was wounded by gunfire and 15 people were injured.",
            False,
        ),
        ("The virus has killed 120,000 people in Iran.", "The virus killed 83,426 people 65 or older in Iran.", False),
        ("The virus has killed 120,000 people in Iran.", "The virus killed 83,426 people in 65 towns of Iran.", True),
        ("The crash in Iran killed four people.", "The crash in Iran killed Khan and three others.", False),
        ("Police arrested 13 protesters in Jos.", "Police arrested Khan and 12 protesters in Jos.", False),
        ("The crash in Iran killed four people.", "Khan, 34, and three others died in the crash in Iran.", False),
        ("The crash in Iran killed four people.", "Khan, his wife and two others died in the crash in Iran.", False),
        ("The crash in Iran killed four soldiers.", "A pilot and three soldiers died in the crash in Iran.", False),
        ("The crash in Iran killed seven people.", "The crash in Iran killed Khan and three others.", True),
        ("The crash in Iran killed four people.", "Police and three others were killed in the crash in Iran.", True),
        ("The crash in Iran killed four people.", "A bus in Iran and three others killed in a crash.", True),
        ("The crash killed 57 people.", "At least 176 Canadians were among the dead in the crash.", True),
        ("The crash killed 63 Canadians.", "The victims of the crash in Qeshm included 57 Canadians.", True),
        ("Qeshm is home to 500,000 people.", "Qeshm island, near Bandar Abbas, is home to 120,000 people.", True),
        ("Bandar Abbas is home to 500,000 people.", "Qeshm, a city of 120,000 people, shook.", False),
        ("Qeshm is home to 500,000 people.", "In Qeshm, a city of 120,000 people, walls shook.", True),
    ],
)
def test_parts_and_other_places_have_figures_of_their_own(earlier: str, later: str, conflict: bool) -> None:
    assert conflict_if_read_as_one("A crash in Iran shakes Qeshm and Bandar Abbas", earlier, later) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "part"),
    [
        ("Twelve of the 45 drones were shot down.", "Thirty of the 45 drones were shot down.", False),
        ("Twelve of the 45 drones were shot down.", "Thirty of the 60 drones were shot down.", True),
        ("Twelve of the 45 miners were rescued.", "Thirty of the 60 miners were rescued.", True),
        ("Twelve of the 45 drones were shot down.", "Thirty of the 45 missiles were shot down.", True),
        ("Twelve of the 45 miners were rescued.", "Thirty of the 45 people were rescued.", False),
        ("Two other men were arrested.", "Four men were arrested.", True),
    ],
)
def test_parts_of_two_wholes_are_two(earlier: str, later: str, *, part: bool) -> None:
    assert shows(other_part, earlier, later) is part


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("The jobless rate fell to 13.3 percent.", "The jobless rate for white workers fell to 12.4 percent.", True),
        (
            "The jobless rate among white workers fell to 13.3 percent.",
            "The jobless rate for white workers fell to 12.4 percent.",
            False,
        ),
        ("Among voters, 54 percent back the bill.", "The bill is backed by 48 percent among voters.", False),
        ("Among voters, 54 percent back the bill.", "The bill is backed by 48 percent among nurses.", True),
    ],
)
def test_shares_of_two_groups_have_two_bases(earlier: str, later: str, *, other: bool) -> None:
    assert shows(other_base, earlier, later) is other
