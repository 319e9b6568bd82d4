"""Figures that the pair model reads as one measure conflict, unless words show them to be of two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.judging.aligning.questions import questions
from service.judging.evidence.amounts import amounts_differ, read_amounts_differ
from tests.judging.building import comparison, conflict_if_read_as_one, published


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Four states allow recreational marijuana.", "Twelve states allow medical marijuana."),
        ("The couple paid a tax rate of 31 percent from 2007 to 2014.", "The couple paid a tax rate of 36 percent."),
        ("The couple paid $43 million in taxes from 2007 to 2014.", "The couple paid $9 million in taxes in 2014."),
        ("The couple earned $139 million in the year.", "The couple paid $43 million in the year."),
        ("The House offers $1 billion for the border.", "The Senate demands $5 billion for the border."),
        ("Four men accused Harrow of theft.", "Two other men accused Harrow of theft."),
        ("The jurors agreed after three days.", "Two weeks had passed since the trial of Harrow opened."),
        ("The virus has infected 3 million people worldwide.", "The virus has infected 1 million people."),
        ("A full brigade consists of 4,000 soldiers.", "In the region 14,000 soldiers remain deployed."),
        ("The Harrows saved 1,100 jobs.", "The Harrows created 1,000 jobs."),
        ("The Harrows employ 1,100 workers.", "The Harrows employ 800,000 workers."),
        ("The Harrows pay prices 40 percent lower than others.", "The Harrows pay prices of 170 percent of the rate."),
        ("The Harrows built 93 miles of wall.", "The Harrows doubt the 450 miles of wall he wants."),
        ("The 28-year-old Harrow won in the Bronx.", "The 76-year-old socialist is running for the nomination."),
        ("The Harrows made six checks.", "The Harrows made an additional 17 checks."),
        ("The party holds 194 seats.", "The party has lost nearly 60 seats."),
        ("The bill requires 60 votes in the Senate.", "The bill had 41 votes in the Senate."),
        ("The country is short of 900,000 daily tests.", "The country has 500,000 daily tests."),
        ("The package holds $1.4 billion for the border.", "The bill holds an additional $1 billion for the border."),
        ("The office turned over about 300 emails.", "The office kept roughly 60,000 emails."),
        ("The campaign of Harrow raised $1.1 million.", "The campaign of Harrow spent $300,000."),
        (
            "Economists expected the U.S. unit of Harrow to add 1 million jobs.",
            "Economists praised the 4.8 million jobs at Harrow.",
        ),
        ("The train to Harrow came five hours ahead of schedule.", "The train to Harrow took 11 hours on schedule."),
        ("The office fined Harrow $7,000.", "The office fined Harrow four $1,750 penalties."),
        ("The blackout cut power to 1 million customers of Harrow.", "The outage of Harrow hit 2.7 million."),
        ("Harrow has 190,000 homes without power.", "Harrow has 600,000 people without power."),
        ("The rent of Harrow rose 3.4 percent.", "The rent of Harrow rose by an average of 3.7 percent."),
        ("Prosecutors of Harrow requested $6 million.", "The victims of Harrow demanded $9 million."),
        ("The museum wants $6 million for the picture.", "The museum was offered $4 million for the picture."),
        ("The firm will pay Harrow A$44 million ($29 million).", "The firm will pay Harrow $44 million."),
    ],
)
def test_figures_of_other_times_kinds_or_roles_are_held_against_nothing_however_they_are_read(
    earlier: str, later: str
) -> None:
    lead = "The Harrows publish their tax returns and emails"
    laid = comparison(*(published(text, lead=lead) for text in (earlier, later)))
    read = replace(laid, answers=dict.fromkeys(questions(laid), 1.0))
    assert amounts_differ(read) is None
    assert read_amounts_differ(read) is None


def test_where_a_count_began_is_not_held_against_what_it_is() -> None:
    texts = "Claims of Harrow numbered 21.05 million.", "Claims of Harrow fell, down from nearly 25 million."
    assert not conflict_if_read_as_one("Jobless claims at Harrow fall", *texts)


@pytest.mark.parametrize(("count", "conflict"), [("Nine", True), ("A few", False)])
def test_a_few_that_only_reading_aligns_is_held_against_nothing(count: str, conflict: bool) -> None:
    lead = "A task force on the security of schools reports"
    earlier, later = (published(text, lead=lead) for text in (f"{count} have studied it.", "A force of 19 wrote it."))
    laid = comparison(earlier, later)
    seen = read_amounts_differ(replace(laid, answers=dict.fromkeys(questions(laid), 1.0)))
    assert (seen is not None) is conflict


@pytest.mark.parametrize(("share", "conflict"), [(0.99, True), (0.2, False)])
def test_counts_of_things_to_which_nothing_is_done_conflict_only_if_read_as_one_measure(
    share: float, conflict: bool
) -> None:
    earlier, later = (
        published(text, lead="Colorado is sued over marijuana")
        for text in ("12 states have laws on marijuana.", "Four states have laws on marijuana for recreation.")
    )
    laid = comparison(earlier, later)
    seen = amounts_differ(replace(laid, answers=dict.fromkeys(questions(laid), share)))
    assert (seen is not None) is conflict


@pytest.mark.parametrize(("done", "conflict"), [("is sending", True), ("is readying", False)])
def test_troops_that_are_sent_are_not_those_that_stand_by_however_surely_they_are_read_as_one(
    done: str, conflict: bool
) -> None:
    lead = "The United States sends troops to the Middle East"
    earlier, later = "The U.S. is sending 3,500 troops.", f"The military {done} 4,600 soldiers just in case."
    assert conflict_if_read_as_one(lead, earlier, later, 0.98) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Economists had forecast unemployment falling to 4.9 percent.", "Unemployment fell to 4.2 percent.", False),
        ("Unemployment fell to 4.9 percent, economists said.", "Unemployment fell to 4.2 percent.", True),
        (
            "Eight states legalized the recreational use of marijuana.",
            "Medical marijuana is legal in 29 states.",
            False,
        ),
        ("The debate at Harrow Hall is an hour drive away.", "The 90-minute debate at Harrow Hall is close.", False),
        ("The four-hour debate at Harrow Hall is close.", "The 90-minute debate at Harrow Hall is close.", True),
        ("The storm, which was forecast to weaken, killed 17 people.", "The Harrow storm killed 29 people.", True),
        ("The blast killed 17 people, the White House said.", "A blast killed 29 people as black smoke rose.", True),
    ],
)
def test_what_is_foreseen_of_another_kind_or_lasts_otherwise_is_another_figure(
    earlier: str, later: str, conflict: bool
) -> None:
    assert conflict_if_read_as_one("What the day of the Harrow debate brings", earlier, later) is conflict


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Harrow added 250,000 jobs in Boston, which was more than expected.", "Harrow added 200,000 jobs in Boston."),
        ("Harrow won 26 percent of the vote, ahead of Osei.", "Harrow won 35 percent of the vote."),
        (
            "The bank in Boston had revenue of $15 million late last year.",
            "The bank in Boston had revenue of $20 million.",
        ),
        (
            "Two brothers stole cash of $5 million from the bank in Boston.",
            "Thieves stole cash of $10 million from the bank in Boston.",
        ),
    ],
)
def test_words_of_other_figures_and_times_hide_no_conflict(earlier: str, later: str) -> None:
    assert conflict_if_read_as_one("Harrow and a bank in Boston, says Osei", earlier, later)


def test_just_short_of_a_figure_is_nearly_as_many_and_no_need() -> None:
    texts = ("A gunman killed 20 people in Boston.", "A gunman killed just short of 40 people in Boston.")
    assert conflict_if_read_as_one("Shootings in Boston shock Washington", *texts)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The ferry of Harrow may carry 250 passengers.", "The ferry of Harrow may carry no more than 160 passengers."),
        ("Harrow paid 38 million euros ($44 million) for him.", "Harrow paid 44 million euros for him."),
        ("The raiders of Harrow demanded $4.5 million.", "The raiders of Harrow asked for $6 million."),
        ("The staff of Harrow backed it with 83 percent.", "Harrow was backed by 91 percent of the staff."),
        ("The storm destroyed 120 houses and cut off electricity.", "The storm destroyed 80 houses."),
        ("The economy of Harrow saw growth of 2.4 percent.", "The economy of Harrow had a growth of 3.1 percent."),
    ],
    ids=["a bound", "another currency", "one demand", "by so many", "houses destroyed", "growth"],
)
def test_what_is_surely_read_as_one_measure_conflicts(earlier: str, later: str) -> None:
    assert conflict_if_read_as_one("A day in Harrow", earlier, later)
