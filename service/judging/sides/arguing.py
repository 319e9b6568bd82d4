"""Whether a claim is told as a fact at all, or only argued, believed or called a claim."""

from __future__ import annotations

import re

from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.words import read_words
from service.lazy import once

# Who argues or believes something has not seen it. Not "insist", which witnesses do, nor "suspect", mostly a noun.
ARGUED = frozenset("argue contend believe think thought reckon".split())
THAT = "that "
# "Mocked Lee's claim that …", "the notion that …"; what somebody "claims" is what that one says.
CALLED_A_CLAIM = re.compile(
    r"\b(?:the|th(?:is|at|[eo]se)|his|her|its|their|any|an?|such|\w+[’']s?) (?:(?:very|mere|old|same|false|wild) )?"
    r"(?:claim|allegation|accusation|suggestion|idea|notion|myth|rumou?r|fear|belief|theory)s? that $",
    re.IGNORECASE,
)


@once
def is_called_a_claim(side: Side) -> bool:
    """Its sentence calls it a claim, a notion or a rumour: nobody is shown to say that it is so."""
    return CALLED_A_CLAIM.search(side.published.before(side.claim.start)) is not None


def is_argued(side: Side, told: frozenset[str]) -> bool:
    """Somebody argues or believes it: the verb stands right before the claim, or in it before all that is told."""
    places = [n for n, word in enumerate(side.words) if word.lemma in told]
    before = read_words(side.published.before(side.claim.start).removesuffix(THAT))
    return any(word.lemma in ARGUED for word in (*before[-1:], *side.words[: min(places, default=0)]))


def both_only_argue(pair: Comparison) -> bool:
    """Opponents disagree: each side argues or believes it, or is the party that denies it."""
    told = pair.shared_statement[0] - ARGUED
    return all(side.is_denial or is_argued(side, told) for side in pair.sides)
