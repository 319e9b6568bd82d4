"""What was meant to be is not what came of it."""

import pytest

from service.judging.aligning.scopes.stages import narrowed_since, only_meant
from service.judging.evidence.amounts import amounts_differ
from tests.judging.building import comparison, shows


@pytest.mark.parametrize(
    ("earlier", "later", "meant"),
    [
        ("The council had planned to close 12 libraries.", "The council closed seven libraries.", True),
        ("The bridge was supposed to cost $40 million.", "The bridge cost $75 million.", True),
        ("Thirty leaders were invited to the summit.", "Twenty-one leaders came to the summit.", True),
        ("The council plans to close 12 libraries.", "The council will close seven libraries.", False),
        ("The council had planned to close 12 libraries.", "The council was supposed to close nine libraries.", False),
        ("Thirty leaders were invited.", "The host invited 21 leaders.", False),
        ("Harrow said it planned to cut 900 jobs.", "Harrow will cut 400 jobs.", False),
        ("Harrow told reporters that he hoped to sell 900 tickets.", "Harrow hopes to sell 400 tickets.", False),
        ("Harrow said it had planned to cut 900 jobs.", "Harrow cut 400 jobs.", True),
        ("The dam, which was supposed to hold, broke and 31 people drowned.", "The dam broke and 12 drowned.", False),
        ("The gunman killed 12 guests invited to a party.", "The gunman killed seven guests.", False),
    ],
)
def test_what_was_meant_to_be_is_not_what_came(earlier: str, later: str, meant: bool) -> None:
    assert shows(only_meant, earlier, later) is meant


def test_a_plan_that_stands_is_held_against_the_deed() -> None:
    assert amounts_differ(comparison("The army plans to send 40 tanks.", "The army is sending 90 tanks.")) is not None
    assert amounts_differ(comparison("The army had planned to send 40 tanks.", "The army sent 90 tanks.")) is None


def test_a_choice_may_be_narrowed_further() -> None:
    pair = comparison("The club whittled its list down to six coaches.", "The club is talking to two coaches.")
    assert narrowed_since(pair.ours.figures[0], pair.theirs.figures[0], pair)
    pair = comparison("The club narrowed its list to six coaches.", "The club narrowed its list to three coaches.")
    assert not narrowed_since(pair.ours.figures[0], pair.theirs.figures[0], pair)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The bus with 41 tourists fell off a narrow road.", "The bus had 28 tourists on board."),
        ("The Greens narrowed the gap to 3 seats.", "The Greens are 8 seats behind."),
        ("Harrow narrowed its losses and cut 900 jobs.", "Harrow cut 400 jobs."),
    ],
)
def test_what_is_narrow_or_narrowed_otherwise_is_no_choice(earlier: str, later: str) -> None:
    pair = comparison(earlier, later)
    assert not narrowed_since(pair.ours.figures[0], pair.theirs.figures[0], pair)
