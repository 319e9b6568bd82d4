"""What one claim's verdicts say together, and which are worth telling."""

from service.judging.settling import worth_telling
from service.judging.verdict import Label, Reason, Verdict
from tests.judging.building import pair


def verdict(label: Label, reason: Reason) -> Verdict:
    return Verdict(label, 0.9, reason, ())


def test_conflicts_agreements_and_updates_are_told_and_other_matches_are_not() -> None:
    told = [
        (pair("a", "b"), verdict(Label.CONFLICTING, Reason.AMOUNTS_DIFFER)),
        (pair("a", "b"), verdict(Label.AGREEING, Reason.SAME_AMOUNT)),
        (pair("a", "b"), verdict(Label.NEW, Reason.LATER_FIGURE)),
    ]
    silent = (pair("a", "b"), verdict(Label.NEW, Reason.OTHER_FACT))
    assert worth_telling([silent, *told]) == told


def test_where_nothing_compares_the_closest_match_tells_why() -> None:
    far = (pair("a", "b", similarity=0.5), verdict(Label.NEW, Reason.OTHER_EVENT))
    near = (pair("a", "b", similarity=0.7), verdict(Label.NEW, Reason.OTHER_MEASURE))
    assert worth_telling([far, near]) == [near]
