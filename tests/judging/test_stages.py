"""What was meant to be is not what came of it."""

import pytest

from service.claim import Polarity
from service.judging.aligning.scopes.scopes import of_two_things
from service.judging.aligning.scopes.stages import narrowed_since, only_meant
from service.judging.evidence.amounts import amounts_differ
from tests.judging.building import comparison, conflict_if_read_as_one, published, shows
from tests.judging.test_scopes import misfit


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


@pytest.mark.parametrize(("polarity", "conflict"), [(Polarity.AFFIRMED, True), (Polarity.NEGATED, False)])
def test_what_is_only_denied_is_held_against_nothing(polarity: Polarity, conflict: bool) -> None:
    lead = "Observers watch the election in Turkmenistan"
    earlier = published("The union has not sent three observers to the poll.", lead=lead, polarity=polarity)
    later = published("The union has sent 40 observers to the poll.", lead=lead)
    assert (amounts_differ(comparison(earlier, later)) is not None) is conflict


def test_one_demand_that_is_not_surely_read_as_such_is_held_against_nothing() -> None:
    texts = ("The raiders of Harrow demanded $4.5 million.", "The raiders of Harrow asked for $6 million.")
    assert not conflict_if_read_as_one("A day in Harrow", *texts, share=0.85)


@pytest.mark.parametrize(
    ("earlier", "later", "foreseen"),
    [
        ("The repair is expected to cost $14 million.", "The repair cost $40 million.", True),
        ("The repair is expected to cost $14 million.", "The repair would come to $40 million.", False),
        ("The repair is expected to cost $14 million.", "The repair would have cost $40 million.", True),
        ("Engineers expected that the repair would cost $14 million.", "The repair cost $40 million.", True),
        ("Engineers had forecast the repair to cost $14 million.", "The repair cost $40 million.", True),
        ("The repair cost $14 million, engineers predicted.", "The repair cost $40 million.", True),
        (
            "The repair cost $14 million and the work was forecast to take longer.",
            "The repair cost $40 million.",
            False,
        ),
        ("The repair, which was forecast to fail, cost $14 million.", "The repair cost $40 million.", False),
        ("The repair cost $14 million, more than engineers had predicted.", "The repair cost $40 million.", False),
        ("Defying forecasts, the repair cost $14 million.", "The repair cost $40 million.", False),
        ("The repair was expected to be cheap but cost $14 million.", "The repair cost $40 million.", False),
        (
            "The repair was forecast to be cheap and turned out to cost $14 million.",
            "The repair cost $40 million.",
            False,
        ),
        ("The flood could kill 300 people in Harrow.", "The flood killed 40 people in Harrow.", True),
        ("The flood could have killed 300 people in Harrow.", "The flood killed 40 people in Harrow.", False),
        ("The flood could kill 300 people in Harrow.", "The flood may kill 40 people in Harrow.", False),
    ],
)
def test_what_would_come_to_so_much_is_foreseen_as_well(earlier: str, later: str, foreseen: bool) -> None:
    pair = comparison(*(published(text, lead="The dam of Harrow") for text in (earlier, later)))
    assert (of_two_things(*misfit(pair), pair) == "one was only forecast") is foreseen
