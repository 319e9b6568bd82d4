"""One event cannot have happened on two days."""

import pytest

from service.claim import Modality
from service.judging.evidence.times import plainly_on_two_days, times_differ
from tests.judging.building import comparison, evidence_of, published


def test_the_same_thing_on_two_days_conflicts_and_both_days_are_quoted() -> None:
    earlier, later = "The treaty was signed in Vienna in 1989.", "The treaty was signed in Vienna in 1990."
    seen = times_differ(comparison(earlier, later))
    assert seen is not None
    assert later[seen.ours.start : seen.ours.end] == seen.ours.quote
    assert "1990" in seen.ours.quote
    assert "1989" in seen.theirs.quote


def test_the_days_of_one_week_are_no_words_that_tell_two_acts_apart() -> None:
    lead = "Storm nears Orby"
    told = ("Gov. Dana Kroll had declared a state of emergency on Monday.", "Kroll declared an emergency on Sunday.")
    sides = [published(text, "2026-09-09", lead=lead) for text in told]
    assert times_differ(comparison(*sides, similarity=0.8)) is not None
    other = published("Kroll declared an emergency on 1 August.", "2026-09-09", lead=lead)
    assert times_differ(comparison(sides[0], other, similarity=0.8)) is None


def test_dates_in_figures_conflict_if_neither_reading_is_the_same() -> None:
    one, other = "The treaty was signed in Vienna on 3/4/1990.", "The treaty was signed in Vienna on 3 May 1990."
    assert times_differ(comparison(one, other))


def test_two_days_of_march_conflict() -> None:
    one, other = ("The treaty was signed in Vienna on March 3.", "The treaty was signed in Vienna on March 5.")
    assert times_differ(comparison(published(one, "2020-04-01"), published(other, "2020-04-01")))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The treaty was signed in Vienna in 1990.", "The treaty was amended by all members in 1999."),
        ("The treaty was signed in Vienna in 1990.", "The treaty was signed in Vienna in May 1990."),
        ("The treaty was signed in Vienna.", "The treaty was signed in Vienna in 1990."),
        ("Harrow attended the march in 2017.", "Harrow attended the march in 2019."),
        ("Harrow has led the party since 2002.", "Harrow has led the party since May 2002."),
        ("He was the 2000 nominee of the party.", "He was the nominee of the party in 2006."),
        ("The treaty was signed in Vienna on 3/4/1990.", "The treaty was signed in Vienna on 3 April 1990."),
        ("The treaty was signed in Vienna on 3/4/1990.", "The treaty was signed in Vienna on 4 March 1990."),
    ],
)
def test_other_acts_and_coarser_or_missing_dates_do_not_conflict(earlier: str, later: str) -> None:
    assert times_differ(comparison(earlier, later)) is None


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Inflation will average 3.4% this year.", "Inflation will average 2.1 percent next year."),
        (
            "The airline expects to carry 21 million passengers this year.",
            "The airline expects to carry 24 million passengers next year.",
        ),
        ("The port handled 4.1 million tonnes in May 2019.", "The port handled 5.3 million tonnes in June 2019."),
        ("The island reported 35 new infections on 3 March.", "The island reported 52 new infections on 4 March."),
        ("Another 25 bodies were found on 6 January.", "Twelve more bodies were found on 9 January."),
    ],
)
def test_figures_of_two_periods_are_no_two_dates_of_one_thing(earlier: str, later: str) -> None:
    assert times_differ(comparison(published(earlier, "2024-02-01"), published(later, "2024-02-01"))) is None


def test_one_figure_in_two_years_is() -> None:
    earlier, later = "The bridge was built in 2017 for $2 billion.", "The bridge was built in 2019 for $2 billion."
    assert times_differ(comparison(earlier, later))


def test_what_has_been_so_since_one_year_has_not_been_so_only_since_another() -> None:
    assert times_differ(
        comparison("Harrow has led House Democrats since 2002.", "Harrow led House Democrats since 2003.")
    )


@pytest.mark.parametrize(
    ("earlier", "conflict"),
    [
        ("An 8-year-old girl was shot dead nearby Sunday night.", True),
        ("An 8-year-old girl died after she was shot; her family spoke Sunday night.", False),
        ("The girl was buried by her family Sunday night.", False),
    ],
)
def test_what_was_done_to_somebody_in_one_event_was_done_on_one_day_of_the_week(earlier: str, conflict: bool) -> None:
    lead, at = "A girl of eight is shot near a protest in Brackwater", "2020-07-06"
    theirs = published(earlier, at, lead=lead)
    ours = published("The girl was shot Saturday night in a car with her mother.", at, lead=lead)
    assert (times_differ(comparison(theirs, ours)) is not None) is conflict


