"""Whether two figures of one measure can both be true."""

from __future__ import annotations

import pytest

from service.judging.aligning.fitting import differ
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("earlier", "later", "differs"),
    [
        (
            "The bank left its key rate at 5 percent.",
            "Rate-setters in Talvera raised the key rate to 5.25 percent.",
            True,
        ),
        ("The bank left its key rate at about 5 percent.", "Rate-setters raised the key rate to 5.25 percent.", False),
        ("The jobless rate was left at 5 percent.", "Statisticians put the jobless rate at 5.25 percent.", False),
    ],
)
def test_a_rate_that_is_set_is_not_rounded(earlier: str, later: str, differs: bool) -> None:
    pair = comparison(earlier, later)
    [ours], [theirs] = pair.ours.figures, pair.theirs.figures
    assert differ(ours, theirs, pair) is differs


@pytest.mark.parametrize(
    ("earlier", "later", "differs"),
    [
        ("More than 300 villagers slept in the school.", "About 1,000 villagers slept in the school.", True),
        ("Over 100,000 people live on the island.", "About 200,000 people live on the island.", True),
        ("The hall holds more than 15,000 people.", "The hall holds some 14,000 people.", True),
        ("More than 300 villagers died in the quake.", "The quake killed about 280 villagers.", True),
        ("Over 100,000 people live on the island.", "About 120,000 people live on the island.", False),
        ("At least 300 villagers slept in the school.", "About 1,000 villagers slept in the school.", False),
        ("The quake killed more than 300 villagers.", "The quake killed about 1,000 villagers.", False),
    ],
)
def test_more_than_a_figure_is_not_far_more_unless_news_of_more_come_in(
    earlier: str, later: str, differs: bool
) -> None:
    pair = comparison(*(published(text, lead="Qaro") for text in (earlier, later)))
    [ours], [theirs] = pair.ours.figures, pair.theirs.figures
    assert differ(ours, theirs, pair) is differs


def test_without_articles_around_them_more_than_a_figure_may_be_any_larger_one() -> None:
    pair = comparison("More than 300 villagers slept in the school.", "In a school 1,000 villagers slept.")
    [ours], [theirs] = pair.ours.figures, pair.theirs.figures
    assert not differ(ours, theirs, pair)
