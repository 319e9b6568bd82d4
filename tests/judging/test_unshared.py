"""Whom, what or where only one of two claims names."""

from __future__ import annotations

import pytest

from service.judging.sides.events import other_event
from service.judging.sides.unshared import unshared_subjects
from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("theirs", "told_apart"),
    [("a woman in Qatar", True), ("Omanis in Qatar", False), ("an Omani in Qatar", False)],
)
def test_a_place_is_told_by_its_people_but_not_by_a_word_that_holds_its_letters(
    theirs: str, *, told_apart: bool
) -> None:
    pair = comparison("Police arrested 12 people in Oman.", f"Police arrested {theirs} with 40 others.")
    seen = other_event(pair)
    assert seen is not None
    assert (seen.sentence == "One tells of Qatar, the other of Oman.") is told_apart


@pytest.mark.parametrize(
    ("place", "people"), [("Iran", "Iranians"), ("Japan", "the Japanese"), ("London", "Londoners")]
)
def test_a_place_is_told_by_its_people_whatever_they_are_called(place: str, people: str) -> None:
    pair = comparison(f"Police arrested 12 people in {place}.", f"Police arrested {people} in Qatar with 40 others.")
    seen = other_event(pair)
    assert seen is None or seen.sentence != f"One tells of Qatar, the other of {place}."


@pytest.mark.parametrize(
    ("theirs", "two_subjects"),
    [
        ("Paul Roche, firing from the Hotel Adlon, killed 59 people.", False),
        ("Standing in the Hotel Adlon, Paul Roche killed 59 people.", False),
        ("Paul Roche killed 59 people, ending an era of Hotel Adlon.", False),
        ("Paul Roche of Hotel Adlon killed 59 people.", True),
    ],
)
def test_what_somebody_did_meanwhile_is_not_whom_a_claim_is_about(theirs: str, *, two_subjects: bool) -> None:
    pair = comparison("Yann Mercier killed 58 people.", theirs.replace("Paul Roche", "the gunman"))
    assert (unshared_subjects(pair) is not None) is two_subjects
