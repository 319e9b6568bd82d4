"""Things that go together are told apart by one word."""

import pytest

from service.judging.evidence.counterparts import other_counterpart
from service.judging.evidence.outcomes import outcomes_differ
from service.judging.evidence.statements import same_statement
from service.judging.judge import Judge
from service.judging.verdict import Label
from tests.judging.building import comparison, pair, published
from tests.judging.test_judge import Reads


@pytest.mark.parametrize(
    ("earlier", "later", "seen"),
    [
        ("Rovers won the first leg.", "Rovers lost the second leg.", "“second leg”, there the “first leg”"),
        ("Northbound trains are running.", "Southbound trains were cancelled.", "“southbound”, there the “northbound”"),
        ("The House passed the bill.", "The Senate rejected the bill.", "“senate”, there the “house”"),
        (
            "The app has 3 million weekly users.",
            "The app has 7 million monthly users.",
            "“monthly”, there the “weekly”",
        ),
        (
            "The app has 3 million weekly active users.",
            "The app has 7 million monthly users.",
            "“monthly”, there the “weekly”",
        ),
        ("Rovers led Bergen 1-0 at half-time.", "Rovers beat Bergen 3-1.", "“3-1”, there the “led 1-0”"),
        ("A district judge blocked the ban.", "An appeals court let it stand.", "“appeal”, there the “district”"),
        ("The district court convicted her.", "An appeals court acquitted her.", "“appeal”, there the “district”"),
    ],
)
def test_what_is_told_of_one_says_nothing_of_another(earlier: str, later: str, seen: str) -> None:
    found = other_counterpart(comparison(earlier, later))
    assert found is not None
    assert seen in found.sentence


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Rovers won the first leg.", "After winning the first leg, Rovers lost the second leg."),
        ("Rovers won the second leg.", "Rovers won their second leg."),
        ("Maier was elected to a second term.", "Maier was elected to a fourth term."),
        ("The House passed the bill.", "House and Senate passed the bill."),
        ("It was her first title.", "It was her second title."),
        ("Rovers beat Bergen 3-1.", "Rovers beat Bergen 3-2."),
        ("Rovers, led by Odd Lie, beat Bergen 3-1.", "Rovers beat Bergen 3-2."),
        ("Rovers led 1-0 at the break.", "Rovers trailed 1-0 at the break."),
        ("The White House backed the pact.", "The Senate rejected the pact."),
        ("A house in Wexmoor burned down.", "The home of a Senate candidate burned down."),
        ("The club will appeal the ruling.", "The district will not contest the ruling."),
        ("The final report blames the crew.", "After the semi-final report the crew was cleared."),
        ("Its annual report lists 400 nurses.", "The weekly magazine lists 900 nurses."),
        ("At the annual march 9,000 people came.", "The daily Post saw 3,000 people."),
    ],
)
def test_where_one_side_tells_of_both_or_counts_what_comes_to_one_person_nothing_is_told_apart(
    earlier: str, later: str
) -> None:
    assert other_counterpart(comparison(earlier, later)) is None


def test_two_statements_on_counterparts_never_conflict_however_surely_the_model_reads_it() -> None:
    legs = pair("Rovers won the first leg.", "Rovers lost the second leg.")
    (verdict,) = Judge(Reads(agree=0.01, conflict=0.97, new=0.02)).weigh([legs])
    assert verdict.label is Label.NEW


def test_between_articles_opposite_outcomes_of_counterparts_are_no_conflict() -> None:
    lead = "Rovers play Bergen over two legs"
    legs = comparison(
        published("Rovers won the first leg in Bergen.", lead=lead),
        published("Rovers lost the second leg in Bergen.", lead=lead),
    )
    assert not same_statement(legs)
    assert outcomes_differ(legs) is None
    assert other_counterpart(legs) is None


@pytest.mark.parametrize(
    ("earlier", "later", "apart"),
    [
        ("Harrow made a profit this year.", "Harrow made a loss last year.", True),
        ("Sales rose 4% in the quarter.", "Sales had dropped 2% in the quarter before.", True),
        ("Revenue rose this quarter.", "Revenue had fallen in the previous quarter.", True),
        ("Turnout was 40 percent last time.", "Turnout was 50 percent this time.", True),
        ("Harrow made a profit last year.", "Harrow made a loss last year.", False),
        ("Sales rose last month, as this month.", "Sales fell this month.", False),
        ("Harrow made a profit this quarter.", "Harrow made a loss last year.", False),
    ],
)
def test_this_year_and_last_year_are_two(earlier: str, later: str, *, apart: bool) -> None:
    assert (other_counterpart(comparison(earlier, later)) is not None) is apart


def test_what_was_last_year_to_an_article_was_this_year_to_an_older_one() -> None:
    older = published("Harrow made a profit this year.", "2025-12-30")
    assert other_counterpart(comparison(older, published("Harrow made a loss last year.", "2026-01-12"))) is None
