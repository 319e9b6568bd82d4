"""A total does not conflict with the parts that the other article tells one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from service.judging.verdict import Quote, Reason, Verdict
from service.matching import Pair, PublishedClaim

# A figure by its side and its place in its article, beside the other article's id.
Figure = tuple[str, int, str]


def totals(judged: Iterable[tuple[Pair, Verdict]]) -> frozenset[Figure]:
    """The figures that are the sum of all those of the other article with which they would conflict."""
    values: dict[Figure, float] = {}
    parts: dict[Figure, dict[int, float]] = defaultdict(dict)
    for pair, verdict in judged:
        if verdict.reason is Reason.AMOUNTS_DIFFER:
            for figure, part in _both_ways(pair, verdict):
                values[figure] = _value(*figure_of(pair, verdict, figure[0]))
                parts[figure][part[1].start] = _value(*part)
    return frozenset(one for one, some in parts.items() if len(some) > 1 and sum(some.values()) == values[one])


def is_of_a_total(pair: Pair, verdict: Verdict, found: frozenset[Figure]) -> bool:
    """The conflict is one between a total and one of its parts."""
    return verdict.reason is Reason.AMOUNTS_DIFFER and any(one in found for one, _ in _both_ways(pair, verdict))


def figure_of(pair: Pair, verdict: Verdict, side: str) -> tuple[PublishedClaim, Quote]:
    """The claim of that side and the figure that it brings to the conflict."""
    seen = verdict.evidence[0]
    return (pair.ours, seen.ours) if side == "ours" else (pair.theirs, seen.theirs)


def _both_ways(pair: Pair, verdict: Verdict) -> Iterator[tuple[Figure, tuple[PublishedClaim, Quote]]]:
    """Each side's figure, and what it would be a total of."""
    for side, other in (("ours", "theirs"), ("theirs", "ours")):
        _, quote = figure_of(pair, verdict, side)
        yield (side, quote.start, pair.theirs.article.id), figure_of(pair, verdict, other)


def _value(published: PublishedClaim, quote: Quote) -> float:
    return next((one.value for one in published.claim.quantities if one.start == quote.start), float("nan"))
