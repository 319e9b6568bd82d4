"""What is counted in a nation or in the world is not what is counted in a part of it."""

import pytest

from service.judging.aligning.scopes.reaches import of_another_reach
from service.judging.evidence.amounts import amounts_differ
from tests.judging.building import comparison, published, shows


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The virus has killed 22,000 people in New York.", "The virus has killed 50,000 Americans.", False),
        ("The state reported 147 deaths from the virus.", "The U.S. total stands at 1,177 deaths.", False),
        ("The virus has killed 22,000 people in New York.", "In New York the virus has killed 50,000 people.", True),
        ("The virus has killed 22,000 people in the United States.", "The virus has killed 50,000 Americans.", True),
        ("The fire killed 30 people in Oakland.", "The fire killed 36 people, the National Guard said.", True),
    ],
)
def test_what_is_counted_in_a_nation_is_not_what_is_counted_in_a_part_of_it(
    earlier: str, later: str, conflict: bool
) -> None:
    sides = (published(text, lead="The virus spreads in the United States") for text in (earlier, later))
    assert (amounts_differ(comparison(*sides)) is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("Maud killed six people in the state.", "Maud has killed 56 people in the United States.", True),
        ("Maud killed six people in the county.", "Maud killed 56 people nationwide.", True),
        ("The heat has killed 40 people in the province.", "The heat has killed 312 people in Spain.", True),
        ("Flooding killed 12 people in the city.", "Flooding killed 87 people in the Philippines.", True),
        ("Measles has hit 30 cases in the region.", "Measles has hit 9,700 cases around the world.", True),
        # A part cannot be more than the whole.
        ("Maud killed 56 people in the state.", "Maud has killed six people in the United States.", False),
        ("Maud killed 56 people in the county.", "Maud killed 40 people nationwide.", False),
        ("Measles infected 9,700 people in the region.", "Measles infected 4,100 people worldwide.", False),
        # What happened in one spot was in its province and in its country.
        ("The crash killed 40 people in the province.", "The crash killed 65 people in Spain.", False),
        ("A gas leak killed 12 people in the city.", "A gas leak killed 20 people in Spain.", False),
        ("In the state, Maud killed six people.", "In Spain, Maud killed 56 people.", False),
        ("Maud killed six people in the state capital.", "Maud killed 56 people in Spain.", False),
        ("Maud killed six people in Spain.", "Maud killed 56 people in Spain.", False),
        # Many countries may be all of them, and a champion is of no place.
        ("Worldwide, it has killed 478 people.", "It has killed 612 people in two dozen countries.", False),
        ("Worldwide, it has killed 612 people.", "It has killed 478 people in one country.", True),
        ("It has killed 478 people, the most in the world.", "It has killed 612 people.", False),
        ("It is the largest plant in the world, with 400 workers.", "The plant has 600 workers.", False),
        ("The first mill in the world to do so, it has 400 workers.", "The mill has 600 workers.", False),
        ("Measles killed at least a dozen people in the world.", "Measles killed six people in the state.", True),
        ("The flood killed six world champions in the world cup.", "The flood killed nine people.", False),
    ],
)
def test_a_part_is_told_apart_from_the_whole(earlier: str, later: str, other: bool) -> None:
    assert shows(of_another_reach, earlier, later) is other


def test_two_counts_in_the_same_words_are_told_apart_by_how_far_they_reach() -> None:
    states = "Measles has infected 30 children in the state.", "Measles has infected 700 children in the United States."
    assert amounts_differ(comparison(*states)) is None
    assert amounts_differ(comparison(states[0], states[0].replace("30", "700"))) is not None
