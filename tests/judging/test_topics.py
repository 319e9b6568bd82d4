"""What two claims share may be little more than what they are about."""

import pytest

from service.judging.evidence.topics import of_two_topics, only_of_one_topic, only_of_somebody
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


@pytest.mark.parametrize(
    ("read", "label"),
    [((0.2, 0.15, 0.65), Label.NEW), ((0.15, 0.39, 0.46), Label.NEW), ((0.9, 0.05, 0.05), Label.AGREEING)],
)
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


@pytest.mark.parametrize(
    ("earlier", "later", "alike", "two"),
    [
        ("The oldest paintings are 40,000 years old.", "People arrived 12,000 years ago.", 0.2, True),
        ("Wolves lived here until 1890.", "The comet was seen for 80 days.", 0.1, True),
        ("The tower was 90 metres high.", "Nobody lived there until 1850.", 0.2, True),
        ("Wolves lived here until 1890.", "Nobody had seen wolves for 80 years.", 0.2, False),
        ("The tower was 90 metres high.", "Its top stood 45 metres above ground.", 0.2, False),
        ("The vase is 3,000 years old.", "It was made in 1950.", 0.2, False),
        ("The vase is 3,000 years old.", "Workshops made such pots in 1950.", 0.5, False),
        ("The couple slept until noon.", "Nobody had closed an eye.", 0.2, False),
        ("Jan Ort slept for nine hours.", "Ort was awake in 1999.", 0.2, False),
    ],
)
def test_statements_with_nothing_in_common_but_that_both_give_numbers_are_on_two_topics(
    earlier: str, later: str, alike: float, two: bool
) -> None:
    assert of_two_topics(comparison(earlier, later, similarity=alike)) is two


@pytest.mark.parametrize(
    ("later", "label"),
    [("People arrived 12,000 years ago.", Label.NEW), ("These were painted in 1950.", Label.CONFLICTING)],
)
def test_the_model_alone_raises_no_conflict_on_two_topics(later: str, label: Label) -> None:
    paintings = pair("The oldest paintings are 40,000 years old.", later, similarity=0.2)
    assert Judge(Reads(0.01, 0.98, 0.01)).weigh([paintings])[0].label is label
