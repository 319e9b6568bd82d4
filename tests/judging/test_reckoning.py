"""What is reckoned in another way, or told before all was counted, is another figure."""

import pytest

from service.judging.aligning.scopes.reckoning import reckoned_otherwise, still_counted
from service.judging.aligning.scopes.scopes import of_two_things
from service.judging.evidence.amounts import amounts_differ
from tests.judging.building import comparison, shows


@pytest.mark.parametrize(
    ("earlier", "later", "otherwise"),
    [
        ("Core inflation was 3.1 percent in May.", "Inflation was 3.6 percent in May.", True),
        ("Korvo's pretax profit was $820 million.", "Korvo's net profit was $610 million.", True),
        ("The offer values Korvo at $5 billion including debt.", "The offer values Korvo at $4.2 billion.", True),
        ("Prices rose 0.4 percent on the month.", "Prices rose 3.4 percent from a year earlier.", True),
        ("Spending rose 0.4 percent.", "Spending increased 1.2 percent from a year ago.", True),
        ("Sales rose 5 percent before currency effects.", "Sales fell 2 percent.", True),
        ("Inflation was 3.4 percent year-on-year.", "Inflation was 3.1 percent.", False),
        ("Korvo's pretax profit was $820 million.", "Korvo made $760 million before tax.", False),
        ("Korvo's net profit was $820 million.", "Korvo's profit was $760 million.", False),
        ("Inflation was 3.6 percent.", "Seasonally adjusted inflation was 3.4 percent.", False),
        ("Core staff of 12 people left.", "15 people left.", False),
        ("The average monthly rent is $2,300.", "The average rent is $2,050.", False),
        ("Operating from 12 airports, it sold $30 million.", "It sold $20 million.", False),
    ],
)
def test_how_it_is_reckoned_makes_another_figure(earlier: str, later: str, otherwise: bool) -> None:
    pair = comparison(earlier, later)
    assert reckoned_otherwise(pair.ours.figures[-1], pair.theirs.figures[-1], pair) is otherwise


def test_only_the_words_beside_the_figure_tell() -> None:
    pair = comparison("Net profit was $610 million, pretax profit $820 million.", "Net profit was $590 million.")
    assert not reckoned_otherwise(pair.ours.figures[0], pair.theirs.figures[0], pair)
    assert reckoned_otherwise(pair.ours.figures[0], pair.theirs.figures[1], pair)


@pytest.mark.parametrize(
    ("earlier", "later", "unfinished"),
    [
        ("With 40 percent of ballots counted, Ruiz had 51,204 votes.", "Ruiz won with 123,911 votes.", True),
        ("Exit polls put Ruiz on 52 percent.", "Ruiz took 48 percent of the vote.", True),
        ("Turnout was 41 percent by 2 p.m.", "Turnout reached 68 percent.", True),
        ("Early results gave Ruiz 57 percent of the vote.", "Ruiz took 51 percent of the vote.", True),
        ("With 40 percent of ballots counted, Ruiz led.", "With 95 percent of ballots counted, Ruiz led.", True),
        ("With 40 percent of the votes counted, Ruiz led.", "Ruiz took 52 percent of the vote so far.", True),
        ("Ruiz won 51 percent, an exit poll showed.", "After a quarter of the count Ruiz had 48 percent.", True),
        ("Ruiz won 51,204 votes.", "In the first round Ruiz won 44,911 votes.", True),
        ("Ruiz won 51,204 votes in the first round.", "In the first round Ruiz won 44,911 votes.", False),
        ("Turnout was 61 percent, nine points up on the first round.", "Turnout was 53 percent.", False),
        ("In the first round of layoffs 900 workers went.", "The firm fired 400 workers.", False),
        ("Turnout was 41 percent by 2 p.m.", "Turnout reached 44 percent by 2 p.m.", False),
        ("Ruiz won by 51,204 votes.", "Ruiz won by 54,911 votes.", False),
        ("So far 12 people are dead.", "15 people are dead.", False),
        ("With all ballots counted, Ruiz had 51,204 votes.", "Ruiz won with 54,911 votes.", False),
        ("By mid-afternoon 12 voters were dead.", "The election riots killed 15 voters.", False),
    ],
)
def test_what_is_told_before_all_is_counted_is_no_result(earlier: str, later: str, unfinished: bool) -> None:
    assert shows(still_counted, earlier, later) is unfinished


def test_one_text_may_tell_another_reckoning_beyond_the_other() -> None:
    assert amounts_differ(comparison("Adjusted earnings were $1.42 a share.", "Earnings were $1.11 a share.")) is None
    assert amounts_differ(comparison("Earnings were $1.42 a share.", "Earnings were $1.11 a share.")) is not None


@pytest.mark.parametrize(
    ("earlier", "later", "average"),
    [
        ("Guests pay £40 on average.", "Guests pay £55.", True),
        ("The mean price was £40.", "The price was £55.", True),
        ("The scheme, meant to save money, cost £40.", "The scheme cost £55.", False),
        ("The rise means that tickets cost £40.", "Tickets cost £55.", False),
        ("Harrow did not mean to charge guests £40.", "Harrow charged guests £55.", False),
    ],
)
def test_what_is_meant_is_no_average(earlier: str, later: str, average: bool) -> None:
    pair = comparison(earlier, later)
    assert (of_two_things(pair.ours.figures[0], pair.theirs.figures[0], pair) == "one is an average") is average
