"""A claim's label is that of the weightiest result that stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.judging.verdict import NO_MATCH, Label, Reason, Verdict
from service.report import CheckedClaim
from service.review import Review
from tests.storage.building import CONFLICT, article, report

AGREEING = Verdict(Label.AGREEING, 0.9, Reason.SAME_AMOUNT, ())


def claim_with(*results: tuple[Verdict, Review]) -> CheckedClaim:
    """A claim with results that were reviewed so."""
    [bare] = report(article("One went"), verdict=AGREEING).claims
    [result] = bare.results
    return replace(bare, results=tuple(replace(result, verdict=seen, review=review) for seen, review in results))


@pytest.mark.parametrize(
    ("results", "label"),
    [
        ([(AGREEING, Review.OPEN), (CONFLICT, Review.OPEN)], Label.CONFLICTING),
        ([(AGREEING, Review.OPEN), (CONFLICT, Review.CONFIRMED)], Label.CONFLICTING),
        ([(AGREEING, Review.OPEN), (CONFLICT, Review.DISMISSED)], Label.AGREEING),
        ([(CONFLICT, Review.DISMISSED), (CONFLICT, Review.OPEN)], Label.CONFLICTING),
        ([(AGREEING, Review.DISMISSED), (CONFLICT, Review.DISMISSED)], Label.NEW),
        ([(NO_MATCH, Review.OPEN)], Label.NEW),
    ],
)
def test_a_claim_has_the_weightiest_label_that_no_editor_dismissed(
    results: list[tuple[Verdict, Review]], label: Label
) -> None:
    assert claim_with(*results).label is label
