"""What is to be done once is set for one day."""

from dataclasses import replace

import pytest

from service.judging.evidence.appointments import appointments_differ
from service.matching import PublishedClaim
from tests.judging.building import comparison, published

VOSS = "Ellen Voss elected mayor of Harwick"


def told(text: str) -> PublishedClaim:
    one = published(text, "2026-05-08", lead=VOSS)
    return replace(one, article=replace(one.article, title=VOSS))


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Ellen Voss takes office on June 1.", "She will be sworn in on June 8.", True),
        ("The trial begins on June 2.", "The trial is due to begin on June 9.", True),
        ("The trial begins on June 2.", "His trial is due to begin on June 9.", True),
        ("Her trial begins on June 2.", "His trial is due to begin on June 9.", False),
        ("The trial begins on June 2.", "Another trial is due to begin on June 9.", False),
        ("The museum will open on June 2.", "The museum will open to the public on June 9.", True),
        ("Ellen Voss takes office on June 1.", "Voss will be sworn in on June 1.", False),
        ("Ellen Voss takes office on June 1.", "The council meets on June 8.", False),
        ("Ellen Voss takes office on June 1.", "Peter Dunmore will be sworn in on June 8.", False),
        ("Dunmore retires on June 1.", "She will be sworn in on June 8.", False),
        ("The museum will open on June 2.", "The library will open on June 9.", False),
        ("The council will open the museum on June 2.", "The council will open a library on June 9.", False),
        ("Ellen Voss takes office on June 1.", "Voss will be sworn in as mayor on June 8.", True),
        ("The museum was to open on May 2.", "The museum will open on June 9.", False),
        ("The museum opens on June 2.", "The museum will not open on June 9.", False),
        ("The museum will open on June 2.", "The museum will close on June 9.", False),
        ("The museum was originally to open on June 2.", "The museum will open on June 9.", False),
        ("The museum will open in June.", "The museum opens to the public on June 9.", False),
    ],
)
def test_one_deed_is_set_for_one_day(earlier: str, later: str, conflict: bool) -> None:
    assert (appointments_differ(comparison(told(earlier), told(later), similarity=0.5)) is not None) is conflict
