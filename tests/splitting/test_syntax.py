"""Words of a sentence are asked for by their places."""

import pytest

from service.splitting.grammar.syntax import ROOT, Syntax
from service.splitting.grammar.words import read_words
from tests.splitting.building import claims_of

TEXT = "Lee left"


@pytest.mark.parametrize(("place", "word"), [(0, "lee"), (1, "left"), (2, ""), (3, ""), (-1, ""), (-2, ""), (ROOT, "")])
def test_before_the_first_word_and_behind_the_last_stands_none(place: int, word: str) -> None:
    syntax = Syntax(tuple(read_words(TEXT, 0, len(TEXT))), ("NNP", "VBD"), (1, ROOT), ("nsubj", "root"))
    assert syntax.lower(place) == word


def test_a_sentence_that_breaks_off_is_read() -> None:
    assert claims_of("This report was disputed by the army on")
