"""A claim's label is that of the weightiest result that stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.judging.verdict import NO_MATCH, Label, Reason, Verdict
from service.report import CheckedClaim
from tests.storage.building import CONFLICT, article, report

AGREEING = Verdict(Label.AGREEING, 0.9, Reason.SAME_AMOUNT, ())


def claim_with(*results: tuple[Verdict, str | None]) -> CheckedClaim:
    """A claim with results that were reviewed so."""
    [bare] = report(article("One went"), verdict=AGREEING).claims
    [result] = bare.results
    return replace(bare, results=tuple(replace(result, verdict=seen, review=review) for seen, review in results))


@pytest.mark.parametrize(
    ("results", "label"),
    [
        ([(AGREEING, None), (CONFLICT, None)], Label.CONFLICTING),
        ([(AGREEING, None), (CONFLICT, "confirmed")], Label.CONFLICTING),
        ([(AGREEING, None), (CONFLICT, "dismissed")], Label.AGREEING),
        ([(CONFLICT, "dismissed"), (CONFLICT, None)], Label.CONFLICTING),
        ([(AGREEING, "dismissed"), (CONFLICT, "dismissed")], Label.NEW),
        ([(NO_MATCH, None)], Label.NEW),
    ],
)
def test_a_claim_has_the_weightiest_label_that_no_editor_dismissed(
    results: list[tuple[Verdict, str | None]], label: Label
) -> None:
    assert claim_with(*results).label is label
