"""A comparison is a pair laid out for the rules: the words, names and figures of both sides, read once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from service.judging.verdict import Quote
from service.matching import Pair, PublishedClaim

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|\d+(?:[.,:/]\d+)*")


@dataclass(frozen=True, slots=True)
class Side:
    """One claim as the rules read it; `words` are the lower-cased words of its stand-alone text."""

    claim: PublishedClaim
    words: tuple[str, ...]

    @property
    def passage(self) -> Quote:
        """The whole claim, as evidence."""
        return Quote(self.claim.quote, self.claim.claim.start, self.claim.claim.end)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sides and how alike they are (cosines, -1 to 1)."""

    ours: Side
    theirs: Side
    similarity: float
    event_similarity: float


def compared(pairs: Sequence[Pair]) -> Iterator[Comparison]:
    """Lay out each pair, in order; a claim that stands in several pairs is read once."""
    sides: dict[int, Side] = {}
    for pair in pairs:
        ours, theirs = (
            sides.get(id(claim)) or sides.setdefault(id(claim), read_side(claim)) for claim in (pair.ours, pair.theirs)
        )
        yield Comparison(ours, theirs, pair.similarity, pair.event_similarity)


def read_side(claim: PublishedClaim) -> Side:
    return Side(claim, tuple(word.group().lower() for word in _WORD.finditer(claim.claim.text)))
