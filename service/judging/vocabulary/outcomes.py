"""Words that contradict each other, or show that two claims do not say the same."""

from __future__ import annotations

from functools import cache

from service.judging.vocabulary.tables import each_with_each, tables

# No entry of `opposites`, `unlike` or `followed` has more words than this.
LONGEST_PHRASE = 3


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Lemma or phrase of lemmas → those that cannot be true together with it."""
    return each_with_each(tables()["opposites"]["pairs"])


@cache
def opposite_portions() -> dict[str, frozenset[str]]:
    """Word for a portion, as written → those for more or less of the same things."""
    return each_with_each(tables()["opposite_portions"])


@cache
def opposite_prepositions() -> dict[str, frozenset[str]]:
    """Preposition or conjunction, as written → those that turn it round."""
    return each_with_each(tables()["opposite_prepositions"])


@cache
def turned_back() -> tuple[frozenset[str], frozenset[str]]:
    """What may be reversed the next day, and words that imply the opposite before; lemmas or phrases of lemmas."""
    table = tables()["opposites"]
    reversible, again = (frozenset(" ".join(table[told].split()).split(", ")) for told in ("turned_back", "again"))
    return reversible, again


@cache
def unlike() -> dict[str, frozenset[str]]:
    """Lemma or phrase → those with which another claim does not say the same, though both may be true."""
    return each_with_each(tables()["unlike"]["pairs"])


@cache
def followed() -> dict[str, frozenset[str]]:
    """Lemma or phrase of lemmas → those that it may follow on, or that may follow on it."""
    return each_with_each(tables()["unlike"]["followed"])


@cache
def phrases_of_outcomes() -> frozenset[str]:
    """The entries of the three tables above that have several words, each as its lemmas with spaces between."""
    return frozenset(entry for entry in (*opposites(), *unlike(), *followed()) if " " in entry)


@cache
def unlike_beside() -> dict[str, frozenset[str]]:
    """Lemma → words that are unlike each other where both sides have it."""
    return {needed: frozenset(pair) for needed, pair in tables()["unlike"]["beside"].items()}


@cache
def done_to() -> dict[str, str]:
    """Lemma of a verb → what somebody does by it to somebody; the first sense of a verb that has two."""
    table: dict[str, str] = {}
    for done, verbs in tables()["done_to"].items():
        for verb in verbs:
            table.setdefault(verb, done)
    return table
