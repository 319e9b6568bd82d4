"""Two figures of one thing may be of two aspects of it."""

import pytest

from service.judging.aligning.scopes.aspects import (
    at_another_fare,
    of_a_part_of_the_match,
    of_another_age_group,
    of_another_dimension,
)
from service.judging.aligning.scopes.scopes import Shows
from service.judging.evidence.amounts import amounts_differ
from tests.judging.building import comparison, published, shows


@pytest.mark.parametrize(
    ("why", "earlier", "later", "apart"),
    [
        (of_another_dimension, "The ship is 210 metres long.", "The ship is 32 metres wide.", True),
        (of_another_dimension, "The tower has a height of 140 metres.", "The tower is 60 metres wide.", True),
        (of_another_dimension, "The tower is 140 metres high.", "The tower is 160 metres tall.", False),
        (of_another_dimension, "The tower is 140 metres high.", "The tower reaches 160 metres.", False),
        (of_another_dimension, "The talks were three hours long.", "The talks went three days deep into May.", False),
        (at_another_fare, "Adult tickets cost 12 dollars.", "Tickets for children cost 5 dollars.", True),
        (at_another_fare, "A ticket costs 12 dollars.", "A child's ticket costs 5 dollars.", True),
        (at_another_fare, "A return fare is 80 dollars.", "A single fare is 45 dollars.", True),
        (at_another_fare, "An adult ticket costs 12 dollars.", "A ticket costs 15 dollars.", False),
        (at_another_fare, "A single ticket costs 12 dollars.", "A ticket costs 15 dollars.", False),
        (at_another_fare, "Adult care costs 12 dollars.", "Care for children costs 5 dollars.", False),
        (of_a_part_of_the_match, "He ran 11 miles in the match.", "He ran 6 miles in the first half of it.", True),
        (
            of_a_part_of_the_match,
            "He ran 5 miles in the match's first half.",
            "He ran 6 miles in the first half.",
            False,
        ),
        (of_a_part_of_the_match, "The firm lost 5 miles of track.", "It lost 6 miles in the first half of May.", False),
    ],
)
def test_an_aspect_is_told_beside_the_figure(why: Shows, earlier: str, later: str, apart: bool) -> None:
    assert shows(why, earlier, later) is apart
    assert shows(why, later, earlier) is apart


def test_more_is_done_in_a_match_than_in_a_part_of_it() -> None:
    match = "The Dunmore footballer Leo Marsh ran 11 kilometres in Saturday's match."
    half = "The Dunmore footballer Leo Marsh ran 6 kilometres in the first half of Saturday's match."
    sides = [published(text, lead="A match at Dunmore") for text in (match, half)]
    assert amounts_differ(comparison(*sides, similarity=0.95)) is None


@pytest.mark.parametrize(
    ("earlier", "later", "apart"),
    [
        ("Midlife mortality rose to 348 per 100,000.", "Mortality among children fell to 16 per 100,000.", True),
        ("The newborn death rate is 3.1 percent.", "The death rate of the elderly is 8.4 percent.", True),
        ("Infant mortality fell to 567 per 100,000.", "The mortality of newborns fell to 540 per 100,000.", False),
        ("Infant mortality fell to 567 per 100,000.", "Mortality fell to 540 per 100,000.", False),
        ("The quake killed 12 infants.", "The quake killed 31 people, most of them elderly.", False),
    ],
)
def test_a_rate_is_that_of_people_of_one_age(earlier: str, later: str, *, apart: bool) -> None:
    assert shows(of_another_age_group, earlier, later) is apart
