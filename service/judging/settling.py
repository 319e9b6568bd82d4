"""After every pair is judged: what an article's verdicts say together, and which are worth telling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from service.judging.verdict import Evidence, Label, Quote, Reason, Verdict
from service.matching import Pair

Judged = tuple[Pair, Verdict]


def settle(judged: Sequence[Sequence[Judged]]) -> list[list[Judged]]:
    """The verdicts of an article's claims, claim by claim, after a look at all of them.

    Articles give several figures of one kind: this quake's dead and an earlier one's. Where another claim of the same
    article carries the figure, a claim with a different one counts something else, and the two do not conflict.
    """
    ours_fit, theirs_fit = _fitting(judged)
    return [
        [
            (pair, _counts_something_else(verdict) if _answered(pair, verdict, ours_fit, theirs_fit) else verdict)
            for pair, verdict in of_claim
        ]
        for of_claim in judged
    ]


# A figure by its span in its article, beside the other article's source and id.
FigureInArticle = tuple[int, int, str, str]


def _fitting(judged: Sequence[Sequence[Judged]]) -> tuple[set[FigureInArticle], set[FigureInArticle]]:
    """Our figures that an article carries too, and an article's figures that we carry too."""
    ours: set[FigureInArticle] = set()
    theirs: set[FigureInArticle] = set()
    for pair, verdict in (one for of_claim in judged for one in of_claim):
        if verdict.evidence and verdict.evidence[0].rule == "amounts_agree":
            ours.add(_figure(verdict.evidence[0].ours, pair))
            theirs.add(_figure(verdict.evidence[0].theirs, pair))
    return ours, theirs


def _figure(quote: Quote, pair: Pair) -> FigureInArticle:
    return quote.start, quote.end, pair.theirs.article.source, pair.theirs.article.id


def _answered(pair: Pair, verdict: Verdict, ours_fit: set[FigureInArticle], theirs_fit: set[FigureInArticle]) -> bool:
    if verdict.reason is not Reason.AMOUNTS_DIFFER:
        return False
    seen = verdict.evidence[0]
    return _figure(seen.ours, pair) in ours_fit or _figure(seen.theirs, pair) in theirs_fit


def _counts_something_else(verdict: Verdict) -> Verdict:
    seen = verdict.evidence[0]
    evidence = Evidence(
        "figure_found_elsewhere",
        Label.NEW,
        Reason.OTHER_MEASURE,
        f"{seen.sentence} But the same article has a figure that fits: these count different things.",
        seen.ours,
        seen.theirs,
        0.8,
    )
    return replace(
        verdict, label=Label.NEW, reason=evidence.reason, confidence=evidence.confidence, evidence=(evidence,)
    )


def worth_telling(judged: Sequence[Judged]) -> list[Judged]:
    """Every agreement, conflict and later figure; where there is none, the closest match that was not comparable."""
    telling = [
        (pair, verdict)
        for pair, verdict in judged
        if verdict.label is not Label.NEW or verdict.reason is Reason.LATER_FIGURE
    ]
    return telling or [max(judged, key=lambda one: one[0].similarity)]
