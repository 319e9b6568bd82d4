"""Of two figures one may tell what was only meant to be, the other what came of it."""

from __future__ import annotations

import re

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side

# What somebody "plans" to do is held against what he does; that he "had planned" it is told since it came otherwise.
MEANT = re.compile(
    r"\b(?:(?:planned|intended|hoped|aimed|meant) to"
    r"|(?:was|were|been) (?:supposed|meant|due|scheduled|intended|expected) to"
    r"|(?:plan|plans|intention|hope|aim) (?:was|were|had been) (?:to|for)|would (?:originally|initially) have)\b",
    re.IGNORECASE,
)
INVITED, NARROWED = frozenset({"invite", "invitation"}), frozenset("narrow whittle shortlist pare winnow".split())


def only_meant(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What was planned is not what was done, nor are those who were invited those who came."""
    return _is_meant(ours, pair.ours) != _is_meant(theirs, pair.theirs)


def _is_meant(figure: Figure, side: Side) -> bool:
    invited = not figure.quantity.unit and not INVITED.isdisjoint(figure.near)
    return invited or MEANT.search(side.within(figure)[0]) is not None


def narrowed_since(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """Of five to whom a choice was narrowed two may be left."""
    one, other = (not figure.quantity.unit and not NARROWED.isdisjoint(figure.near) for figure in (ours, theirs))
    return one != other
