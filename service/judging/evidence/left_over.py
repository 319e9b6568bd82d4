"""A figure or a tally that one side gives and the other does not: the two may read alike and still not say the same."""

from __future__ import annotations

from service.judging.aligning.alignment import tells_the_news
from service.judging.aligning.scopes.penalties import other_penalty
from service.judging.evidence.tallies import tallies_left_over
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.quantity import compatible


def figures_left_over(pair: Comparison) -> bool:
    """Both give figures, and some figure of the shorter list is not the same on the other side; or other tallies."""
    if tallies_left_over(pair):
        return True
    ours, theirs = tells_the_news(pair.ours), tells_the_news(pair.theirs)
    if len(ours) <= len(theirs):
        return any(not any(_may_be_one(one, other, pair) for other in theirs) for one in ours)
    return any(not any(_may_be_one(one, other, pair) for one in ours) for other in theirs)


def _may_be_one(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """They fit; but six months in jail are no ban of six months, nor a fine of "up to £5,000" one of £2,500."""
    return compatible(ours.quantity, theirs.quantity) and not other_penalty(ours, theirs, pair)
