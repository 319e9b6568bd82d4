"""A number that one side gives and the other does not."""

import pytest

from service.judging.evidence.left_over import figures_left_over
from service.judging.evidence.ordinals import ordinals
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cole was sent off in the 64th minute.", {"minute": {64}}),
        ("It was their fifth win since May 21st.", {"win": {5}}),
        ("He came fifth of nine.", {}),
        ("The polls closed on the 3rd May.", {}),
    ],
)
def test_a_thing_is_told_by_its_place_in_a_row(text: str, told: dict[str, set[int]]) -> None:
    assert ordinals(comparison(text, text).ours) == told


@pytest.mark.parametrize(
    ("earlier", "later", "left"),
    [
        ("Cole was sent off in the 64th minute.", "Cole saw red in the 70th minute.", True),
        ("Cole was sent off in the 64th minute.", "Cole saw red in the 64th minute.", False),
        ("It was their fifth win.", "It was their 5th win this year.", False),
        ("It was their fifth win.", "It was their second trophy.", False),
        ("Rescuers looked for one missing person.", "Rescuers looked for three missing people.", True),
        ("One soldier is missing.", "At least three people were missing.", True),
        ("One woman accuses him of rape, another of assault.", "Two women accuse him.", False),
        ("A lone gunman opened fire.", "Two gunmen opened fire.", True),
        ("The sole survivor was found.", "Two survivors were found.", True),
        ("The only gunman fled.", "A lone gunman fled.", False),
        ("One of the men is missing.", "A man is missing, one of 12 fishermen.", False),
    ],
)
def test_another_place_in_a_row_and_several_instead_of_one_are_left_over(earlier: str, later: str, left: bool) -> None:
    assert figures_left_over(comparison(earlier, later)) is left
    assert figures_left_over(comparison(later, earlier)) is left


@pytest.mark.parametrize(
    ("earlier", "later", "left"),
    [
        ("At least four people were killed.", "Nine people were killed.", True),
        ("At least four women and five children were killed.", "Nine people were killed.", False),
        ("At least four people were killed.", "Five people were killed.", False),
    ],
)
def test_what_a_bound_allows_and_hardly_means_is_left_over(earlier: str, later: str, left: bool) -> None:
    sides = [published(text, lead="A day at Dunmore") for text in (earlier, later)]
    assert figures_left_over(comparison(*sides)) is left
    assert figures_left_over(comparison(*reversed(sides))) is left
