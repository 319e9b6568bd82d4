"""A total does not conflict with the parts that the other article tells one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from service.judging.verdict import Quote, Reason, Verdict
from service.matching import Pair, PublishedClaim

# A side, where its figure stands in its article, how much it is, and the id of the article not ours.
Total = tuple[str, int, float, str]
# Where a figure of the other side stands, and how much it is.
Part = tuple[int, float]


def totals(judged: Iterable[tuple[Pair, Verdict]]) -> frozenset[Total]:
    """The figures that are the sum of all those of the other article with which they would conflict."""
    parts: dict[Total, set[Part]] = defaultdict(set)
    for pair, verdict in judged:
        for total, part in _both_ways(pair, verdict):
            parts[total].add(part)
    return frozenset(
        total for total, some in parts.items() if len(some) > 1 and sum(value for _, value in some) == total[2]
    )


def is_of_a_total(pair: Pair, verdict: Verdict, found: frozenset[Total]) -> bool:
    """The conflict is one between a total and one of its parts."""
    return any(total in found for total, _ in _both_ways(pair, verdict))


def _both_ways(pair: Pair, verdict: Verdict) -> Iterator[tuple[Total, Part]]:
    """If two figures do not fit: each, and the other as what may be a part of it."""
    if verdict.reason is Reason.AMOUNTS_DIFFER:
        seen, article = verdict.evidence[0], pair.theirs.article.id
        ours, theirs = _figure(pair.ours, seen.ours), _figure(pair.theirs, seen.theirs)
        yield ("ours", *ours, article), theirs
        yield ("theirs", *theirs, article), ours


def _figure(published: PublishedClaim, quote: Quote) -> Part:
    value = next((one.value for one in published.claim.quantities if one.start == quote.start), float("nan"))
    return quote.start, value