@pytest.mark.parametrize(
    ("told", "conflict"),
    [
        ("“Harrow plans to be at the council tomorrow,” he said.", False),
        ("“Harrow plans to be at the council tomorrow night,” he said.", False),
        ("Harrow plans to be at the council tomorrow.", True),
        ("“Harrow plans to be at the council on March 5,” he said.", True),
    ],
)
def test_tomorrow_in_somebodys_words_is_the_day_after_he_spoke(told: str, conflict: bool) -> None:
    earlier = published("Harrow plans to be at the council on March 3, he said.", "2020-03-02")
    assert (times_differ(comparison(earlier, published(told, "2020-03-03"))) is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The plant will close by the end of 2027.", "The plant is to close by the end of 2026.", True),
        ("The plant was to close by the end of 2027.", "The plant will close by the end of 2026.", False),
        ("The plant was originally due to close in 2027.", "The plant is due to close in 2026.", False),
        ("The plant will close in 2028 after a delay.", "The plant will close in 2026.", False),
    ],
)
def test_a_plan_that_was_changed_had_another_day(earlier: str, later: str, conflict: bool) -> None:
    sides = (published(text, "2026-05-12", modality=Modality.PLANNED) for text in (earlier, later))
    assert (times_differ(comparison(*sides)) is not None) is conflict


def test_a_plan_for_a_year_that_has_gone_by_came_to_nothing() -> None:
    planned = published("The firm planned to close the plant in 2025.", "2026-05-12", modality=Modality.PLANNED)
    closes = published("The firm will close the plant in 2026.", "2026-05-12", modality=Modality.PLANNED)
    assert times_differ(comparison(planned, closes)) is None


@pytest.mark.parametrize(
    ("earlier", "conflict"),
    [
        ("Brandt is to be carbon neutral by 2035.", True),
        ("Brandt aims to be carbon neutral by 2035.", True),
        ("Brandt wants to be carbon neutral by 2035.", True),
        ("Brandt was carbon neutral in 2021.", False),
    ],
)
def test_what_is_told_of_a_time_ahead_is_a_plan_however_it_is_told(earlier: str, conflict: bool) -> None:
    later = published("Brandt aims to be carbon neutral by 2040.", "2026-05-12", modality=Modality.PLANNED)
    assert (times_differ(comparison(published(earlier, "2026-05-12"), later)) is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "conflict", "plain"),
    [
        ("Harrow resigned in March 2021.", "Harrow resigned in March 2022.", True, False),
        (
            "A jury had found Harrow guilty on 11 of 14 counts in December.",
            "A jury had found Harrow guilty on 11 of 14 counts in November.",
            True,
            True,
        ),
        ("Harrow visited the town in 2020.", "Harrow visited the town in 2021.", False, False),
    ],
)
def test_claims_of_articles_that_differ_in_the_day_alone_conflict_however_short(
    earlier: str, later: str, conflict: bool, plain: bool
) -> None:
    lead = "Harrow, the mayor of Orby, is sentenced"
    told = comparison(*(published(text, "2023-02-05", lead=lead) for text in (earlier, later)), event_similarity=0.9)
    seen = evidence_of(times_differ, told)
    assert (seen is not None) is conflict
    assert (seen is not None and plainly_on_two_days(told, seen)) is plain


ABDUCTED = "Two bankers, among them Luis Quintana, who was abducted on May 2, 2001, were found alive."


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        (ABDUCTED, "Luis Quintana was abducted on May 3, 2001.", True),
        (ABDUCTED, "Luis Quintana was abducted on the 3rd of May 2001.", True),
        (
            "ORBY, May 3, 2001 (AP) - Mr Quintana, abducted yesterday, is ill.",
            "Quintana was abducted May 3, 2001.",
            True,
        ),
        (ABDUCTED, "Luis Quintana was abducted on May 2, 2001.", False),
        (ABDUCTED, "Luis Quintana was abducted on May 23, 2001.", False),
        (ABDUCTED, "Luis Quintana was abducted in May 2001.", False),
        (ABDUCTED, "Luis Quintana was freed on May 3, 2001.", False),
        (ABDUCTED, "Ann Lowe was abducted on May 3, 2001.", False),
        ("Ann Lowe, who spoke on May 2, 2001, was calm.", "Ann Lowe spoke on May 3, 2001.", False),
    ],
)
def test_the_same_deed_right_before_two_days_conflicts_in_two_statements(
    earlier: str, later: str, conflict: bool
) -> None:
    assert (times_differ(comparison(earlier, later)) is not None) is conflict
