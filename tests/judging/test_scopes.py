"""Each thing that shows two figures to be of two things is needed, and told in words."""

import json
from typing import Any

import pytest

from service.claim import Polarity
from service.judging.aligning.fitting import differ
from service.judging.aligning.scopes.found_beside import found_beside
from service.judging.aligning.scopes.scopes import SCOPES, Shows, of_one_thing, of_two_things
from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.other_scopes import other_scope
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.verdict import Reason
from service.matching import PublishedClaim
from tests.judging.building import comparison, published
from tests.judging.page import EXAMPLES_OF_SCOPES

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


def test_figures_of_two_days_are_two_even_in_the_same_words() -> None:
    earlier = published("The island reported 35 new infections on 3 March.", "2020-03-05")
    later = published("The island reported 52 new infections on 4 March.", "2020-03-05")
    assert amounts_differ(comparison(earlier, later)) is None


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
    ("earlier", "beside"),
    [
        ("The bank left its key rate unchanged at 5 percent.", False),
        ("The bank kept its key rate at 5 percent.", False),
        ("The bank has a key rate of 5 percent.", True),
    ],
)
def test_what_was_left_so_is_not_where_a_change_began(earlier: str, beside: bool) -> None:
    pair = comparison(earlier, "The bank cut its key rate to 4.75 percent from 5 percent.")
    assert found_beside(pair.ours.figures[0], pair.theirs.figures[0], pair) is beside
