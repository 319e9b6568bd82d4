"""Two statements of "the fire" tell of one fire, where they tell the like of it."""

import pytest

from service.judging.sides.events import other_event
from service.judging.sides.incidents import of_one_known_incident
from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("earlier", "later", "one"),
    [
        ("The fire killed five people.", "The fire killed three people.", True),
        ("The bombing killed 17.", "The suicide bombing killed 10.", True),
        ("No one was hurt in the fire.", "The fire injured three people.", True),
        ("The strike was called off.", "The strike will go ahead.", True),
        ("The fire is under control.", "The fire is out of control.", True),
        ("The truce was respected.", "The truce was broken.", True),
        ("The fire was out of control on Monday.", "The fire was under control on Tuesday.", False),
        ("A fire killed five people.", "The fire killed three people.", False),
        ("The house on fire killed five people.", "The fire killed three people.", False),
        ("Car bombing kills 17.", "Suicide bombing kills 10.", False),
        ("The warehouse fire killed five people.", "The forest fire killed three people.", False),
        ("The fire killed five people.", "The crash killed three people.", False),
        ("The man was hurt in the fire that killed five.", "The fire began in the kitchen.", False),
        ("The fire began in the kitchen.", "The fire destroyed the kitchen.", False),
        ("The fire killed five people.", "The fire destroyed 20 homes.", False),
    ],
)
def test_what_both_take_for_known_is_one_incident(earlier: str, later: str, *, one: bool) -> None:
    pair = comparison(earlier, later)
    assert of_one_known_incident(pair) is one
    assert (other_event(pair) is None) is one


def test_of_two_places_the_fires_are_two() -> None:
    pair = comparison("The fire in Leeds killed five people.", "The fire in Hull killed three people.")
    assert other_event(pair) is not None
