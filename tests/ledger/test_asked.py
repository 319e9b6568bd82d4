"""A question is answered by the measures that it names."""

from __future__ import annotations

from service.ledger.asked import asked_first
from tests.ledger.building import ledger

TOLD = ledger((0, "The quake of magnitude 5.9 injured 50 people and killed 10 people in Talvera."))
NEAR = {"a 0", "a 1", "a 2"}


def asked(question: str, near: set[str] = NEAR) -> list[str]:
    return [measure.name for measure in asked_first(TOLD, question, near)]


def test_what_was_done_and_what_is_counted_come_first_and_the_rest_in_order() -> None:
    assert sorted(asked("")) == ["dead", "hurt", "magnitude"]
    assert asked("people killed in the storm")[0] == "dead"
    assert asked("how many were wounded")[0] == "hurt"
    assert asked("the magnitude")[0] == "magnitude"


def test_measures_of_claims_that_are_less_near_stay_where_they_are() -> None:
    assert asked("people killed in the storm", set()) == asked("")


def test_of_two_that_answer_the_one_with_several_values_comes_first() -> None:
    text = "The quake in Talvera killed {} people."
    told = ledger((0, text.format(10)), (1, text.format(10)), (2, "A storm in Orlan killed 45 people."))
    [first, *_] = asked_first(told[::-1], "people killed", {"a 0", "b 0", "c 0"})
    assert len(first.entries) == 2
