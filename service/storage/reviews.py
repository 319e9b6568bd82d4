"""Reviews outlive revisions: what an editor said of two passages holds while neither they nor the verdict change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy.engine import Connection

from service.judging.verdict import Label, Reason
from service.matching import PublishedClaim
from service.report import Result
from service.storage import results

# Our claim and its sentence as they read, the id of the other claim, and the verdict on both.
Judged = tuple[str, str, str, Label, Reason]


def of_article(connection: Connection, article_id: str) -> dict[Judged, Result]:
    """The article's live results that an editor has reviewed, whichever side it is on."""
    known: dict[Judged, Result] = {}
    for result in results.reviewed_of(connection, article_id):
        ours, theirs = result.ours, result.theirs
        if theirs is not None and theirs.article.id == article_id:
            ours, theirs = theirs, ours
        known[_judged(result, ours, theirs)] = result
    return known


def carried_over(result: Result, known: Mapping[Judged, Result]) -> Result:
    """The result with the review that one of an earlier revision had, if it says the same."""
    before = known.get(_judged(result, result.ours, result.theirs))
    if before is None:
        return result
    return replace(
        result,
        review=before.review,
        review_reason=before.review_reason,
        reviewer=before.reviewer,
        reviewed_at=before.reviewed_at,
    )


def _judged(result: Result, ours: PublishedClaim, theirs: PublishedClaim | None) -> Judged:
    verdict = result.verdict
    return ours.claim.text, ours.sentence, theirs.id if theirs else "", verdict.label, verdict.reason
