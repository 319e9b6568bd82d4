"""How near two claims are to each other, compared with all else that their two articles claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from service.judging.sides.comparison import Comparison

# Where each of two claims has one this much nearer in the other's article, that is the one to compare it with: of 54
# conflicts in 12 events this dropped 10, among them one of 26 judged ones.
CLEARLY = 0.08


class Spot(NamedTuple):  # a tuple: hashed in half of a dataclass's time, for both sides of every pair
    """A claim of ours, or of theirs, as seen from the other article; `article` is the id of the one that is theirs."""

    side: str
    start: int
    end: int
    article: str


class Nearness:
    """How near the claims of each pair are to each other, compared with all else that their two articles claim."""

    def __init__(self, pairs: Iterable[Comparison]) -> None:
        self._best: dict[Spot, float] = {}
        for pair in pairs:
            for spot in _spots(pair):
                self._best[spot] = max(self._best.get(spot, -1.0), pair.similarity)

    def are_nearest(self, pair: Comparison) -> bool:
        """Neither claim has a more similar one in the other's article."""
        return not any(self.behind(pair))

    def have_nearer(self, pair: Comparison) -> bool:
        """Both claims have a clearly more similar one in the other's article."""
        return min(self.behind(pair)) > CLEARLY

    def behind(self, pair: Comparison) -> tuple[float, float]:
        """How much more similar the nearest is, for our claim and for theirs."""
        ours, theirs = _spots(pair)
        alike = pair.similarity
        return self._best.get(ours, alike) - alike, self._best.get(theirs, alike) - alike


def _spots(pair: Comparison) -> tuple[Spot, Spot]:
    """Our claim as seen from their article, and their claim as seen from ours."""
    ours, theirs, article = pair.ours.claim, pair.theirs.claim, pair.theirs.published.article
    return Spot("ours", ours.start, ours.end, article.id), Spot("theirs", theirs.start, theirs.end, article.id)
