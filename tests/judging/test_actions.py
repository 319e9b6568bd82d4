"""What was done to the things that are counted is told by the words around the figure."""

import pytest

from service.judging.lexicon import LONGEST_CUE, actions_of
from tests.judging.building import comparison


def told(text: str) -> list[str]:
    return [figure.action for figure in comparison(text, text).ours.figures]


def test_no_entry_is_longer_than_what_is_looked_for() -> None:
    assert max(len(words.split()) for words in actions_of()) <= LONGEST_CUE


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Ten people were shot dead.", "death"),
        ("Ten people were shot at the mall.", "shoot"),
        ("Forty sailors tested positive.", "infect"),
        ("The firm laid off 300 clerks.", "employ"),
    ],
)
def test_several_words_together_may_name_another_action_than_each_of_them(text: str, action: str) -> None:
    assert told(text) == [action]
