"""A rule is as right as editors said of what they reviewed."""

from __future__ import annotations

from service.judging.verdict import Label
from service.quality import LabelScore, RuleScore, quality
from service.review import Review, Reviewed

REVIEWED = [
    Reviewed(Label.CONFLICTING, "amounts_differ", Review.CONFIRMED, 3),
    Reviewed(Label.CONFLICTING, "amounts_differ", Review.DISMISSED, 1),
    Reviewed(Label.CONFLICTING, "negation_differs", Review.DISMISSED, 2),
    Reviewed(Label.NEW, None, Review.CONFIRMED, 1),
]


def test_each_label_and_each_rule_has_its_precision() -> None:
    found = quality(REVIEWED)

    assert found.labels == (
        LabelScore(Label.CONFLICTING, confirmed=3, dismissed=3),
        LabelScore(Label.NEW, confirmed=1, dismissed=0),
    )
    assert found.rules == (
        RuleScore(Label.CONFLICTING, "amounts_differ", confirmed=3, dismissed=1),
        RuleScore(Label.CONFLICTING, "negation_differs", confirmed=0, dismissed=2),
        RuleScore(Label.NEW, None, confirmed=1, dismissed=0),
    )
    assert [score.precision for score in found.rules] == [0.75, 0.0, 1.0]


def test_without_reviews_there_is_nothing_to_tell() -> None:
    assert quality([]) == quality(iter(())) == type(quality([]))((), ())
