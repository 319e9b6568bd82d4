"""Two figures may be told of different times."""

import pytest

from service.judging.aligning.scopes.meanwhile import (
    other_moment_of_trading,
    other_part_of_the_day,
    other_time,
    what_is_left,
)
from service.judging.aligning.scopes.scopes import of_two_things
from service.judging.evidence.amounts import amounts_differ
from tests.judging.building import comparison, published, shows

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


def test_a_running_count_of_another_week_is_no_correction() -> None:
    earlier = published("The virus infected 1,000 people in Daegu.", "2020-03-07", lead="The virus spreads in Daegu")
    later = published("The virus infected 157 people in Daegu.", "2020-04-06", lead="The virus spreads in Daegu")
    assert amounts_differ(comparison(earlier, later)) is None


@pytest.mark.parametrize(("at", "conflict"), [("2018-06-21", True), ("2018-06-30", False)])
def test_a_crowd_of_another_week_is_another_crowd(at: str, conflict: bool) -> None:
    earlier = published("Several hundred people marched in Boston.", "2018-06-20", lead="Thousands march in Boston")
    later = published("Some 9,000 people marched in Boston.", at, lead="Thousands march in Boston")
    assert (amounts_differ(comparison(earlier, later)) is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "why"),
    [
        ("The quake killed 31 people.", "Twelve more people were killed.", True),
        ("The quake killed 31 people.", "More than 25 people were killed.", False),
        ("The blast killed 12 and a further 43 people were injured.", "The blast injured 29 people.", False),
        ("The army sent 750 additional troops.", "The army sent 900 troops.", False),
    ],
)
def test_who_is_added_to_a_running_count_is_not_all_of_it(earlier: str, later: str, why: bool) -> None:
    pair = comparison(published(earlier, lead="Harrow"), published(later, lead="Harrow"))
    told = of_two_things(pair.ours.figures[0], pair.theirs.figures[-1], pair)
    assert (told == "one counts only those who were added to a count") is why


@pytest.mark.parametrize(
    ("earlier", "later", "left"),
    [
        ("The storm cut off 40,000 homes.", "Some 12,000 homes were still without power.", True),
        ("Some 48,000 homes were still without power.", "The storm left about 30,000 homes without power.", False),
        ("The slide trapped 31 miners.", "Twelve miners remain trapped.", True),
        ("The slide trapped 31 miners.", "Forty miners remain trapped.", False),
        ("Twelve miners are still trapped.", "Nine miners are still trapped.", False),
        ("The flat cost £400.", "The flat still cost £300.", False),
    ],
)
def test_what_is_still_so_is_left_of_all(earlier: str, later: str, *, left: bool) -> None:
    assert shows(what_is_left, earlier, later) is left


@pytest.mark.parametrize(
    ("earlier", "moment"),
    [
        ("The Dow fell 900 points after the opening bell on Monday.", True),
        ("The Dow was down 900 points by noon on Monday.", True),
        ("The Dow fell 900 points in the first minutes of Monday.", True),
        ("The Dow fell 900 points intraday on Monday.", True),
        ("The Dow was briefly down 900 points on Monday.", True),
        ("The Dow closed 900 points lower on Monday.", False),
        ("The Dow fell 900 points on Monday.", False),
    ],
)
def test_a_market_at_a_moment_of_the_day_is_not_yet_where_it_ends(earlier: str, *, moment: bool) -> None:
    assert shows(other_moment_of_trading, earlier, "The Dow fell 1,300 points on Monday.") is moment
