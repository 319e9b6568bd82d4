"""Which thing in a row is meant: the 64th minute, the fifth win."""

from __future__ import annotations

import re

from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.beside import contrasted, gathered
from service.judging.vocabulary.everyday import ORDINALS, stop_words
from service.judging.vocabulary.lemmas import lemma
from service.lazy import once
from service.splitting.vocabulary.calendar import MONTHS

NUMBERED_THING = re.compile(rf"\b(?:(\d+)(?:st|nd|rd|th)|({'|'.join(ORDINALS)})) ([a-z]+)\b")


@once
def ordinals(side: Side) -> dict[str, frozenset[int]]:
    """The lemma of each thing that has an ordinal, with its ordinals: {"minute": {64}}."""
    found = NUMBERED_THING.findall(side.text.lower())
    told = ((int(digits or ORDINALS.index(word) + 1), lemma(thing)) for digits, word, thing in found)
    return gathered((thing, [place]) for place, thing in told if thing not in stop_words() | MONTHS.keys())


def ordinals_left_over(pair: Comparison) -> bool:
    """Both have one thing with other ordinals: the 64th minute is not the 70th."""
    return bool(contrasted(ordinals(pair.ours), ordinals(pair.theirs)))
