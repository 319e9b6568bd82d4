"""A total does not conflict with the parts that the other article gives one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from service.judging.verdict import Quote, Reason, Verdict
from service.matching import Pair, PublishedClaim


@dataclass(frozen=True, slots=True)
class Part:
    """Where a figure stands in its article, and its value."""

    start: int
    value: float


@dataclass(frozen=True, slots=True)
class Total:
    """A figure of ours, or of theirs, as seen from the other article; `article` is the id of theirs."""

    side: str
    figure: Part
    article: str


def totals(judged: Iterable[tuple[Pair, Verdict]]) -> frozenset[Total]:
    """The figures that are the sum of all those of the other article with which they would conflict."""
    parts: dict[Total, set[Part]] = defaultdict(set)
    for pair, verdict in judged:
        for total, part in _both_ways(pair, verdict):
            parts[total].add(part)
    return frozenset(
        total
        for total, some in parts.items()
        if len(some) > 1 and sum(part.value for part in some) == total.figure.value
    )


def is_of_a_total(pair: Pair, verdict: Verdict, found: frozenset[Total]) -> bool:
    """The conflict is one between a total and one of its parts."""
    return any(total in found for total, _ in _both_ways(pair, verdict))


def _both_ways(pair: Pair, verdict: Verdict) -> Iterator[tuple[Total, Part]]:
    """For two figures that do not fit: each as a total, with the other as its possible part."""
    if verdict.reason is Reason.AMOUNTS_DIFFER:
        seen, article = verdict.evidence[0], pair.theirs.article.id
        ours, theirs = _figure(pair.ours, seen.ours), _figure(pair.theirs, seen.theirs)
        yield Total("ours", ours, article), theirs
        yield Total("theirs", theirs, article), ours


def _figure(published: PublishedClaim, quote: Quote) -> Part:
    value = next((one.value for one in published.claim.quantities if one.start == quote.start), float("nan"))
    return Part(quote.start, value)
