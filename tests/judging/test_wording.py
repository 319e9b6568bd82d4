"""Two claims in the same words say the same."""

import pytest

from service.judging.wording import much_alike, same_wording
from tests.judging.building import comparison, published


def test_the_same_words_agree_whatever_their_case_and_punctuation() -> None:
    assert same_wording(comparison("The embassy is safe.", "The embassy is “safe”"))


def test_other_words_are_left_to_other_rules() -> None:
    assert same_wording(comparison("The embassy is safe.", "The embassy is secure.")) is None


def test_texts_without_words_say_nothing() -> None:
    assert same_wording(comparison("…", "—")) is None


def test_claims_that_differ_in_a_figure_are_not_much_alike() -> None:
    lead = "A ferry ran aground off the coast on Monday."
    earlier = published("Rescuers brought 180 passengers ashore.", lead=lead)
    same = published("Rescuers brought 180 of the passengers ashore.", lead=lead)
    other = published("Rescuers brought 214 passengers ashore.", lead=lead)
    assert much_alike(comparison(earlier, same, similarity=0.9))
    assert much_alike(comparison(earlier, other, similarity=0.9)) is None


@pytest.mark.parametrize(
    ("earlier", "later", "alike"),
    [
        ("The House voted 216-210 to impeach Harrow.", "The House voted 218-208 to impeach Harrow.", False),
        ("The House voted 216 to 210 to impeach Harrow.", "The House impeached Harrow, who voted 216–210.", True),
        ("Harrow lost the final match 1-2.", "Harrow lost the final 2-1.", True),
        ("Harrow beat Jos 1-0 in the final.", "Harrow beat Jos 2-1 in the final.", False),
        ("Harrow won the marathon in 2:00:35.", "Harrow won the marathon in 2:01:09.", False),
        ("Harrow won the marathon in 2:00:35.", "Harrow won Sunday's marathon in 2:00:35.", True),
        ("Harrow won the marathon.", "Harrow won the marathon in 2:00:35.", True),
    ],
)
def test_claims_that_differ_in_a_tally_are_not_much_alike(earlier: str, later: str, alike: bool) -> None:
    told = comparison(*(published(text, lead="A day at Harrow") for text in (earlier, later)), similarity=0.9)
    assert (much_alike(told) is not None) is alike
