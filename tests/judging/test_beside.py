"""Words with what is said beside each."""

from service.judging.vocabulary.beside import contrasted, gathered


def test_what_stands_beside_one_word_is_gathered_from_everywhere() -> None:
    found = [("leg", ["first"]), ("half", ["second"]), ("leg", ["second", "third"])]
    assert gathered(found) == {"leg": {"first", "second", "third"}, "half": {"second"}}


def test_words_are_contrasted_if_nothing_beside_them_is_the_same() -> None:
    ours = {"leg": frozenset({"first"}), "half": frozenset({"first"}), "set": frozenset({"first"})}
    theirs = {"leg": frozenset({"second"}), "half": frozenset({"first", "second"}), "game": frozenset({"first"})}
    assert contrasted(ours, theirs) == ["leg"]
