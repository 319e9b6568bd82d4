"""After every pair is judged: what an article's verdicts say together, and which are worth showing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from service.judging.confidences import UNDERSTOOD
from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.distinctive import same_distinctive_figure
from service.judging.evidence.fitting_amounts import amounts_agree, read_amounts_agree
from service.judging.rules import CONTRADICTION, FOUND_ELSEWHERE, PART_OF_A_TOTAL
from service.judging.totals import is_of_a_total, totals
from service.judging.verdict import Evidence, Label, Quote, Reason, Verdict
from service.judging.weighing.learned import read_as_conflicting
from service.matching import Pair
from service.quantity import Bound

Judged = tuple[Pair, Verdict]

# For each conflict, the agreements that can undo it: a reading does not undo what words say.
TOLD, READ = amounts_agree.__name__, read_amounts_agree.__name__
UNDONE_BY = {amounts_differ.__name__: (TOLD,), CONTRADICTION: (TOLD, READ)}
# Rules that find a figure to the last digit, whatever the claims around it say, and one name for all of them.
FOUND_BY = frozenset({TOLD, READ, same_distinctive_figure.__name__})
GIVEN = "given"


def settle(judged: Sequence[Sequence[Judged]]) -> list[list[Judged]]:
    """The verdicts of an article's claims, claim by claim, after a look at all of them.

    Articles give several figures of one kind: this quake's dead and an earlier one's. Where another claim of the same
    article carries the figure, a claim with a different one counts something else, and the two do not conflict. Nor
    does a total conflict with its parts, given one by one.
    """
    ours_fit, theirs_fit = _fitting(judged)
    sums = totals(one for of_claim in judged for one in of_claim)

    def settled(pair: Pair, verdict: Verdict) -> Verdict:
        if is_of_a_total(pair, verdict, sums):
            why = "But the figures of one article add up to that of the other."
            return _counts_something_else(verdict, PART_OF_A_TOTAL, why)
        if _answered(pair, verdict, ours_fit, theirs_fit):
            why = "But the same article has a figure that fits: these count different things."
            return _counts_something_else(verdict, FOUND_ELSEWHERE, why)
        return verdict

    return [[(pair, settled(pair, verdict)) for pair, verdict in of_claim] for of_claim in judged]


# A figure found in claims less alike, by more than this, than the two that conflict answers another question.
LESS_ALIKE = 0.1


@dataclass(frozen=True, slots=True)
class FigureInArticle:
    """A figure by its span in its article, the rule that saw it, and the source and id of the other article."""

    rule: str
    start: int
    end: int
    source: str
    article: str


# Figures with the cosine of the claims that carry them on both sides.
Fitting = dict[FigureInArticle, float]


def _fitting(judged: Sequence[Sequence[Judged]]) -> tuple[Fitting, Fitting]:
    """Our figures that another article also carries, and its figures that we also carry."""
    ours: Fitting = {}
    theirs: Fitting = {}
    evidence = ((pair, seen) for of_claim in judged for pair, verdict in of_claim for seen in verdict.evidence)
    for pair, seen in evidence:
        for rule, (found, quote) in product(_found_by(seen, pair), ((ours, seen.ours), (theirs, seen.theirs))):
            figure = _figure(rule, quote, pair)
            found[figure] = max(found.get(figure, 0.0), pair.similarity)
    return ours, theirs


def _found_by(seen: Evidence, pair: Pair) -> Iterator[str]:
    """Its rule if it says that two figures fit, and GIVEN if both are one number."""
    if seen.reason is Reason.SAME_AMOUNT and seen.label is Label.AGREEING:
        yield seen.rule
    if seen.rule in FOUND_BY and _is_equal(seen, pair):
        yield GIVEN


def _is_equal(seen: Evidence, pair: Pair) -> bool:
    """Both figures are one number; "several villages" does not count, as it fits seven and four."""
    ours, theirs = (
        {one.value for one in side.claim.quantities if one.start == quote.start and one.bound is not Bound.VAGUE}
        for side, quote in ((pair.ours, seen.ours), (pair.theirs, seen.theirs))
    )
    return bool(ours & theirs)


def _figure(rule: str, quote: Quote, pair: Pair) -> FigureInArticle:
    article = pair.theirs.article
    return FigureInArticle(rule, quote.start, quote.end, article.source, article.id)


def _answered(pair: Pair, verdict: Verdict, ours_fit: Fitting, theirs_fit: Fitting) -> bool:
    """One of the two figures is found on both sides, in claims not much less alike than these two; or each is."""
    if verdict.reason is not Reason.AMOUNTS_DIFFER:
        return False
    seen = verdict.evidence[0]
    if _each_found(seen, pair, ours_fit, theirs_fit):
        return True
    if read_as_conflicting(verdict.evidence):
        return False
    alike = (
        found.get(_figure(rule, quote, pair), -1.0)
        for rule in UNDONE_BY.get(seen.rule, ())
        for found, quote in ((ours_fit, seen.ours), (theirs_fit, seen.theirs))
    )
    return max(alike, default=-1.0) >= pair.similarity - LESS_ALIKE


def _each_found(seen: Evidence, pair: Pair, ours_fit: Fitting, theirs_fit: Fitting) -> bool:
    """Both articles give both figures, as where the police and the organisers have counted a crowd."""
    return all(
        _figure(GIVEN, quote, pair) in found for found, quote in ((ours_fit, seen.ours), (theirs_fit, seen.theirs))
    )


def _counts_something_else(verdict: Verdict, rule: str, why: str) -> Verdict:
    seen = replace(verdict.evidence[0].doubted(Reason.OTHER_MEASURE, why, UNDERSTOOD), rule=rule)
    return Verdict(seen.label, seen.confidence, seen.reason, (seen,))


def worth_telling(judged: Sequence[Judged]) -> list[Judged]:
    """Every agreement, conflict and later figure; where there is none, the closest match that was not comparable."""
    telling = [(pair, verdict) for pair, verdict in judged if verdict.telling]
    return telling or [max(judged, key=lambda one: one[0].similarity)]
