"""What two claims share may be little more than what they are about."""

import pytest

from service.judging.evidence.topics import only_of_one_topic, only_of_somebody
from service.judging.judge import Judge
from service.judging.verdict import Label
from tests.judging.building import comparison, pair, published
from tests.judging.test_judge import Reads

FIRE = "The fire at the Brennan & Sons warehouse in Haldon was started deliberately."


@pytest.mark.parametrize(
    ("earlier", "later", "only"),
    [
        (FIRE, "A fire at the Brennan & Sons warehouse in Haldon hurt nine firefighters.", True),
        ("Freya Lind opened the pool in Haldon.", "The pool in Haldon cost more than was planned.", True),
        ("The fire destroyed the Brennan & Sons warehouse.", "Fire gutted the Brennan & Sons warehouse.", False),
        (FIRE, "In Haldon a fire at the Brennan & Sons warehouse was started deliberately, police say.", False),
        ("The pool opened on Monday.", "The pool cost more than was planned.", False),
    ],
)
def test_names_and_what_happened_to_them_are_no_fact(earlier: str, later: str, only: bool) -> None:
    assert only_of_one_topic(comparison(earlier, later)) is only


@pytest.mark.parametrize(("read", "label"), [((0.2, 0.15, 0.65), Label.NEW), ((0.9, 0.05, 0.05), Label.AGREEING)])
def test_statements_on_one_topic_agree_only_if_they_are_read_so(read: tuple[float, float, float], label: Label) -> None:
    (verdict,) = Judge(Reads(*read)).weigh([pair(FIRE, "The fire in the Brennan & Sons warehouse began at 3am.")])
    assert verdict.label is label


@pytest.mark.parametrize(("agree", "label"), [(0.6, Label.NEW), (0.9, Label.AGREEING)])
def test_claims_of_articles_on_one_topic_agree_only_if_they_are_surely_read_so(agree: float, label: Label) -> None:
    texts = (FIRE, "A fire at the Brennan & Sons warehouse in Haldon hurt many firefighters.")
    theirs, ours = (published(text, lead="A fire at the Brennan & Sons warehouse in Haldon") for text in texts)
    (verdict,) = Judge(Reads(agree, 0.05, 0.95 - agree)).judge([pair(theirs, ours, similarity=0.9)])
    assert verdict.label is label


@pytest.mark.parametrize(
    ("earlier", "later", "only"),
    [
        ("Mayor Jan Ort called for calm.", "Jan Ort, the mayor of Haldon, resigned on Friday.", True),
        ("Mayor Jan Ort called for calm.", "The mayor, Jan Ort, asked everyone for calm.", False),
        ("Jan Ort was arrested in Haldon.", "Police in Haldon detained Jan Ort at home.", False),
        ("The mayor called for calm.", "The mayor resigned on Friday.", False),
        ("Mayor Jan Ort resigned.", "Jan Ort, the mayor of Haldon", False),
    ],
)
def test_who_somebody_is_is_no_fact(earlier: str, later: str, only: bool) -> None:
    assert only_of_somebody(comparison(earlier, later)) is only


@pytest.mark.parametrize(("agree", "label"), [(0.8, Label.NEW), (0.9, Label.AGREEING)])
def test_what_is_told_of_one_person_agrees_only_if_it_is_very_surely_read_so(agree: float, label: Label) -> None:
    texts = ("Mayor Jan Ort called for calm.", "Jan Ort, the mayor of Haldon, spoke on Friday.")
    theirs, ours = (published(text, lead="Jan Ort, the mayor of Haldon, spoke") for text in texts)
    (verdict,) = Judge(Reads(agree, 0.05, 0.95 - agree)).judge([pair(theirs, ours, similarity=0.9)])
    assert verdict.label is label
