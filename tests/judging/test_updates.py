"""An update is a later count of what changes while news comes in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from service.judging.aligning.updates import came_out_later, may_become_fewer, may_change
from service.judging.evidence.amounts import later_figure
from service.judging.measuring.figures import Figure, read_figures
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
