"""One event cannot have happened in two places, nor one role be filled by two people."""

import pytest

from service.judging.evidence.places import (
    destinations_differ,
    goes_the_other_way,
    persons_differ,
    places_differ,
    same_destination,
)
from service.judging.sides.events import other_event
from tests.judging.building import comparison, published


def test_the_same_meeting_in_two_cities_conflicts() -> None:
    seen = places_differ(
        comparison(
            "The ministers signed the trade accord in Paris.", "The ministers signed the trade accord in Berlin."
        )
    )
    assert seen is not None
    assert (seen.ours.quote, seen.theirs.quote) == ("Berlin", "Paris")


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The French ministers signed the trade accord.", "The German ministers signed the trade accord."),
        ("The ministers met farmers in Paris.", "The ministers signed the trade accord in Berlin."),
        ("The ministers signed the accord in Munich.", "The ministers signed the accord in Germany."),
    ],
)
def test_where_somebody_is_from_and_other_acts_are_no_places_of_the_event(earlier: str, later: str) -> None:
    assert places_differ(comparison(earlier, later)) is None


@pytest.mark.parametrize(
    ("earlier", "later", "apart"),
    [
        ("The banker Ivo Hartmann goes on trial in Zurich.", "Ivo Hartmann goes on trial in Geneva.", False),
        ("A banker goes on trial in Zurich.", "The banker goes on trial in Geneva.", True),
        ("Joe Biden spoke to workers in Ohio.", "Joe Biden met pupils from five schools in Texas.", True),
    ],
)
def test_what_is_told_of_one_person_is_one_event_wherever_it_was(earlier: str, later: str, apart: bool) -> None:
    assert (other_event(comparison(earlier, later)) is not None) is apart


def test_two_people_in_one_role_conflict_and_two_spellings_of_one_person_do_not() -> None:
    marsh, osei = "Helen Marsh will lead the combined company.", "Daniel Osei will lead the combined company."
    seen = persons_differ(comparison(marsh, osei))
    assert seen is not None
    assert (seen.ours.quote, seen.theirs.quote) == ("Daniel Osei", "Helen Marsh")
    assert (
        persons_differ(comparison("Bill Barr will lead the new office.", "William Barr will lead the new office."))
        is None
    )
    assert persons_differ(comparison(marsh, "Daniel Osei bought a boat.")) is None


def test_the_same_destination_agrees_and_a_place_left_or_stayed_in_does_not() -> None:
    seen = same_destination(comparison("They would go to Kuwait.", "They are bound for Kuwait."))
    assert seen is not None
    assert (seen.ours.quote, seen.theirs.quote) == ("Kuwait", "Kuwait")
    assert same_destination(comparison("They would go to Kuwait.", "They stayed in Kuwait.")) is None
    assert same_destination(comparison("They would go to Kuwait.", "They are bound for Qatar.")) is None
    assert same_destination(comparison("They sent 750 men to Kuwait.", "They sent 3,500 men to Kuwait.")) is None


ROLE = "career director of the national security budget office"


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        (f"Ann Wood is the {ROLE}.", f"Helen Marsh is the {ROLE}.", True),
        (f"Ann Wood is a {ROLE}.", f"Helen Marsh is the {ROLE}.", False),
        (f"Ann Wood, the {ROLE}", f"Helen Marsh, the {ROLE}", True),
        (f"Ann Wood, a {ROLE}", f"Helen Marsh, the {ROLE}", False),
        (f"Ann Wood, a lawyer, will be the {ROLE}.", f"Helen Marsh will be the {ROLE}.", True),
        (f"Ann Wood was named {ROLE}.", f"Helen Marsh has been named {ROLE}.", True),
        (f"Ann Wood also served as {ROLE}.", f"Helen Marsh is the {ROLE}.", False),
        (f"Ann Wood, the former {ROLE}", f"Helen Marsh, the {ROLE}", False),
        (f"Ann Wood was his former {ROLE}.", f"Helen Marsh was Reed’s former {ROLE}.", False),
        (f"Ann Wood was his {ROLE}.", f"Helen Marsh was Reed’s {ROLE}.", True),
    ],
)
def test_one_of_many_and_who_served_before_are_no_other_holder_of_a_role(
    earlier: str, later: str, conflict: bool
) -> None:
    assert (persons_differ(comparison(earlier, later)) is not None) is conflict
    assert (persons_differ(comparison(later, earlier)) is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The company would move production to Lisbon.", "Production will be moved to Porto.", True),
        ("Brandt will move the machines to Poland.", "The machines will be transferred to Romania.", True),
        ("Production will be moved to Lisbon.", "The patients will be relocated to Madrid.", False),
        ("The company will move production to Lisbon.", "Production will be moved to Lisbon.", False),
        ("The company will move production to Lisbon.", "The company will move production to Portugal.", False),
        ("The company will move production to Lisbon.", "The company will move its head office to Madrid.", False),
        ("The minister flew to Lisbon for talks.", "The minister flew to Madrid for talks.", False),
        ("The company moved production to Lisbon in 2019.", "Production will be moved to Madrid.", False),
        ("The ferry was bound for Lisbon.", "The ferry was bound for Madrid.", True),
        ("The plane was flying to Lisbon.", "The plane was on its way to Madrid.", True),
        ("A ferry bound for Lisbon sank.", "The ferry was bound for Madrid.", True),
        ("The ferry was on its way from Lisbon to Madrid.", "The ship was sailing from Madrid to Lisbon.", True),
        ("The ferry was bound for Lisbon.", "The freighter was bound for Madrid.", False),
        ("The ferry was bound for Lisbon.", "The ferry was bound for Portugal.", False),
        ("The ferry was bound for Lisbon.", "The ferry came from Madrid.", False),
        ("The tourists were bound for Lisbon.", "The tourists were bound for Madrid.", False),
    ],
)
def test_what_is_moved_for_good_or_bound_for_a_port_goes_to_one_place(earlier: str, later: str, conflict: bool) -> None:
    sides = (published(text, "2026-05-12", lead="Brandt closes its plant in Brugg") for text in (earlier, later))
    laid = comparison(*sides, similarity=0.74)
    assert (destinations_differ(laid) is not None) is conflict


def test_where_something_is_moved_to_tells_no_two_events() -> None:
    sides = [
        published(text, "2026-05-12", lead="Brandt closes its plant in Brugg")
        for text in ("Production will move to Lisbon.", "Production will move to Madrid.")
    ]
    assert other_event(comparison(*sides)) is None
    assert other_event(comparison(*sides, event_similarity=0.4)) is not None


@pytest.mark.parametrize(
    ("later", "back"),
    [("The ship was sailing from Madrid to Lisbon.", True), ("The ship was sailing to Lisbon.", False)],
)
def test_from_there_to_here_is_plainly_not_from_here_to_there(later: str, back: bool) -> None:
    sides = (published(text, lead="Ferry sinks") for text in ("The ferry sailed from Lisbon to Madrid.", later))
    laid = comparison(*sides, similarity=0.74)
    assert goes_the_other_way(laid, destinations_differ(laid)) is back
