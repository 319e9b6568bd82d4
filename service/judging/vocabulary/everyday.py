"""Words that any claim may have, whatever it is about."""

from __future__ import annotations

from functools import cache

from service.judging.vocabulary.tables import tables, words_at
from service.splitting.vocabulary.gazetteer import gazetteer

# In their order: more of them are written in digits.
ORDINALS = tuple("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
# Things are seldom distinguished by higher ones: "the second leg", "the fourth woman to win it".
RANKS = frozenset(ORDINALS[:6])
ARTICLES = frozenset({"a", "an", "the"})
# What stands before a noun and narrows it to one or some that are known.
DETERMINERS = ARTICLES | frozenset("this that these those his her its their our my your".split())
# Words too common to show what a claim is about.
stop_words = words_at("stop_words")
# Words that qualify a figure, as written (lower case).
bounds = words_at("bounds")
# Lemmas that any two events may share.
generic_words = words_at("generic")


@cache
def negations() -> frozenset[str]:
    """Words that turn a statement into its opposite, as written (lower case)."""
    words = tables()["negations"].split()
    return frozenset(words) | frozenset(word.replace("'", "’") for word in words)


@cache
def same_thing() -> dict[str, str]:
    """Lemma → one lemma for it and all others by which a newsroom says the same: "ballot" → "vote"."""
    return {word: line.split()[0] for line in tables()["same_thing"] for word in line.split()}


@cache
def wide_names() -> frozenset[str]:
    """Canonical names of countries, states and alliances: so much happens in each that sharing one says little."""
    known = gazetteer()
    countries = {known.places[people] for people in known.peoples if people in known.places}
    return frozenset(countries) | frozenset(tables()["wide_names"].split(", "))
