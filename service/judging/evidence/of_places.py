"""Whose a thing is, where a place says so: an Iranian drone is not an American one."""

from __future__ import annotations

import re
from itertools import product

from service.claim import Name
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.sides.unshared import one_holds_the_other
from service.judging.vocabulary.beside import gathered
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.lemmas import lemma
from service.lazy import once

THING = re.compile(r"(?:['’]s)? ([a-z]{3,})")


def of_other_places(pair: Comparison) -> bool:
    """The same thing is of one place here and of another there, and neither place lies in the other."""
    ours, theirs = _places(pair.ours), _places(pair.theirs)
    return any(_are_others(ours[thing], theirs[thing]) for thing in ours.keys() & theirs.keys())


def _are_others(ours: frozenset[Name], theirs: frozenset[Name]) -> bool:
    both = list(product(ours, theirs))
    return not any(one.canonical == other.canonical or one_holds_the_other(one, other) for one, other in both)


@once
def _places(side: Side) -> dict[str, frozenset[Name]]:
    """The lemma of each thing that directly follows a place's name, with those places: {"drone": {"Iranian"}}."""
    text, start = side.published.quote, side.claim.start
    named = ((name, THING.match(text, name.end - start)) for name in side.names if name.kind == "place")
    told = ((lemma(noun[1]), name) for name, noun in named if noun is not None)
    return gathered((thing, [name]) for thing, name in told if thing not in stop_words())
