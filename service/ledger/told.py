"""The judge's results for pairs of claims, and the two figures that decided each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from service.judging.evidence.sums import is_a_sum
from service.judging.verdict import Reason, Verdict

# The reasons of results decided by two figures of one measure.
OF_ONE_MEASURE = frozenset({Reason.AMOUNTS_DIFFER, Reason.SAME_AMOUNT, Reason.LATER_FIGURE})
# A figure, by the id of its claim and the character at which it begins in the article.
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Told:
    """A telling result and where its deciding passages stand; if an editor dismissed it, it says the contrary.

    summed: one is a total and the other gives its parts, so that the two figures are of one fact, not of one measure.
    """

    ours: Place
    theirs: Place
    reason: Reason
    dismissed: bool = False
    summed: bool = False


def told_of(claim_id: str, match_id: str, verdict: Verdict, *, dismissed: bool = False) -> Told | None:
    """The verdict on two claims as a result; None where they were not comparable."""
    seen = verdict.decisive
    if seen is None or not verdict.telling:
        return None
    return Told((claim_id, seen.ours.start), (match_id, seen.theirs.start), verdict.reason, dismissed, is_a_sum(seen))


class AllTold:
    """All results, by their figures and by their claims."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._figures = defaultdict[Place, dict[Place, Told]](dict)
        self._claims = set[tuple[str, str]]()
        for one in told:
            if one.reason in OF_ONE_MEASURE and not one.summed:
                self._figures[one.ours][one.theirs] = self._figures[one.theirs][one.ours] = one
            if not one.dismissed:
                self._claims.add((one.ours[0], one.theirs[0]))

    def between(self, ours: Iterable[Place], theirs: Iterable[Place]) -> list[Told]:
        """The results for any of these figures with any of those."""
        known = [self._figures[one] for one in ours if one in self._figures]
        return [told[other] for other in theirs for told in known if other in told]

    def of_one_measure(self, reason: Reason) -> list[Told]:
        """The results by which two figures are of one measure for that reason, each once."""
        all_told = {told for by_other in self._figures.values() for told in by_other.values()}
        return [told for told in all_told if told.reason is reason and not told.dismissed]

    def of_one_fact(self) -> list[tuple[str, str]]:
        """Every two claims that agree, conflict or of which one is later, so that they are about one thing."""
        return sorted(self._claims)
