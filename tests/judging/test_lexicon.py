"""The judge's words are looked up by their lemmas: an entry that is none would never be found."""

import pytest

from service.judging.vocabulary.events import appointments
from service.judging.vocabulary.kinds import counterparts, numbered
from service.judging.vocabulary.lemmas import lemma
from service.judging.vocabulary.outcomes import done_to, opposites, unlike

# A lemma of "lowered"; "lower" itself is read as a form of "low".
OF_ITS_FORMS = frozenset({"lower"})


@pytest.mark.parametrize("table", [opposites, unlike, done_to, counterparts, numbered])
def test_what_is_compared_with_lemmas_is_told_as_lemmas(table) -> None:  # type: ignore[no-untyped-def]  # tables differ
    words = frozenset(table()) - OF_ITS_FORMS
    assert {word for word in words if " " not in word and lemma(word) != word} == set()


def test_deeds_that_are_set_for_a_day_are_told_as_lemmas() -> None:
    words = {word for phrase in appointments() for word in phrase}
    assert {word for word in words if lemma(word) != word} == set()
