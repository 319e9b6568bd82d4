"""Where somebody names alternatives, such as "ten or twenty years", none of them alone is what is stated."""

from __future__ import annotations

import re
from itertools import pairwise

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.quantity import compatible

# "Ten years in jail, or maybe 20 years".
OR_THAT_MANY = re.compile(r"(?: [\w’'-]+){0,3},? or (?:[a-z]+ )?")


def another_alternative(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Another of the alternatives fits: he spoke "of ten years or twenty" here, "of ten or fifteen" there."""
    here, there = _alternatives(ours, pair.ours), _alternatives(theirs, pair.theirs)
    several = len(here) > 1 or len(there) > 1
    return several and any(compatible(one.quantity, other.quantity) for one in here for other in there)


def _alternatives(figure: Figure, side: Side) -> list[Figure]:
    """The figures of one unit and noun that an "or" joins to it, with itself."""
    measured = figure.quantity.unit, figure.quantity.counted
    figures = [one for one in side.figures if (one.quantity.unit, one.quantity.counted) == measured]
    runs = [figures[:1]]
    for one, other in pairwise(figures):
        runs = [*runs[:-1], [*runs[-1], other]] if _joined(one, other, side) else [*runs, [other]]
    return next(run for run in runs if figure in run)


def _joined(one: Figure, other: Figure, side: Side) -> bool:
    return OR_THAT_MANY.fullmatch(side.published.between(one.quantity.end, other.quantity.start)) is not None
