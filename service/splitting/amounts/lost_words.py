"""Words that were lost beside a figure: the "than" of "left more 50 people homeless"."""

from __future__ import annotations

from service.splitting.amounts.counted import Counted
from service.splitting.amounts.figures import FigureRead
from service.splitting.vocabulary.tokens import Tokens
from service.splitting.vocabulary.units import COUNT

NEGATING = frozenset("no any not once".split())  # "no more 50 people came"
FEWEST = 10  # "more two" is hardly "more than two"


def lacks_than(tokens: Tokens, figure: FigureRead, counted: Counted) -> bool:
    """ "More 50 people" are more than 50: in English "50 more people" would be those that come on top."""
    bare = figure.unit is COUNT and bool(counted.lemma) and not counted.modifiers
    apart = tokens.past_hyphen(figure.end) == figure.end
    said = tokens.lower(figure.start - 1) == "more" and tokens.lower(figure.start - 2) not in NEGATING
    return said and bare and apart and figure.numeral.value >= FEWEST
