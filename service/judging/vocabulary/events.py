"""Words for what happens: once or again and again, in moments, and on days that are set."""

from __future__ import annotations

from functools import cache

from service.judging.vocabulary.tables import numbers_of_lines, tables, words_at

# Lemmas of events that happen again and again.
recurring_words = words_at("recurring", "words")
# Lemmas beside which a strike is of people who work.
words_of_work = words_at("recurring", "of_work")
# Lemmas of what happens once: "another attack" is not the one that an article is about.
incidents = words_at("incidents")
# Lemmas of what is measured anew while it moves.
storm_words = words_at("storms")
# Lemmas of what strikes many places at once.
far_reaching_words = words_at("far_reaching")


@cache
def telling_of_recurring() -> frozenset[str]:
    """Lemmas of recurring events that mean one by themselves: not "car", which may be sold."""
    return recurring_words() - frozenset(tables()["recurring"]["beside_others"].split())


@cache
def moments() -> dict[str, int]:
    """Lemma → the moment of an event that it means."""
    return numbers_of_lines("moments")


@cache
def appointments() -> dict[tuple[str, ...], int]:
    """Lemmas of a word or phrase → the number of its deed, one that is done once, on a set day."""
    lines = enumerate(tables()["appointments"])
    return {tuple(phrase.split()): n for n, line in lines for phrase in line.split(", ")}
