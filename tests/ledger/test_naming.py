"""A measure has the name that an editor would give it, and never that of something else."""

from __future__ import annotations

import pytest

from service.ledger.measure import Measure
from tests.ledger.building import ledger


def names(*texts: str) -> list[str]:
    return [measure.name for measure in ledger(*((float(n), text) for n, text in enumerate(texts)))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The fire killed 12 people.", "dead"),
        ("The raid killed 12 civilians.", "civilians dead"),
        ("Police arrested 23 pirates.", "pirates arrested"),
        ("The fire destroyed 14 houses.", "houses destroyed"),
        ("Velmont destroyed $2 million of debt.", "amount of money"),
        ("The state bought 500 ventilators at a good price.", "ventilators"),
        ("The raid cost $5 million.", "price"),
        ("Three shells hit the school.", "shells"),
        ("The bill got 31 votes.", "votes"),
        ("Eight Democrats voted against it.", "Democrats"),
        ("Some 22 cases were confirmed.", "cases"),
        ("The unemployment rate remained at 3.8 percent.", "unemployment rate"),
        ("About 53.9 percent of voters turned out.", "share of voters"),
        ("The shutdown hit 800,000 workers.", "workers"),
        ("The bank raised its rate to 2.25 percent.", "share"),
        ("The index rose 11 percent.", "increase"),
        ("Inflation was 3.7 percent.", "share"),
        ("The hearing took two hours.", "duration"),
        ("Dalton, 63, sold it.", "age"),
        ("There were 12 then.", "number"),
    ],
)
def test_it_is_named_by_what_is_counted_and_by_what_was_done_if_that_suits_it(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_single_value_that_says_what_was_done_to_things_names_nothing() -> None:
    text = "The pirates attacked the ship in {} boats."
    [measure] = ledger((0, text.format("three")), (1, text.format("three")))
    downed = ledger((0, "The navy shot down three boats of the pirates."))[0]
    assert Measure((*measure.entries, *downed.entries)).name == "boats"
    assert downed.name == "boats shot down"


def test_people_that_are_counted_under_several_nouns_are_dead() -> None:
    text = "The strike on the school in Talvera killed 40 {}."
    assert names(text.format("people"), text.format("civilians")) == ["dead"]
