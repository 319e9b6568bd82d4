"""Only a result that is telling says that two claims tell of one thing, and only its figures that they are of one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.judging.evidence.sums import sums_agree
from service.judging.verdict import NO_MATCH, Evidence, Label, Quote, Reason, Verdict
from service.ledger.told import AllTold, Told, told_of


def verdict(label: Label, reason: Reason) -> Verdict:
    seen = Evidence("rule", label, reason, "", Quote("12", 7, 9), Quote("14", 3, 5), 0.9)
    return Verdict(label, 0.9, reason, (seen,))


@pytest.mark.parametrize(
    ("label", "reason", "telling"),
    [
        (Label.CONFLICTING, Reason.AMOUNTS_DIFFER, True),
        (Label.AGREEING, Reason.SAME_WORDING, True),
        (Label.NEW, Reason.LATER_FIGURE, True),
        (Label.NEW, Reason.OTHER_MEASURE, False),
    ],
)
def test_what_was_not_comparable_tells_nothing(label: Label, reason: Reason, telling: bool) -> None:
    told = Told(("a", 7), ("b", 3), reason)
    assert told_of("a", "b", verdict(label, reason)) == (told if telling else None)


def test_a_result_without_a_match_tells_nothing() -> None:
    assert told_of("a", "b", NO_MATCH) is None


def test_a_total_and_its_first_part_are_two_measures_of_one_fact() -> None:
    agreeing = verdict(Label.AGREEING, Reason.SAME_AMOUNT)
    told = told_of("a", "b", replace(agreeing, evidence=(replace(agreeing.evidence[0], rule=sums_agree.__name__),)))
    assert told is not None
    all_told = AllTold([told])
    assert all_told.of_one_measure(Reason.SAME_AMOUNT) == []
    assert all_told.of_one_fact() == [("a", "b")]


def test_figures_are_found_in_either_order_and_listed_once() -> None:
    told = Told(("a", 7), ("b", 3), Reason.AMOUNTS_DIFFER)
    all_told = AllTold([told])
    assert all_told.of_one_measure(Reason.AMOUNTS_DIFFER) == [told]
    assert all_told.of_one_measure(Reason.LATER_FIGURE) == []
    assert all_told.between([("a", 7)], [("b", 3)]) == all_told.between([("b", 3)], [("x", 0), ("a", 7)]) == [told]
    assert all_told.between([("a", 7)], [("b", 4)]) == []


def test_other_reasons_tell_of_the_claims_alone() -> None:
    all_told = AllTold([Told(("a", 7), ("b", 3), Reason.SAME_WORDING)])
    assert all_told.between([("a", 7)], [("b", 3)]) == []
    assert all_told.of_one_measure(Reason.SAME_AMOUNT) == []
    assert all_told.of_one_fact() == [("a", "b")]


def test_what_was_dismissed_does_not_tell_that_claims_are_of_one_fact() -> None:
    all_told = AllTold([Told(("a", 7), ("b", 3), Reason.SAME_AMOUNT, dismissed=True)])
    assert all_told.of_one_fact() == all_told.of_one_measure(Reason.SAME_AMOUNT) == []
