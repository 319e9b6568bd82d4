"""What decides a verdict is the first evidence that speaks for its label."""

from __future__ import annotations

import pytest

from service.judging.verdict import BY_WEIGHT, Evidence, Label, Quote, Reason, Verdict


def seen(rule: str, label: Label) -> Evidence:
    return Evidence(rule, label, Reason.CANNOT_TELL, f"{rule}.", Quote("", 0, 0), Quote("", 0, 0), 0.9)


CONFLICT, AGREEMENT = seen("amounts_differ", Label.CONFLICTING), seen("same_place", Label.AGREEING)


@pytest.mark.parametrize(
    ("label", "evidence", "decisive"),
    [
        (Label.CONFLICTING, (CONFLICT, AGREEMENT), CONFLICT),
        (Label.AGREEING, (CONFLICT, AGREEMENT, seen("same_wording", Label.AGREEING)), AGREEMENT),
        (Label.NEW, (CONFLICT, AGREEMENT), CONFLICT),
        (Label.NEW, (), None),
    ],
)
def test_the_first_evidence_for_the_label_decides(
    label: Label, evidence: tuple[Evidence, ...], decisive: Evidence | None
) -> None:
    assert Verdict(label, 0.9, Reason.CANNOT_TELL, evidence).decisive == decisive


@pytest.mark.parametrize(
    ("label", "reason", "telling"),
    [
        (Label.CONFLICTING, Reason.AMOUNTS_DIFFER, True),
        (Label.AGREEING, Reason.SAME_AMOUNT, True),
        (Label.NEW, Reason.LATER_FIGURE, True),
        (Label.NEW, Reason.OTHER_FACT, False),
    ],
)
def test_agreement_conflict_and_a_later_figure_tell_something(label: Label, reason: Reason, telling: bool) -> None:
    assert Verdict(label, 0.9, reason, ()).telling is telling


def test_a_conflict_weighs_most_and_every_label_has_its_weight() -> None:
    assert BY_WEIGHT[0] is Label.CONFLICTING
    assert sorted(BY_WEIGHT) == sorted(Label)
