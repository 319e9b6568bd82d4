"""A small figure may be mentioned only in passing: "to court over its decision to close three libraries"."""

from __future__ import annotations

import re

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.quantity import compatible

# Counts of at least this are not the same by chance, wherever they are mentioned.
PARTICULAR = 13
# Somebody acts or speaks over what was decided; the decision is then not the claim's news.
OVER_A_DECISION = re.compile(
    r"\b(?:over|against|at|about|oppos\w+|fight\w*|condemn\w*|criticis\w+|criticiz\w+|protest\w*|challeng\w+)"
    r" (?:(?:its|his|her|their|the|a|an|[\w’']+['’]s?|council|government|company|city) ){0,4}"
    r"(?:decision|plan|proposal|move|order|vote|announcement|threat)s? to [^,;:.]*$",
    re.IGNORECASE,
)


def one_in_passing(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Only one is mentioned in passing, and neither is too particular to be the same by chance."""
    small = not ours.quantity.unit and max(ours.quantity.value, theirs.quantity.value) < PARTICULAR
    return small and _in_passing(ours, pair.ours) != _in_passing(theirs, pair.theirs)


def tells_in_passing(pair: Comparison) -> bool:
    """Some figure that fits one of the other side is mentioned by one of the two only in passing."""
    return any(
        one_in_passing(ours, theirs, pair) and compatible(ours.quantity, theirs.quantity)
        for ours, theirs in pair.figure_pairs
    )


def _in_passing(figure: Figure, side: Side) -> bool:
    return OVER_A_DECISION.search(side.within(figure)[0]) is not None
