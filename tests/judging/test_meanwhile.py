"""Two figures may be told of different times."""

import pytest

from service.judging.aligning.scopes.meanwhile import other_part_of_the_day, other_time
from tests.judging.building import published, shows

VELMONT = "Velmont to cut jobs"


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("Firms hired 158,000.", "Firms hired 189,000 in the same three months of 2018.", True),
        ("Firms hired 158,000 people.", "Firms hired 189,000 people over the same period last year.", True),
        ("Firms hired 158,000.", "Firms hired 189,000 at the same time.", False),
        (
            "Firms hired 158,000 in the same period last year.",
            "Firms hired 189,000 over the same period last year.",
            False,
        ),
        ("Firms hired 158,000.", "Firms hired 189,000.", False),
    ],
)
def test_the_same_months_of_another_year_are_another_time(earlier: str, later: str, other: bool) -> None:
    assert shows(other_time, earlier, later) is other


def test_a_plan_is_one_plan_on_whatever_day_it_is_in_the_news() -> None:
    plan = published("Velmont plans to shed 3,200 jobs, it said on Wednesday.", "2026-04-22", lead=VELMONT)
    workers = published("Workers reacted on Thursday to plans to cut 2,400 jobs.", "2026-04-23", lead=VELMONT)
    assert not shows(other_time, plan, workers)
    assert shows(other_time, plan, published("It cut 2,400 jobs on Thursday.", "2026-04-23", lead=VELMONT))
    assert shows(
        other_time, plan, published("It has had plans to cut 2,400 jobs since May 3.", "2026-05-08", lead=VELMONT)
    )


def test_a_stretch_told_beside_a_day_that_both_name_makes_no_other_time() -> None:
    jailed = "Brun was jailed for four years on 4 March 2020 for stealing from a firm that he had run since 2009."
    assert not shows(other_time, jailed, "Brun was jailed for five years on 4 March 2020.")
    assert shows(other_time, jailed, "Brun was jailed for five years on 9 March 2020.")
    assert shows(other_time, "Brun paid $43 million from 2007 to 2014.", "Brun paid $9 million in 2014.")


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("The river rose by 40 cm overnight.", "The river fell by 20 cm during the afternoon.", True),
        ("The river rose by 40 cm overnight.", "The river fell by 20 cm in the night.", False),
        ("The river rose by 40 cm.", "The river fell by 20 cm during the afternoon.", False),
    ],
)
def test_a_level_of_one_part_of_the_day_is_not_that_of_another(earlier: str, later: str, other: bool) -> None:
    assert shows(other_part_of_the_day, earlier, later) is other
