"""Whether two claims, or their articles, are about two events."""

from __future__ import annotations

import pytest

from service.judging.sides.events import other_event
from service.judging.verdict import Reason
from tests.judging.building import comparison, published

QUAKE = "A quake hit Qeshm island in southern Iran on Sunday."
STRIKE = "Tank shells hit a school in Gaza on Tuesday."


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("A bomb killed 12 people in Kabul.", "A bomb killed 40 people in Lagos."),
        ("Car bombing kills 17 in Pakistan", "Suicide bomber kills 10 in Pakistan"),
        ("Three dead, 63 hurt as New York buildings collapse", "Two dead, nine hurt in French building collapse"),
    ],
)
def test_events_of_one_kind_that_share_nothing_particular_are_other_events(earlier: str, later: str) -> None:
    seen = other_event(comparison(earlier, later))
    assert seen is not None
    assert seen.reason is Reason.OTHER_EVENT


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("15 killed in bombing at Russian train station", "Suicide bomber kills 14 at Russian train station"),
        ("9 dead in Mont Blanc avalanche", "6 dead in Mont Blanc avalanche"),
    ],
)
def test_a_shared_name_or_detail_keeps_an_event_together(earlier: str, later: str) -> None:
    assert other_event(comparison(earlier, later)) is None


def test_claims_of_articles_on_unlike_topics_are_of_other_events() -> None:
    earlier, later = published("Ten people died.", lead=QUAKE), published("Forty people died.", lead=STRIKE)
    assert other_event(comparison(earlier, later, similarity=0.6, event_similarity=0.2))
    again = published("Forty people died.", lead=QUAKE)
    assert other_event(comparison(earlier, again, similarity=0.6, event_similarity=0.8)) is None


def test_articles_more_than_a_month_apart_tell_of_other_events() -> None:
    earlier = published("Ten people died.", "2020-01-01", lead=QUAKE)
    later = published("Forty people died.", "2020-03-01", lead=QUAKE)
    assert other_event(comparison(earlier, later))


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("550 injured in Argentina train crash", "49 feared dead in Buenos Aires train crash", False),
        ("A gunman wounded six people in Texas.", "A gunman wounded six people in Houston.", False),
        ("A gunman wounded six people in Texas.", "A gunman wounded six people in Paris.", True),
    ],
)
def test_a_town_and_the_country_around_it_are_one_place(earlier: str, later: str, other: bool) -> None:
    seen = other_event(comparison(earlier, later))
    assert (seen is not None and "the other of" in seen.sentence) is other


@pytest.mark.parametrize(("dated", "apart"), [(None, True), ("2020-01-04", False)])
def test_a_president_in_both_makes_no_two_articles_tell_of_one_event_where_one_is_undated(
    dated: str | None, apart: bool
) -> None:
    theirs = published(
        "Those strikes killed at least 25 people.", dated, lead="Donald Trump says the embassy is safe. Trump waits."
    )
    ours = published(
        "The shooting left 50 people dead.", "2020-01-05", lead="Donald Trump mourns at the night club. Trump spoke."
    )
    assert (other_event(comparison(theirs, ours, similarity=0.51, event_similarity=0.43)) is not None) is apart


@pytest.mark.parametrize(("place", "apart"), [("", True), (" in Baghdad", False)])
def test_that_both_name_the_united_states_makes_no_two_articles_tell_of_one_event(place: str, apart: bool) -> None:
    theirs = published("Those strikes killed at least 25 people.", lead=f"The United States strikes a militia{place}")
    ours = published("The violence left more than 50 dead.", lead=f"The United States blocks an inquiry{place}")
    assert (other_event(comparison(theirs, ours, similarity=0.51, event_similarity=0.43)) is not None) is apart


@pytest.mark.parametrize(
    ("draft", "at", "apart"),
    [
        ("Five people died.", None, True),
        ("Five people died.", "2024-05-14", False),
        ("Five people died when a train hit a lorry.", None, False),
        ("Five people died near Harrow.", None, False),
        ("Six people died.", None, False),
    ],
)
def test_what_is_not_dated_needs_something_that_tells_the_event(draft: str, at: str | None, apart: bool) -> None:
    crash = published("Six people died.", "2024-05-14", lead="A passenger train hit a lorry near Harrow.")
    assert (other_event(comparison(crash, published(draft, at, lead=draft))) is not None) is apart
