"""Words by which things of one sort differ: kinds, dimensions, fares, ages, counterparts, reach, markets."""

from __future__ import annotations

from functools import cache
from itertools import combinations

from service.judging.vocabulary.tables import both_ways, numbers_of_lines, others_of_line, tables, words_at

# Lemmas for a market quote, besides those of its moves.
quoted_words = words_at("quoted")
# Lemmas of fares that are less than the price of a ticket.
reduced_fares = words_at("reduced_fares")
# Lemmas of what is distinguished by its number: legs, halves, ballots.
numbered = words_at("numbered")
# Lemmas of what happens in one spot, and of what spreads over a country.
in_one_spot = words_at("reach", "one_spot")
spreading = words_at("reach", "spreading")
# Lemmas beside which two numbers are a tally and not a range.
tallied_words = words_at("tallied")


@cache
def market_words() -> tuple[frozenset[str], frozenset[str]]:
    """Lemmas of what is quoted anew every day: names that mean nothing else, and things that may be quoted."""
    return frozenset(tables()["indices"].split()), frozenset(tables()["markets"].split())


@cache
def kinds() -> dict[str, frozenset[str]]:
    """Modifier → the other kinds of the same things."""
    return others_of_line("kinds")


@cache
def fares() -> dict[str, frozenset[str]]:
    """Lemma of a word for a fare → those of the other fares."""
    return others_of_line("fares")


@cache
def dimensions() -> dict[str, int]:
    """Lemma → which dimension a length beside it is of."""
    return numbers_of_lines("dimensions")


@cache
def ages() -> dict[str, int]:
    """Word for people of an age → which age."""
    return numbers_of_lines("ages")


@cache
def counterparts() -> dict[str, frozenset[str]]:
    """Lemma of one of several things that go together → the lemmas of the others: legs of a match, courts, lanes."""
    pairs = [(one, other) for line in tables()["counterparts"] for one, other in combinations(line.split(), 2)]
    return both_ways(pairs)


@cache
def reach() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words for a whole nation, for a part of one, and for sums: "the U.S. total" is a nation's."""
    table = tables()["reach"]
    nation, part, sums = (frozenset(table[kind].split()) for kind in ("nation", "part", "sums"))
    return nation, part, sums


@cache
def peaks() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words for what is always a peak, for going up to one, and for what rises by metres."""
    table = tables()["peaks"]
    alone, reaching, rising = (frozenset(table[kind].split()) for kind in ("alone", "reaching", "rising"))
    return alone, reaching, rising
