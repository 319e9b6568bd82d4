"""The weightiest few results on one claim: a claim that a hundred others contradict is one card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

from service.report import Result, Together, together_of

# Nobody takes in a card with more; the claim's own page has them all.
SHOWN = 4


def strongest(results: Iterable[Result]) -> Together:
    """The first few by weight."""
    ordered = by_weight(results)
    return together_of(ordered, len(ordered), SHOWN)


def by_weight(results: Iterable[Result]) -> Sequence[Result]:
    """The weightiest first, as the store has them."""
    return sorted(results, key=attrgetter("weight"), reverse=True)
