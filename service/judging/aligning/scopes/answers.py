"""Two shares of those asked may have given two answers."""

from __future__ import annotations

import re

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.everyday import bounds, stop_words
from service.judging.vocabulary.words import lemmas, read_words
from service.quantity import SHARE

# What those asked are said to do, right behind their share: "36 percent said they …", "54% of voters think …".
ANSWERED = re.compile(
    r" (?:of (?:the |all )?[\w’'-]+(?: [\w’'-]+)? )?"
    r"(?:say|says|said|think|thought|believe|believed|answer|answered|replied|responded|told pollsters)\b(?P<answer>.*)"
)
PEOPLE_ASKED = frozenset("people respondent voter adult american poll survey percent".split())


def of_another_answer(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """ "35% said they would invest", "37% said they would be worse off": the answers have no word in common."""
    if ours.quantity.unit != SHARE or theirs.quantity.unit != SHARE:
        return False
    here, there = _answer(ours, pair.ours), _answer(theirs, pair.theirs)
    return here is not None and there is not None and here.isdisjoint(there) and bool(here | there)


def _answer(figure: Figure, side: Side) -> frozenset[str] | None:
    """The content words of what the share answered; None where it is not told that anybody did."""
    answered = ANSWERED.match(side.within(figure)[1])
    return lemmas(read_words(answered["answer"])) - stop_words() - bounds() - PEOPLE_ASKED if answered else None
