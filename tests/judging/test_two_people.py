"""What befalls one person may befall another."""

import pytest

from service.judging.evidence.two_people import other_person
from service.judging.judge import Judge
from service.judging.verdict import Label, Reason
from tests.judging.building import comparison, pair, published
from tests.judging.test_judge import Reads

IVAN, SONIA = "Ivan Petrov was hit by a car while he crossed a road.", "Sonia Delgado was hit by a bus on her way home."


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (IVAN, SONIA),
        ("On May 9, Ivan Petrov, who was drunk, was hit by a car.", "On May 3, Sonia Delgado was hit by a bus."),
        ("On May 9, 20-year-old Ivan Petrov drowned in a lake.", "On May 3, Sonia Delgado, 34, drowned in a pool."),
        ("Ivan Petrov was born in Karlow in 1921.", "Sonia Delgado was born in Karlow in 1934."),
        ("Ivan Petrov was charged by the police.", "Sonia Delgado was cleared by the police."),
    ],
)
def test_what_two_people_met_with_is_told_of_two_events(earlier: str, later: str) -> None:
    found = other_person(comparison(earlier, later))
    assert found is not None
    assert found.reason is Reason.OTHER_EVENT
    assert found.sentence == "One tells of Sonia Delgado, the other of Ivan Petrov."


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        # One may be the other, or a relative, or be spelt otherwise.
        (IVAN, "Petrov was hit by a bus on his way home."),
        (IVAN, "Ivan Lindqvist was hit by a bus on his way home."),
        (IVAN, "Sonia Petrova, wife of Ivan, was hit by a bus."),
        (IVAN, "Ivann Petroff was hit by a bus on his way home."),
        # There is only one of what both name.
        ("Ivan Petrov won the cup.", "Sonia Delgado won the cup."),
        ("Ivan Petrov sold the old mill.", "Sonia Delgado sold the mill."),
        ("Ivan Petrov was elected mayor.", "Sonia Delgado was elected mayor."),
        ("Ivan Petrov left Harrow's board.", "Sonia Delgado left Harrow's board."),
        ("The first man on top was Ivan Petrov.", "The first man on top was Luis Quintana."),
        ("Ivan Petrov was first to climb K2.", "Sonia Delgado was first to climb K2."),
        ("Ivan Petrov discovered penicillin.", "Sonia Delgado discovered penicillin."),
        # Two people speak of one thing, or the statement is of something that is theirs.
        ("Ivan Petrov said that a car was stolen.", "Sonia Delgado said that no car was stolen."),
        ("A car owned by Ivan Petrov hit a tree.", "A car owned by Sonia Delgado hit a wall."),
        ("Oslo was hit by a car bomb.", SONIA),
    ],
)
def test_what_can_be_true_of_only_one_is_not_told_of_two_events(earlier: str, later: str) -> None:
    assert other_person(comparison(earlier, later)) is None


def test_the_model_alone_raises_no_conflict_between_two_people() -> None:
    judge = Judge(Reads(agree=0.02, conflict=0.96, new=0.02))
    (two, one) = judge.weigh([pair(IVAN, SONIA), pair(IVAN, "Ivan Petrov was never hit by a car.")])
    assert (two.label, two.reason) == (Label.NEW, Reason.OTHER_EVENT)
    assert one.label is Label.CONFLICTING


def test_a_person_in_the_same_role_may_still_be_another() -> None:
    judge = Judge(Reads(agree=0.02, conflict=0.96, new=0.02))
    role = pair("Helen Marsh will lead Harrow's combined firm.", "Daniel Osei will lead Harrow's combined firm.")
    assert judge.weigh([role])[0].reason is not Reason.OTHER_EVENT


def test_between_articles_it_says_nothing() -> None:
    told = (published(text, lead="Two people were hit in Karlow") for text in (IVAN, SONIA))
    assert other_person(comparison(*told)) is None
