"""A figure or a tally that one side gives and the other does not: the two may read alike and still not say the same."""

from __future__ import annotations

from service.judging.aligning.alignment import tells_the_news
from service.judging.evidence.tallies import tallies_left_over
from service.judging.sides.comparison import Comparison
from service.quantity import compatible


def figures_left_over(pair: Comparison) -> bool:
    """Both give figures, and some figure of the shorter list is not the same on the other side; or other tallies."""
    if tallies_left_over(pair):
        return True
    shorter, longer = sorted((tells_the_news(pair.ours), tells_the_news(pair.theirs)), key=len)
    return any(not any(compatible(figure.quantity, other.quantity) for other in longer) for figure in shorter)
