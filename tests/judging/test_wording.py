"""Two claims in the same words say the same."""

from service.judging.wording import same_wording
from tests.judging.building import comparison


def test_the_same_words_agree_whatever_their_case_and_punctuation() -> None:
    assert same_wording(comparison("The embassy is safe.", "The embassy is “safe”"))


def test_other_words_are_left_to_other_rules() -> None:
    assert same_wording(comparison("The embassy is safe.", "The embassy is secure.")) is None


def test_texts_without_words_say_nothing() -> None:
    assert same_wording(comparison("…", "—")) is None
