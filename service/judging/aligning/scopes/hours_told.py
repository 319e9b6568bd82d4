"""Two bare numbers may be hours of different things: open until eight, closed by nine."""

from __future__ import annotations

import re

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.opposites import opposite_words
from service.judging.sides.side import Side

HOURS = 24  # a larger number is no hour
BOUND_OF_AN_HOUR = re.compile(
    r"\b(until|till|by|from|since|at|before|after|around) (?:about |around |just after |just before )?$", re.I
)
SAME_BOUND = {"till": "until", "since": "from", "around": "at"}


def of_another_hour(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What is open until eight is closed by nine; what opens at nine closes at five: the hours don't conflict."""
    one, other = _bound(ours, pair.ours), _bound(theirs, pair.theirs)
    return bool(one and other) and (one != other or opposite_words(pair) is not None)


def _bound(figure: Figure, side: Side) -> str:
    """The small word before an hour; "" where the figure counts or measures something."""
    found = BOUND_OF_AN_HOUR.search(side.within(figure)[0])
    counts = figure.quantity.unit or figure.quantity.counted or figure.quantity.value > HOURS
    return "" if found is None or counts else SAME_BOUND.get(found[1].lower(), found[1].lower())
