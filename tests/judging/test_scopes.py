"""Each thing that shows two figures to be of two things is needed, and told in words."""

import json
from typing import Any

import pytest

from docs.judging import EXAMPLES_OF_SCOPES
from service.claim import Polarity
from service.judging.aligning.fitting import differ
from service.judging.aligning.scopes.kinds import (
    narrowed_otherwise,
    of_an_aftershock,
    of_another_one,
    other_kind,
    treated_elsewhere,
)
from service.judging.aligning.scopes.meanwhile import what_is_left
from service.judging.aligning.scopes.scopes import SCOPES, Shows, of_one_thing, of_two_things
from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.other_scopes import other_scope
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.verdict import Reason
from service.matching import PublishedClaim
from tests.judging.building import comparison, published, shows

CASES = json.loads(EXAMPLES_OF_SCOPES.read_text(encoding="utf-8"))


def side(case: dict[str, Any], name: str) -> PublishedClaim:
    polarity = Polarity(case.get(f"{name}_polarity", "affirmed"))
    return published(case[name], case.get(f"{name}_at"), lead="A day in the news of Harrow", polarity=polarity)


def misfit(pair: Comparison) -> tuple[Figure, Figure]:
    """The first two figures that do not fit."""
    beside = ((ours, theirs) for ours in pair.ours.figures for theirs in pair.theirs.figures)
    return next((ours, theirs) for ours, theirs in beside if differ(ours, theirs, pair))


def test_everything_that_shows_it_has_an_example() -> None:
    assert [shows.__name__ for shows in SCOPES] == list(CASES)


@pytest.mark.parametrize("shows", SCOPES, ids=lambda shows: shows.__name__)
def test_of_its_example_nothing_else_shows_that_the_figures_are_of_two_things(shows: Shows) -> None:
    case = CASES[shows.__name__]
    pair = comparison(side(case, "earlier"), side(case, "later"))
    figures = misfit(pair)
    assert [one for one in SCOPES if one(*figures, pair)] == [shows]
    assert of_two_things(*figures, pair) == SCOPES[shows]
    assert not of_one_thing(*figures, pair)


def test_an_editor_is_told_why_figures_that_do_not_fit_are_no_conflict() -> None:
    texts = "The virus has infected 3 million people worldwide.", "The virus has infected 1 million people."
    seen = other_scope(comparison(*(published(text, lead="The virus spreads.") for text in texts)))
    assert seen is not None
    assert seen.reason is Reason.OTHER_SCOPE
    assert seen.sentence == (
        "“1 million people” does not fit “3 million people”, "
        "but one is of a whole nation or of the world, the other is not."
    )


def test_of_figures_that_fit_nothing_is_told() -> None:
    texts = "The virus has infected 3 million people worldwide.", "The virus has infected some 3 million people."
    assert other_scope(comparison(*(published(text, lead="The virus spreads.") for text in texts))) is None


@pytest.mark.parametrize(
    ("earlier", "later", "why"),
    [
        ("The quake killed 31 people.", "Twelve more people were killed.", True),
        ("The quake killed 31 people.", "More than 25 people were killed.", False),
        ("The blast killed 12 and a further 43 people were injured.", "The blast injured 29 people.", False),
        ("The army sent 750 additional troops.", "The army sent 900 troops.", False),
    ],
)
def test_who_is_added_to_a_running_count_is_not_all_of_it(earlier: str, later: str, why: bool) -> None:
    pair = comparison(published(earlier, lead="Harrow"), published(later, lead="Harrow"))
    told = of_two_things(pair.ours.figures[0], pair.theirs.figures[-1], pair)
    assert (told == "one counts only those who were added to a count") is why


def test_figures_of_two_days_are_two_even_in_the_same_words() -> None:
    earlier = published("The island reported 35 new infections on 3 March.", "2020-03-05")
    later = published("The island reported 52 new infections on 4 March.", "2020-03-05")
    assert amounts_differ(comparison(earlier, later)) is None


@pytest.mark.parametrize(
    ("earlier", "later", "aftershock"),
    [
        ("The quake had a magnitude of 6.8.", "A 5.5-magnitude aftershock followed.", True),
        ("The quake hurt 40 people.", "Twelve people were hurt in an aftershock.", True),
        ("An aftershock had a magnitude of 5.1.", "An aftershock had a magnitude of 5.4.", True),
        ("The quake had a magnitude of 6.8.", "A magnitude 6.4 quake triggered dozens of aftershocks.", False),
        ("Rescuers braved aftershocks and found 23 bodies.", "Rescuers found 14 bodies.", False),
    ],
)
def test_an_aftershock_measures_otherwise_than_the_quake(earlier: str, later: str, aftershock: bool) -> None:
    assert shows(of_an_aftershock, earlier, later) is aftershock


