"""Two figures may count different kinds of things."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.judging.aligning.questions import questions
from service.judging.aligning.scopes.kinds import (
    narrowed_otherwise,
    of_an_aftershock,
    of_another_one,
    other_kind,
    treated_elsewhere,
)
from service.judging.evidence.amounts import read_amounts_differ
from tests.judging.building import comparison, published, shows


@pytest.mark.parametrize(("kind", "conflict"), [("conservative", False), ("dissenting", True)])
def test_kinds_that_exclude_each_other_are_not_counted_as_one(kind: str, conflict: bool) -> None:
    earlier, later = (
        published(text, lead="The court decides on rights at work")
        for text in (f"Two {kind} justices sided with them.", "Four liberal justices joined him.")
    )
    laid = comparison(earlier, later)
    seen = read_amounts_differ(replace(laid, answers=dict.fromkeys(questions(laid), 0.95)))
    assert (seen is not None) is conflict


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
    ("earlier", "later", "otherwise"),
    [
        ("Deaths from cancer fell 3%.", "Cancer deaths fell 9%.", False),
        ("Exports of cars fell 8%.", "Car exports fell 3%.", False),
        ("The premier declared two days of mourning.", "The government declared three days of mourning.", False),
        ("Heat deaths fell 3%.", "Cancer deaths fell 9%.", True),
        ("Sales of the brewer rose 8%.", "Profits of the brewer rose 3%.", False),
        ("The brewer's sales rose 8%.", "The brewer's profits rose 3%.", True),
        ("Its annual sales rose 8%.", "Its full-year sales rose 3%.", False),
        ("Its annual sales rose 8%.", "Its domestic sales rose 3%.", True),
        ("The storm had sustained winds of 96 mph.", "The storm had top winds of 87 mph.", False),
        ("The minister declared two days of mourning.", "The government declared three days of mourning.", False),
    ],
)
def test_what_is_told_by_the_same_words_in_another_order_is_not_narrowed_otherwise(
    earlier: str, later: str, *, otherwise: bool
) -> None:
    assert shows(narrowed_otherwise, earlier, later) is otherwise


@pytest.mark.parametrize(
    ("later", "apart"),
    [("The law cuts the corporate tax rate to 21 percent.", True), ("The law cuts the tax rate to 21 percent.", False)],
)
def test_rates_of_persons_are_not_those_of_firms(later: str, apart: bool) -> None:
    assert shows(other_kind, "The law cuts the individual tax rate to 37 percent.", later) is apart
