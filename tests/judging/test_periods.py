"""Whether two claims are about the same time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from service.claim import Modality
from service.judging.sides.periods import other_period, other_times, same_period
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("earlier", "later", "same"),
    [
        ("The quake killed 10 people.", "In February 2003 a quake killed 612 people.", False),
        ("The quake killed 10 people.", "Another quake killed 612 people.", False),
        ("The quake killed 10 people.", "The quake killed 612 people.", True),
        ("Sales fell in 2019.", "Sales in 2019 fell by half.", True),
    ],
)
def test_a_claim_that_looks_back_is_of_another_period(earlier: str, later: str, same: bool) -> None:
    pair = comparison(earlier, later)
    assert same_period(pair) is same
    assert (other_period(pair) is None) is same


def test_a_claim_without_a_date_may_agree_with_one_that_has_it() -> None:
    assert not other_times(comparison("The treaty was signed in Vienna.", "The treaty was signed in Vienna in 1990."))
    assert other_times(comparison("The treaty was signed in 1989.", "The treaty was signed in 1990."))


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("form", ["%B", "%b", "%b."])
def test_the_month_in_which_an_article_was_published_is_no_other_time(month: int, form: str) -> None:
    at = date(2026, month, 20)
    told = published(f"The blast on {at.strftime(form)} 19 killed 25 people.", at.isoformat(), lead="Blast in Lagos")
    other = published("The blast killed 31 people.", at.isoformat(), lead="Blast in Lagos")
    assert same_period(comparison(told, other))
    assert same_period(comparison(other, told))


@pytest.mark.parametrize(("told", "same"), [("Jan. 30", True), ("Jan. 3", False), ("Sept. 30", False)])
@pytest.mark.parametrize("before", ["", "As the mayor said, "])
def test_a_date_of_last_month_is_the_same_time_if_it_was_lately(told: str, same: bool, before: str) -> None:
    whole = published(f"{before}the blast on {told} killed 25 people.", "2026-02-02", lead="Blast in Lagos")
    dated = replace(whole, claim=replace(whole.claim, times=() if before else whole.claim.times))
    other = published("The blast killed 31 people.", "2026-02-02", lead="Blast in Lagos")
    assert same_period(comparison(dated, other)) is same


@pytest.mark.parametrize(
    ("told", "at", "same"),
    [
        ("Revenue rose 6 percent between July and September.", "2026-10-29", True),
        ("Revenue rose 6 percent in September.", "2026-10-12", True),
        ("Revenue rose 6 percent on September 3.", "2026-10-12", False),
        ("Revenue rose 6 percent in June.", "2026-10-29", False),
        ("Revenue rose 6 percent in 2024.", "2026-10-29", False),
    ],
)
def test_what_ended_shortly_before_may_be_what_another_article_reports_on(told: str, at: str, same: bool) -> None:
    undated = published("Sales declined by 6 percent.", at, lead="Brennar reports")
    dated = published(told, at, lead="Brennar reports")
    assert same_period(comparison(dated, undated)) is same
    assert same_period(comparison(undated, dated)) is same


def test_the_time_of_a_sentence_is_that_of_its_second_half() -> None:
    whole = published(
        "Revenue rose between July and September, and orders grew by 3 percent.", "2026-10-29", lead="Brennar"
    )
    half = replace(whole, claim=replace(whole.claim, times=()))
    undated = published("Orders were down 3 percent.", "2026-10-29", lead="Brennar reports")
    assert same_period(comparison(half, undated))


def test_an_article_of_the_first_day_of_the_calendar_as_unset_dates_are_is_compared_like_any() -> None:
    told = (published(f"{many} planes stood idle yesterday.", "0001-01-02") for many in (95, 120))
    assert same_period(comparison(*told))


@pytest.mark.parametrize("dated", ["A 2003-2005 study found debts in 14 percent.", "Model 2003 was sold out."])
@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.ASSERTED])
def test_a_year_that_is_no_time_does_not_show_that_both_are_of_one(dated: str, modality: Modality) -> None:
    told = published(dated, "2026-10-29", lead="Brennar reports", modality=modality)
    undated = published("Debts were found in 20 percent.", "2026-10-29", lead="Brennar reports", modality=modality)
    assert not same_period(comparison(told, undated))


def test_a_later_article_reports_on_another_month() -> None:
    dated = published("Revenue rose 6 percent in September.", "2026-10-12", lead="Brennar reports")
    undated = published("Sales declined by 6 percent.", "2026-10-22", lead="Brennar reports")
    assert not same_period(comparison(dated, undated))


@pytest.mark.parametrize(("modality", "same"), [(Modality.PLANNED, True), (Modality.ASSERTED, False)])
def test_a_plan_without_a_day_may_be_for_any_day_to_come(modality: Modality, same: bool) -> None:
    dated = published(
        "The plant will close by the end of 2027.", "2026-10-29", lead="Brennar", modality=Modality.PLANNED
    )
    undated = published("The plant will stay open.", "2026-10-29", lead="Brennar", modality=modality)
    assert same_period(comparison(dated, undated)) is same


def test_a_month_is_the_same_however_it_is_written() -> None:
    assert not other_times(comparison("The treaty was signed in January.", "It was signed in Jan. in Vienna."))


@pytest.mark.parametrize(
    ("told", "days", "same"),
    [
        ("The stock gained 6 percent, its best day since the listing in 2019.", 0, True),
        ("The stock gained 6 percent since the listing in 2019.", 1, False),
        ("The deadliest quake since 2005 killed 43 people on Monday.", 1, True),
        ("At least 320 people have been arrested since 5 January.", 1, False),
        ("Most of the 40 were arrested since 2019.", 1, False),
        ("It was the worst attack since Monday, when 17 people were killed.", 1, True),
    ],
)
def test_since_when_nothing_was_so_is_no_time_of_the_claim(told: str, days: int, same: bool) -> None:
    earlier = published("The stock gained 18 percent.", "2026-03-11", lead="Lindholm shares rise")
    later = published(told, "2026-03-11", lead="Lindholm shares rise")
    pair = comparison(earlier, later)
    assert len(pair.ours.times) == days
    assert same_period(pair) is same


@pytest.mark.parametrize(
    ("told", "of_it"),
    [
        ("Some 64 percent voted, more than at any election since 1998.", False),
        ("Some 64 percent voted, fewer than in any year since 1998.", False),
        ("Some 64 percent have voted by post since 1998.", True),
        ("More than 64 percent have voted by post since 1998.", True),
    ],
)
def test_the_year_of_the_last_such_record_is_no_time_of_it(told: str, of_it: bool) -> None:
    assert bool(comparison(told, published(told, "2026-10-05")).ours.times) is of_it
