"""What is told of one place is not what is told of another, of a part of it or of all."""

import pytest

from service.judging.aligning.scopes.whereabouts import of_a_part, of_another_place, of_several_places
from service.judging.evidence.amounts import amounts_differ
from tests.judging.building import comparison, conflict_if_read_as_one, shows


@pytest.mark.parametrize(
    ("earlier", "later", "part"),
    [
        ("Turnout was 58.4 percent.", "In the capital alone, turnout reached 66 percent.", True),
        ("The strike closed 310 schools.", "In Wexmoor alone 45 schools were closed.", True),
        ("The Greens took 21 percent nationwide.", "The Greens took 34 percent in Wexmoor.", True),
        ("In the capital, 700 drivers stopped work.", "Across the country, 5,200 drivers stopped work.", True),
        ("In the Hollow district, 120 homes lost power.", "In total, 900 homes lost power.", True),
        ("The flood cost the nation $5 billion in all.", "The flood cost $2 billion in Wexmoor.", True),
        ("Nurses in the capital earn £38,000.", "Nurses in the country earn £33,000.", True),
        ("The average rent in the capital is £1,900.", "The average rent nationwide is £1,100.", True),
        ("There are 12,000 nurses in London.", "There are 90,000 nurses in England.", True),
        ("Rents in London average £2,100.", "Rents across Britain average £1,300.", True),
        ("The crash hurt 12 people in London.", "The crash hurt 15 people in England.", False),
        ("There are 12,000 nurses in England.", "There are 90,000 nurses in London.", False),
        # A part cannot be more than all, and what tells no extent may be of the same place.
        ("Across the country, 5,200 drivers stopped work.", "In the capital, 7,000 drivers stopped work.", False),
        ("The fund in the capital lost £38,000.", "Funds across the country lost £33,000.", False),
        ("The strike closed 310 schools.", "In Wexmoor alone 450 schools were closed.", False),
        ("A rally in the capital drew 7,000 people.", "The rally drew 4,000 people.", False),
        ("In Wexmoor, 4,000 people took part.", "A rally in Wexmoor drew 7,000 people.", False),
        ("In the capital alone, turnout was 66 percent.", "Turnout in the capital was 61 percent.", False),
        ("In May alone 45 schools were closed.", "In May 60 schools were closed.", False),
        ("The collapse in the city killed 31 people.", "The collapse killed 45 people in all.", False),
        ("The crash in Wexmoor killed 12 people.", "Altogether, the crash killed 15 people.", False),
        ("The storm killed 12 people in Wexmoor.", "The storm killed 31 people in all.", True),
        ("In the town hall 700 drivers were counted.", "Across the country, 5,200 drivers stopped work.", False),
        ("In all schools 12 pupils were sick.", "In Wexmoor 10 pupils were sick.", False),
    ],
)
def test_a_place_is_told_apart_from_all_of_a_country(earlier: str, later: str, part: bool) -> None:
    assert shows(of_a_part, earlier, later) is part


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("Turnout in Wexmoor was 71 percent.", "Turnout in Karlow was 64 percent.", True),
        ("Unemployment in Spain rose to 12 percent.", "Unemployment in France rose to 8 percent.", True),
        ("Turnout in Wexmoor was 71 percent.", "Turnout in Wexmoor was 64 percent.", False),
        ("Turnout in Wexmoor was 71 percent.", "Turnout was 64 percent.", False),
        ("Turnout in Texas was 71 percent.", "Turnout in Houston was 64 percent.", False),
        ("The fire killed 12 people in Wexmoor.", "The fire killed 15 people in Karlow.", False),
    ],
)
def test_shares_of_two_places_are_two(earlier: str, later: str, other: bool) -> None:
    assert shows(of_another_place, earlier, later) is other


def test_of_two_figures_in_a_sentence_each_is_told_of_its_own_place() -> None:
    later = "Turnout was 58.4 percent nationwide and 71 percent in Wexmoor."
    pair = comparison("Turnout was 61.2 percent nationwide.", later)
    assert not of_a_part(pair.ours.figures[0], pair.theirs.figures[0], pair)
    assert of_a_part(pair.ours.figures[1], pair.theirs.figures[0], pair)


def test_no_conflict_is_told_of_a_part_and_all() -> None:
    assert (
        amounts_differ(comparison("The Greens took 21 percent nationwide.", "The Greens took 34 percent.")) is not None
    )
    assert (
        amounts_differ(comparison("The Greens took 21 percent nationwide.", "The Greens took 34 percent in Wexmoor."))
        is None
    )


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("It is expected to flood 27 feet above its banks.", "The Lower Fork River will rise to 17 feet.", True),
        ("The Tolo River crested at 27 feet.", "The Lower Fork River crested at 17 feet.", True),
        ("The river crested at 27 feet.", "The Lower Fork River crested at 17 feet.", False),
        ("The Lower Fork River crested at 27 feet.", "The Lower Fork River crested at 17 feet.", False),
        ("The flood rose to 27 feet.", "The flood crested at 17 feet.", False),
        ("The flood killed 27 people.", "The Lower Fork River rose and killed 17 people.", False),
        ("The bridge is 27 feet wide.", "The bridge over the Lower Fork River is 17 feet wide.", False),
    ],
)
def test_each_river_rises_by_itself(earlier: str, later: str, other: bool) -> None:
    assert shows(of_another_place, earlier, later) is other


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("A gunman killed 20 people in Dallas.", "The shootings in Boston and in Dallas killed 31 people.", False),
        ("A gunman killed 31 people in Dallas.", "The shootings in Boston and in Dallas killed 20 people.", True),
        ("A gunman killed 20 people in Dallas.", "The shooting in Dallas, Texas, killed 31 people.", True),
        (
            "A gunman killed 20 people in Dallas.",
            "Aides in Mexico and Texas said 31 people were killed in Dallas.",
            True,
        ),
        ("A gunman killed 20 people in Dallas.", "A gunman killed 31 people between Boston and Dallas.", True),
        ("A crash killed nine people in Bosnia.", "A crash in Bosnia and Herzegovina killed 12 people.", True),
    ],
)
def test_what_is_counted_in_two_places_is_a_sum(earlier: str, later: str, conflict: bool) -> None:
    assert conflict_if_read_as_one("Shootings in Boston and Dallas shock Washington", earlier, later) is conflict


@pytest.mark.parametrize("both", [("in El Paso and Dayton", "in Dayton"), ("in Dayton", "in El Paso and Dayton")])
@pytest.mark.parametrize(("of_two", "of_one", "several"), [(31, 20, True), (20, 31, False)])
def test_a_place_has_fewer_than_two_places_together(
    both: tuple[str, str], of_two: int, of_one: int, *, several: bool
) -> None:
    earlier, later = (f"A gunman killed {of_two if 'and' in where else of_one} people {where}." for where in both)
    assert shows(of_several_places, earlier, later) is several
