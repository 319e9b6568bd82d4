"""One article gives a total, the other its parts: they agree if the parts add up to the total."""

from __future__ import annotations

from collections.abc import Iterator

from service.judging.aligning.measures import measure_one_kind
from service.judging.aligning.sums import given_in_parts
from service.judging.confidences import FROM_THE_REST
from service.judging.evidence.something_else import words_show_two_facts
from service.judging.measuring.figures import Figure
from service.judging.sides.comparability import figures_are_comparable
from service.judging.sides.comparison import Comparison
from service.judging.verdict import Evidence, Finding, Quote, Reason


def sums_agree(pair: Comparison) -> Finding | None:
    """One gives a total and the other its parts, which add up to it."""
    if not pair.same_polarity or not figures_are_comparable(pair):
        return None
    found = next(_sums(pair), None)
    return None if found is None or words_show_two_facts(pair) else found


def _sums(pair: Comparison) -> Iterator[Finding]:
    for ours, theirs in pair.figure_pairs:
        if not measure_one_kind(ours, theirs):  # "three other governments", "six governments"
            continue
        if parts := given_in_parts(ours, theirs, pair.theirs):
            yield _sum(ours, parts, ours.quote, parts)
        if parts := given_in_parts(theirs, ours, pair.ours):
            yield _sum(theirs, parts, parts, theirs.quote)


def is_a_sum(seen: Evidence) -> bool:
    """It is evidence of a total and its parts, whose first figures are of two measures."""
    return seen.rule == sums_agree.__name__


def _sum(total: Figure, parts: Quote, here: Quote, there: Quote) -> Finding:
    return Finding(Reason.SAME_AMOUNT, f"{total.shown} is the sum of “{parts.quote}”.", here, there, FROM_THE_REST)
