"""An update is a later count of what changes while news comes in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from service.judging.aligning.updates import came_out_later, may_become_fewer, may_change, of_a_closed_event
from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.later_figures import later_figure
from service.judging.measuring.figures import Figure
from service.judging.measuring.reading_figures import read_figures
from tests.judging.building import comparison, published

NOON = datetime(2024, 5, 14, 12, tzinfo=UTC)


def figure(text: str) -> Figure:
    [found] = read_figures(published(text))
    return found


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        (NOON + timedelta(hours=1), NOON, True),
        (NOON + timedelta(minutes=59), NOON, False),
        (NOON, NOON + timedelta(hours=3), False),
        (None, NOON, False),
        (NOON, None, False),
    ],
)
def test_a_figure_is_later_if_it_came_out_an_hour_after_the_other(
    one: datetime | None, other: datetime | None, later: bool
) -> None:
    assert came_out_later(one, other) is later


@pytest.mark.parametrize(
    ("one", "other", "changes", "fewer"),
    [
        ("The quake killed 12 people.", "The quake killed 31 people.", True, False),
        ("The quake killed 12 people.", "It was felt by 31 people.", True, False),
        ("After the flood 40 people are missing.", "After the flood 12 people are missing.", True, True),
        ("The firm sold 12 ships.", "The firm sold 31 ships.", False, False),
    ],
)
def test_the_dead_grow_the_missing_are_found_and_what_is_sold_is_sold(
    one: str, other: str, changes: bool, fewer: bool
) -> None:
    both = figure(one), figure(other)
    assert (may_change(*both), may_become_fewer(*both)) == (changes, fewer)


@pytest.mark.parametrize(
    ("earlier", "later", "update"),
    [
        ("The quake killed 33 people.", "The death toll of the quake rose to 64.", True),
        ("The death toll of the quake rose to 64.", "The quake killed 33 people.", True),
        ("The quake killed 64 people.", "The death toll of the quake rose to 33.", False),
        ("The quake killed 33 people.", "The quake killed 64 people.", False),
        ("The quake killed 64 people.", "Officials lowered the death toll of the quake to 33.", True),
        ("Officials corrected the death toll of the quake from 64 to 33.", "The quake killed 64 people.", True),
        ("The quake killed 64 people.", "The death toll of the quake was lower in 1933.", False),
    ],
)
def test_what_a_toll_rose_to_is_a_later_count_where_neither_article_is_later(
    earlier: str, later: str, update: bool
) -> None:
    laid = comparison(*(published(text, "2020-03-04", lead="A quake in Boston") for text in (earlier, later)))
    assert (later_figure(laid) is not None) is update


def test_a_toll_that_rose_in_an_article_of_the_day_before_is_no_later_count() -> None:
    rose = published("The death toll of the quake rose to 64.", "2020-03-03", lead="A quake in Boston")
    told = published("The quake killed 33 people.", "2020-03-04", lead="A quake in Boston")
    assert later_figure(comparison(rose, told)) is None


@pytest.mark.parametrize(
    ("earlier", "later", "update"),
    [
        ("At least four people died in the fire.", "Nine people died in the fire.", True),
        ("The fire of 2018 killed 11 people.", "The fire of 2018 killed 17 people.", False),
        ("The fire killed 11 people.", "The worst fire, in 1983, killed 112 people.", False),
        ("The fire of 1983 killed 11 people.", "The fire killed 17 people.", False),
        ("The war has killed 1,100 people since 2018.", "The war has killed 1,700 people since 2018.", True),
        ("First seen in 2018, the virus has killed 1,100.", "The virus has killed 1,700 people.", True),
        ("The fire of May 3, 2024, killed 11 people.", "The fire killed 17 people.", True),
    ],
)
def test_nothing_is_counted_later_of_an_event_of_a_year_long_past(earlier: str, later: str, update: bool) -> None:
    sides = (
        published(text, at, lead="A fire at Orby") for text, at in ((earlier, "2024-05-04"), (later, "2024-05-06"))
    )
    assert (later_figure(comparison(*sides)) is not None) is update


def test_two_tolls_of_one_past_year_differ_as_any_figures_do() -> None:
    earlier = published("The fire of 2018 killed 11 people.", "2024-05-04", lead="A fire at Orby")
    later = published("The fire of 2018 killed 17 people.", "2024-05-06", lead="A fire at Orby")
    assert amounts_differ(comparison(earlier, later))


def test_nothing_was_long_over_on_the_first_day_of_the_calendar_which_stands_for_no_date() -> None:
    toll = comparison("The quake killed 10 people.", published("In 2001 the quake killed 12 people.", "0001-01-01"))
    assert not of_a_closed_event(toll.ours)
