"""Of two figures each may count another kind of thing."""

from __future__ import annotations

import re

from service.judging.aligning.alignment import contrasted
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.lexicon import kinds, several_people

# "Elder" and "younger" are forms of the last two.
ORDER = frozenset("first second third fourth fifth sixth last previous maiden old young".split())
SIZE = "size"
# "An aftershock of magnitude 5.5" and "a 5.5-magnitude aftershock", "12 people were hurt in an aftershock".
AFTERSHOCK_OF = re.compile(
    r"\b(?:after|fore)shocks?,? (?:(?:of|with|that|had|has|have|was|is|an?|the|at|measur\w+|register\w+|magnitude|"
    r"preliminary|about|around|up|to|kill\w+|injur\w+|hurt|destroyed|damaged|another|least) )*$",
    re.IGNORECASE,
)
OF_AN_AFTERSHOCK = re.compile(
    r"[ -]?(?:magnitude|strong|on the Richter scale)?,? (?:after|fore)shock"
    r"|[^.,;:]{0,40}\b(?:in|by|from|of) (?:an?|the|one|another) (?:[\w.-]+ ){0,2}(?:after|fore)shock",
    re.IGNORECASE,
)
MAGNITUDE = "magnitude"
DESTROYED = frozenset({"destroy", "damage", "ruin"})


def size_of_one_group(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """One tells how many a group consists of, the other how many of whatever group did something."""
    return (ours.action == SIZE) != (theirs.action == SIZE)


def narrowed_otherwise(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    return contrasted(ours, theirs)


def other_in_order(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """The "first blast" is not the "second blast", nor the "elder brother" the "younger brother"."""
    one, other = _in_order(ours), _in_order(theirs)
    return any(one[word].isdisjoint(other[word]) for word in one.keys() & other.keys())


def _in_order(figure: Figure) -> dict[str, frozenset[str]]:
    """Each word near the figure that is told by its place among others, with the places."""
    told = [(place, word) for place, word in figure.phrases if place in ORDER]
    return {word: frozenset(place for place, one in told if one == word) for _, word in told}


def of_an_aftershock(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What an aftershock measures or does is not what the quake did, nor what another one measures."""
    one, other = _is_of_an_aftershock(ours, pair.ours), _is_of_an_aftershock(theirs, pair.theirs)
    return one != other or (one and ours.quantity.unit == MAGNITUDE)


def _is_of_an_aftershock(figure: Figure, side: Side) -> bool:
    before, behind = side.around(figure)
    return AFTERSHOCK_OF.search(before) is not None or OF_AN_AFTERSHOCK.match(behind) is not None


def other_kind(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """They are of kinds that exclude each other: liberal and conservative justices, medical use and recreational."""
    told, other = _kinds_told(ours), _kinds_told(theirs)
    return any(kinds()[word] & other and not kinds()[word] & told and word not in other for word in told)


def _kinds_told(figure: Figure) -> frozenset[str]:
    """Words of what is counted, and of what stands near where no people are counted: they may be anywhere."""
    near = () if figure.group else figure.near
    return frozenset({*figure.quantity.modifiers, *near} & kinds().keys())


def households_and_people(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """A household stands for several people, and so does a customer or a house without power."""
    customers = several_people()[1]
    if {ours.quantity.counted, theirs.quantity.counted} <= customers:
        return False
    one, other = (_of_several(figure, side) for figure, side in ((ours, pair.ours), (theirs, pair.theirs)))
    return one != other


def _of_several(figure: Figure, side: Side) -> bool:
    households, customers, supplied = several_people()
    counted = figure.quantity.counted
    is_supplied = figure.action not in DESTROYED and not supplied.isdisjoint(side.lemmas)
    return counted in households or (counted in customers and is_supplied)
