"""The first of a kind is not the second."""

from dataclasses import replace

import pytest

from service.judging.evidence.ranks import ranks_differ
from service.matching import PublishedClaim
from tests.judging.building import comparison, published

VOSS = "Ellen Voss elected mayor of Harwick"


def told(text: str, title: str = VOSS) -> PublishedClaim:
    one = published(text, "2026-05-08", lead=title)
    return replace(one, article=replace(one.article, title=title))


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Voss becomes the first woman to hold the office.", "She is the second woman to become mayor.", True),
        ("Ellen Voss is the first woman to be mayor.", "Voss is the third woman to be mayor.", True),
        ("Ellen Voss is the first woman to be mayor.", "Voss is the first woman to hold the office.", False),
        ("Ellen Voss is the first woman to be mayor.", "Voss is the second mayor to be a doctor.", False),
        ("Ellen Voss is the first woman to be mayor.", "Ida Brekke was the second woman to be mayor.", False),
        ("Ida Brekke was the first woman to be mayor.", "She is the second woman to be mayor.", False),
        ("Ellen Voss is the first woman to be mayor.", "Voss is not the second woman to be mayor.", False),
        ("Voss is the city's first female mayor.", "Voss is the city's second female mayor.", True),
        ("Voss is the city's first female mayor.", "Voss is the city's second female doctor.", False),
        ("Voss was the first woman to win the city.", "Voss was the second woman to speak on the night.", False),
        ("Voss won the first round.", "She is the second woman to be mayor.", False),
    ],
)
def test_who_is_the_first_to_do_something_is_not_the_second(earlier: str, later: str, conflict: bool) -> None:
    assert (ranks_differ(comparison(told(earlier), told(later), similarity=0.53)) is not None) is conflict
