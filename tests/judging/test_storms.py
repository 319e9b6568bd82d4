"""Storms are measured anew every few hours."""

import pytest

from service.judging.evidence.storms import other_advisory
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("Hurricane Florence had winds of 125 mph.", "Hurricane Florence had winds of 110 mph.", True),
        ("Hurricane Florence had winds of 125 mph.", "The storm's winds reached 125 mph.", False),
        ("The hurricane killed 10 people.", "The hurricane killed 25 people.", False),
        ("The train went at 125 mph.", "The train went at 110 mph.", False),
        (
            "The storm brought gusts of 96 mph in Boston.",
            "In Boston the storm's winds peaked at 87 mph.",
            False,
        ),
        ("The storm brought gusts of 96 mph in Boston.", "At Dunmore the storm's winds peaked at 87 mph.", True),
        ("The storm had winds of 96 mph in Boston.", "In Boston the storm had winds of 87 mph.", True),
        ("The storm came ashore with winds of 96 mph.", "At landfall the storm had winds of 87 mph.", False),
        ("The storm struck the Maine coast with winds of 96 mph.", "It made landfall with winds of 87 mph.", False),
        ("The storm made landfall 96 miles off.", "The storm made landfall 87 miles off.", True),
        ("The storm came ashore in Cuba at 96 mph.", "The storm came ashore in Maine at 87 mph.", True),
        ("The storm came ashore with winds of 96 mph.", "The storm had winds of 87 mph.", True),
    ],
)
def test_measures_of_a_storm_are_of_one_time_only_if_one_is_the_same(earlier: str, later: str, other: bool) -> None:
    assert (other_advisory(comparison(earlier, later)) is not None) is other


def test_the_article_tells_that_it_is_about_a_storm() -> None:
    earlier, later = (
        published(f"It was moving northwest at {speed} mph.", lead="Typhoon Haima nears the coast")
        for speed in (16, 25)
    )
    assert other_advisory(comparison(earlier, later)) is not None
