"""A running count that came out later is an update."""

from __future__ import annotations

import pytest

from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.later_figures import later_figure
from tests.judging.building import comparison, published


def test_a_larger_toll_published_a_day_later_is_an_update() -> None:
    earlier = published("The quake killed 10 people.", "2020-01-01")
    later = published("The quake killed 25 people.", "2020-01-02")
    assert later_figure(comparison(earlier, later)) is not None


def test_a_smaller_toll_of_the_day_before_that_comes_in_last_is_an_update_too() -> None:
    came_first = published("The quake killed 25 people.", "2020-01-02")
    came_last = published("The quake killed 10 people.", "2020-01-01")
    seen = later_figure(comparison(came_first, came_last))
    assert seen is not None
    assert seen.sentence == "“25 people” is a later count than “10 people”."
    assert came_last.quote[seen.ours.start : seen.ours.end] == "10 people"


@pytest.mark.parametrize(
    ("total", "update"),
    [("Seventeen people have died in the outbreak.", False), ("Eighteen people have died in the outbreak.", True)],
)
def test_a_later_total_of_what_was_counted_in_parts_is_no_update(total: str, update: bool) -> None:
    parts = published("The outbreak has killed 15 people in Germany and two in Sweden.", "2020-01-01")
    later = published(total, "2020-01-02")
    assert (later_figure(comparison(parts, later)) is not None) is update


@pytest.mark.parametrize(("at", "update"), [("2020-01-02", True), ("2020-01-01", False)])
def test_tests_donors_and_signatures_are_counted_on_from_day_to_day(at: str, update: bool) -> None:
    earlier = published("The country has done 5.4 million tests.", "2020-01-01")
    later = published("The country has now done more than 5.7 million tests.", at)
    assert (later_figure(comparison(earlier, later)) is not None) is update


def test_a_toll_that_shrinks_is_no_update() -> None:
    earlier = published("The quake killed 25 people.", "2020-01-01")
    later = published("The quake killed 10 people.", "2020-01-02")
    assert later_figure(comparison(earlier, later)) is None
    assert amounts_differ(comparison(earlier, later)) is not None


@pytest.mark.parametrize(
    ("earlier", "later", "update"),
    [
        ("Some 40 people were missing.", "Nineteen people were still missing.", True),
        ("Eighteen miners were trapped.", "Twelve miners were trapped.", True),
        ("Eighteen miners were rescued.", "Twelve miners were rescued.", False),
    ],
)
def test_the_missing_become_fewer_as_they_are_found(earlier: str, later: str, update: bool) -> None:
    told = published(earlier, at="2020-01-01"), published(later, at="2020-01-02")
    seen = later_figure(comparison(*told))
    assert (seen is not None) is update
    if seen:
        assert seen.sentence.startswith(f"“{told[1].quote.split()[0]}")


def test_two_tolls_of_one_day_conflict() -> None:
    earlier = published("The quake killed 10 people.", "2020-01-01")
    later = published("The quake killed 25 people.", "2020-01-01")
    assert later_figure(comparison(earlier, later)) is None
    assert amounts_differ(comparison(earlier, later)) is not None


def test_six_nuclear_tests_are_no_running_count() -> None:
    earlier = published("The country has done six nuclear tests.", "2020-01-01")
    later = published("The country has done nine nuclear tests.", "2020-01-02")
    assert later_figure(comparison(earlier, later)) is None
