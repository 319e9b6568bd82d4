"""Where one says that there was none, the other cannot tell of one."""

from dataclasses import replace

import pytest

from service.claim import Modality
from service.judging.evidence.absence import none_counted, none_told_of
from service.matching import PublishedClaim
from tests.judging.building import comparison, published

TOLO = "Quake shakes the island of Tolo"


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("No tsunami warning was issued.", "The authorities issued a tsunami warning.", True),
        ("Seven police officers were among the dead.", "None of the dead was a police officer.", True),
        ("Parents had paid a ransom of 50 million naira.", "No ransom was paid.", True),
        ("No tsunami warning was issued.", "No warning of a tsunami was issued.", False),
        ("No licensed vaccine exists.", "The experimental vaccine exists in two forms.", False),
        ("Larry Kroon was not at the church.", "When Larry Kroon got to the church, it burned.", False),
        ("The driver was not injured.", "The driver of the bus was injured.", False),
        ("No weapons were found in the first house.", "Police found weapons.", False),
        ("Brun never answered this letter.", "Brun answered the letters.", False),
        ("Brun never answered the letters.", "Brun answered the letters.", True),
        ("The army no longer holds the airport.", "The army holds the airport in Tolo.", False),
        ("There is no national emergency.", "It is a national emergency.", True),
        ("There is no national emergency.", "It was time to declare a national emergency.", False),
        ("There is no national emergency.", "We can declare a national emergency.", False),
        ("No tsunami warning was issued.", "It is false that a tsunami warning was issued.", False),
        ("It is unclear whether a warning was issued.", "No tsunami warning was issued.", False),
        ("Three tsunami warnings were not issued.", "Two tsunami warnings were issued.", False),
        ("No tsunami warning was issued in 2004.", "The authorities issued a tsunami warning.", False),
    ],
)
def test_where_there_was_none_there_was_not_one(earlier: str, later: str, conflict: bool) -> None:
    laid = comparison(published(earlier, lead=TOLO), published(later, lead=TOLO), similarity=0.64)
    assert (none_told_of(laid) is not None) is conflict


def test_statements_without_an_article_and_claims_hardly_alike_are_left_to_be_weighed() -> None:
    no, yes = "No tsunami warning was issued.", "The authorities issued a tsunami warning."
    assert none_told_of(comparison(no, yes)) is None
    assert none_told_of(comparison(published(no, lead=TOLO), published(yes, lead=TOLO), similarity=0.55)) is None


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Police made two arrests.", "No one was arrested.", True),
        ("No arrests were made.", "Police arrested two men.", True),
        ("Nobody was hurt.", "Three people were injured in the fire.", True),
        ("There were no casualties.", "The fire killed five people.", True),
        ("There were no reports of injuries.", "Three people were injured in the fire.", True),
        ("A man died in the fire.", "No one died in the fire.", True),
        ("Police made two arrests.", "No one was hurt.", False),
        ("There were no injuries in the fire.", "The fire killed five people.", False),
        ("Three passengers were injured.", "No one on the ground was injured.", False),
        ("Police made two arrests.", "No further arrests were made.", False),
        ("Police made two arrests on Monday.", "No one was arrested on Friday.", False),
        ("Police made two arrests.", "Three people were arrested.", False),
        ("Two more arrests are likely.", "No one was hurt.", False),
    ],
)
def test_none_and_some_of_one_deed_are_no_one_count(earlier: str, later: str, conflict: bool) -> None:
    sides = (published(text, "2026-05-12", lead=TOLO) for text in (earlier, later))
    assert (none_counted(comparison(*sides, similarity=0.5)) is not None) is conflict


@pytest.mark.parametrize(
    ("hour_of_none", "hour_of_some", "conflict"),
    [("09:00", "13:00", False), ("13:00", "09:00", True), ("09:00", "09:30", True)],
)
def test_who_is_arrested_an_hour_later_was_not_before_but_who_was_still_is(
    hour_of_none: str, hour_of_some: str, *, conflict: bool
) -> None:
    none = published("No one was arrested.", f"2026-05-12T{hour_of_none}", lead=TOLO)
    some = published("Police made two arrests.", f"2026-05-12T{hour_of_some}", lead=TOLO)
    assert (none_counted(comparison(none, some, similarity=0.5)) is not None) is conflict


def test_of_two_statements_none_stands_against_some_of_one_incident_alone() -> None:
    some = "The fire injured three people."
    assert none_counted(comparison("No one was hurt in the fire.", some)) is not None
    assert none_counted(comparison("No one was hurt in a fire.", some)) is None


def behind(before: str, told: str) -> PublishedClaim:
    """What is told behind other words of its sentence."""
    read = published(told, lead=TOLO)
    start, end = len(before), len(before) + len(told)
    return replace(read, sentence=before + told, claim=replace(read.claim, start=start, end=end, sentence_end=end))


@pytest.mark.parametrize(
    ("before", "told", "conflict"),
    [
        ("What if they say one day that ", "a flood is a national emergency?", False),
        ("You will be sorry when ", "a new king declares a national emergency.", False),
        ("Suppose that ", "it is a national emergency.", False),
        ("The port was closed when ", "a minister declared a national emergency.", True),
        ("The port was closed when ", "the king declares a national emergency.", True),
        ("Asked if he was sure, he said that ", "it is a national emergency.", True),
        ("The mayor said that ", "a flood is a national emergency.", True),
    ],
)
def test_what_is_only_imagined_is_not_told(before: str, told: str, conflict: bool) -> None:
    none = published("There is no national emergency.", lead=TOLO)
    assert (none_told_of(comparison(none, behind(before, told), similarity=0.64)) is not None) is conflict


def test_what_may_have_been_done_to_some_stands_against_nothing() -> None:
    none, some = "No one was hurt in the fire.", "The fire injured three people."
    possible = (published(text, modality=Modality.POSSIBLE) for text in (none, some))
    assert none_counted(comparison(*possible)) is None