@pytest.mark.parametrize(
    ("earlier", "later", "another"),
    [
        (
            "The contract is worth 86 million pounds.",
            "A second contract, for repairs, is worth 23 million pounds.",
            True,
        ),
        ("The well yields 300 litres.", "Another well yields 900 litres.", True),
        ("The depot holds 40 trucks.", "A separate depot holds 12 trucks.", True),
        ("The contract is worth 86 million pounds.", "A contract is worth 23 million pounds.", False),
        ("Another contract is worth 86 million pounds.", "A second contract is worth 23 million pounds.", False),
        ("Harrow won the term with 51 percent.", "Harrow won a second term with 56 percent.", False),
        ("Another witness saw 12 boats.", "A witness saw 31 boats.", False),
        ("The bid is 86 million pounds.", "A second contract is worth 23 million pounds.", False),
    ],
)
def test_another_of_its_kind_is_not_the_one_that_is_told_of(earlier: str, later: str, another: bool) -> None:
    assert shows(of_another_one, earlier, later) is another


@pytest.mark.parametrize(
    ("earlier", "later", "elsewhere"),
    [
        ("Nine people were taken to hospital.", "Paramedics treated 22 people at the scene.", True),
        ("Nine people were hospitalised.", "Twenty-two riders were treated at the scene.", True),
        ("Nine people were taken to hospital.", "Twelve people were rushed to a nearby hospital.", False),
        ("Nine people were taken to hospital.", "Twelve people were killed at the scene.", False),
    ],
)
def test_the_treated_at_the_scene_are_not_those_in_hospital(earlier: str, later: str, elsewhere: bool) -> None:
    assert shows(treated_elsewhere, earlier, later) is elsewhere


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Some 140 flights were delayed at Calder.", "Calder cancelled 35 flights."),
        ("The probe weighs 5.4 tonnes, of which 3.1 tonnes is fuel.", "The probe alone weighs 2.3 tonnes."),
    ],
)
def test_what_became_of_them_or_is_left_tells_two_figures_apart(earlier: str, later: str) -> None:
    pair = comparison(earlier, later)
    assert not of_one_thing(pair.ours.figures[0], pair.theirs.figures[0], pair)


@pytest.mark.parametrize(
    ("earlier", "later", "average"),
    [
        ("Guests pay £40 on average.", "Guests pay £55.", True),
        ("The mean price was £40.", "The price was £55.", True),
        ("The scheme, meant to save money, cost £40.", "The scheme cost £55.", False),
        ("The rise means that tickets cost £40.", "Tickets cost £55.", False),
        ("Harrow did not mean to charge guests £40.", "Harrow charged guests £55.", False),
    ],
)
def test_what_is_meant_is_no_average(earlier: str, later: str, average: bool) -> None:
    pair = comparison(earlier, later)
    assert (of_two_things(pair.ours.figures[0], pair.theirs.figures[0], pair) == "one is an average") is average


@pytest.mark.parametrize(
    ("earlier", "later", "otherwise"),
    [
        ("Deaths from cancer fell 3%.", "Cancer deaths fell 9%.", False),
        ("Exports of cars fell 8%.", "Car exports fell 3%.", False),
        ("The premier declared two days of mourning.", "The government declared three days of mourning.", False),
        ("Heat deaths fell 3%.", "Cancer deaths fell 9%.", True),
        ("Sales of the brewer rose 8%.", "Profits of the brewer rose 3%.", False),
        ("The brewer's sales rose 8%.", "The brewer's profits rose 3%.", True),
        ("The minister declared two days of mourning.", "The government declared three days of mourning.", False),
    ],
)
def test_what_is_told_by_the_same_words_in_another_order_is_not_narrowed_otherwise(
    earlier: str, later: str, *, otherwise: bool
) -> None:
    assert shows(narrowed_otherwise, earlier, later) is otherwise


@pytest.mark.parametrize(
    ("earlier", "later", "left"),
    [
        ("The storm cut off 40,000 homes.", "Some 12,000 homes were still without power.", True),
        ("Some 48,000 homes were still without power.", "The storm left about 30,000 homes without power.", False),
        ("The slide trapped 31 miners.", "Twelve miners remain trapped.", True),
        ("The slide trapped 31 miners.", "Forty miners remain trapped.", False),
        ("Twelve miners are still trapped.", "Nine miners are still trapped.", False),
        ("The flat cost £400.", "The flat still cost £300.", False),
    ],
)
def test_what_is_still_so_is_left_of_all(earlier: str, later: str, *, left: bool) -> None:
    assert shows(what_is_left, earlier, later) is left


def test_what_a_figure_came_from_is_told_of_the_same_as_what_it_came_to() -> None:
    told = (
        "The law cuts the top rate to 37 percent from 39 percent.",
        "It cuts the sales tax rate to 21 percent from 35.",
    )
    figures = [comparison(text, text).ours.figures[1] for text in told]
    assert [("top", "rate") in figures[0].phrases, ("tax", "rate") in figures[1].phrases] == [True, True]


@pytest.mark.parametrize(
    ("later", "apart"),
    [("The law cuts the corporate tax rate to 21 percent.", True), ("The law cuts the tax rate to 21 percent.", False)],
)
def test_rates_of_persons_are_not_those_of_firms(later: str, apart: bool) -> None:
    assert shows(other_kind, "The law cuts the individual tax rate to 37 percent.", later) is apart


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
    ],
)
def test_what_would_come_to_so_much_is_foreseen_as_well(earlier: str, later: str, foreseen: bool) -> None:
    pair = comparison(*(published(text, lead="The dam of Harrow") for text in (earlier, later)))
    assert (of_two_things(*misfit(pair), pair) == "one was only forecast") is foreseen
