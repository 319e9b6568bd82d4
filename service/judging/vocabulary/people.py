"""Words for people: the groups they belong to, and who stands for several of them."""

from __future__ import annotations

from functools import cache

from service.judging.vocabulary.tables import both_ways, tables, words_at

# Groups that people of any other group may belong to.
groups_of_anybody = words_at("groups_of_anybody")
# Words for a company that speaks and is not named again.
companies = words_at("companies")
# Nouns for the doer of what was done to the people counted.
doers = words_at("doers")


@cache
def people() -> dict[str, str]:
    """Lemma of a word for people → the group it belongs to ("person" fits every group)."""
    return {word: group for group, words in tables()["people"].items() for word in words}


@cache
def exclusive_people() -> dict[str, frozenset[str]]:
    """Group of people → the groups to which nobody of it belongs."""
    return both_ways(line.split() for line in tables()["exclusive_people"])


@cache
def several_people() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Nouns for people who live together, for customers, and words for what a customer's house is supplied with."""
    table = tables()["several"]
    return frozenset(table["households"]), frozenset(table["customers"]), frozenset(table["supplied"])
