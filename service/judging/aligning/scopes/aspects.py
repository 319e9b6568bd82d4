"""Two figures may be of two aspects of one thing: length and width, two fares, a match and its first half, two ages."""

from __future__ import annotations

import re

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.kinds import ages, dimensions, fares, reduced_fares
from service.judging.vocabulary.words import lemmas, read_words
from service.quantity import LENGTH

# "Has a width of 32 metres", "60 metres at its deepest point": the dimension stands within this many words.
DIMENSION_WITHIN = 4
SOLD = frozenset({"ticket", "fare", "admission", "entry"})
MATCH = frozenset({"match", "game", "final", "play-off", "semi-final", "quarter-final"})
PART_OF_A_MATCH = re.compile(
    r"\b(?:first|second|third|fourth|opening|final) (?:half|quarter|set|period|frame|round)\b", re.IGNORECASE
)
# How many of so many died, fell ill or were born.
RATE = re.compile(
    r"\b(?:rates?|mortality|incidence|per (?:1,?000|10,?000|100[, ]?000|capita|million))\b", re.IGNORECASE
)


def of_another_dimension(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """How long a ship is says nothing of how wide it is."""
    one, other = _dimensions(ours, pair.ours), _dimensions(theirs, pair.theirs)
    return bool(one and other) and one.isdisjoint(other)


def _dimensions(figure: Figure, side: Side) -> frozenset[int]:
    if figure.quantity.unit != LENGTH:
        return frozenset()
    before, behind = (read_words(text) for text in side.within(figure))
    near = lemmas((*before[-DIMENSION_WITHIN:], *behind[:DIMENSION_WITHIN]))
    return frozenset(dimensions()[word] for word in near & dimensions().keys())


def at_another_fare(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """A child's ticket costs less than an adult's or than a ticket, and a return ticket more than a single."""
    one, other = _fares(ours, pair.ours), _fares(theirs, pair.theirs)
    if one is None or other is None:
        return False
    apart = any(fares()[word] & other and word not in other for word in one)
    return apart or (one & reduced_fares()) != (other & reduced_fares())


def _fares(figure: Figure, side: Side) -> frozenset[str] | None:
    """The words for a fare beside the price of a ticket; None where no ticket is sold."""
    if not figure.is_money or SOLD.isdisjoint(side.lemmas):
        return None
    return lemmas(word for text in side.within(figure) for word in read_words(text)) & fares().keys()


def of_a_part_of_the_match(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What was done in the first half is not all that was done in the match."""
    if MATCH.isdisjoint(pair.ours.lemmas | pair.theirs.lemmas):
        return False
    one, other = _part(ours, pair.ours), _part(theirs, pair.theirs)
    return one != other


def _part(figure: Figure, side: Side) -> str:
    told = (PART_OF_A_MATCH.search(text) for text in side.within(figure))
    return next((found.group().lower() for found in told if found), "")


def of_another_age_group(_ours: Figure, _theirs: Figure, pair: Comparison) -> bool:
    """The mortality of infants is not that of the middle-aged."""
    one, other = _age_groups(pair.ours), _age_groups(pair.theirs)
    rates = all(RATE.search(side.text) for side in pair.sides)
    return rates and bool(one and other) and one.isdisjoint(other)


def _age_groups(side: Side) -> frozenset[int]:
    return frozenset(ages()[word] for word in (side.lemmas | side.as_written) & ages().keys())
