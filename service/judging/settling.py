"""After every pair is judged: what one claim's verdicts say together, and which are worth telling."""

from __future__ import annotations

from collections.abc import Sequence

from service.judging.verdict import Label, Reason, Verdict
from service.matching import Pair

Judged = tuple[Pair, Verdict]


def settle(judged: Sequence[Judged]) -> list[Judged]:
    """The verdicts of one claim's pairs, in order."""
    return list(judged)


def worth_telling(judged: Sequence[Judged]) -> list[Judged]:
    """Every agreement, conflict and later figure; where there is none, the closest match that was not comparable."""
    telling = [
        (pair, verdict)
        for pair, verdict in judged
        if verdict.label is not Label.NEW or verdict.reason is Reason.LATER_FIGURE
    ]
    return telling or [max(judged, key=lambda one: one[0].similarity)]
