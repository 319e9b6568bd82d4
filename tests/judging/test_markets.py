"""Markets are quoted anew all day: levels conflict only within one session."""

import pytest

from service.judging.evidence.markets import levels_differ, moves_differ, other_session
from service.judging.verdict import Finding
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("The Nasdaq index fell to 1,649 points.", "The Nasdaq index fell to 1,653 points.", False),
        ("The Nasdaq index fell to 1,649 points.", "The Nasdaq index fell to 1,912 points.", True),
        ("The Nasdaq index fell to 1,649 on Monday.", "The Nasdaq index fell to 1,912 on Monday.", False),
        ("The Nasdaq stood at 1,649.", "The Nasdaq rose to 1,649.", False),
        ("The Nasdaq index fell to 1,649 on Monday.", "The Nasdaq index fell to 1,912 on Friday.", True),
        ("Gold was quoted at $367.90 an ounce.", "Gold was quoted at $358.65 an ounce.", True),
        ("The mayor counted 367 chairs.", "The mayor counted 358 chairs.", False),
        ("The pictures are worth 14 million euros.", "What was taken was worth 9.5 million euros.", False),
        ("The firm offered A$5.35 a share.", "The firm pays A$5.53 for every share.", False),
        ("The museum owns shares.", "The central market never had 300 stalls.", False),
        ("The firm will pay $4 billion for the shares.", "The firm will pay $6 billion for the shares.", False),
        ("The euro rose to $1.12.", "The euro traded at $1.08.", True),
        ("The Nasdaq stood at 1,649.", "The Nasdaq stood at 1,912.", True),
        ("The 10-year Treasury note was at 4.2 percent.", "The 10-year Treasury note was at 4.5 percent.", True),
        ("S&P Global paid $44 billion for it.", "S&P Global paid $39 billion for it.", False),
        ("The S&P 500 fell to 2,741.38.", "The S&P 500 plummeted to 2,480.64.", True),
        ("Brent crude was at $82.", "Brent crude was at $76.", True),
        ("Gold reached $1,900.", "Gold reached $2,150.", True),
        ("The dollar bought 145 yen.", "The dollar bought 151 yen.", True),
        ("Shares were off 1.2 percent.", "Shares were off 2.4 percent.", True),
        ("The bomb in the market killed 12.", "The market was hit at the close of prayers; 30 people died.", False),
        ("Forty gold bars were bought.", "They bought 25 gold bars.", False),
    ],
)
def test_quotes_far_apart_are_of_other_sessions(earlier: str, later: str, other: bool) -> None:
    assert (other_session(comparison(earlier, later)) is not None) is other


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The index rose 11.67, or 1.2 percent, to 975.26.", "The index was up 9.05 points at 972.64.", True),
        ("The note's yield rose to 3.21 percent from 3.17.", "The note's yield rose to 3.24 percent from 3.19.", False),
        ("The index rose 11.67 points to 975.26.", "The index rose 11.67 points to 975.26.", False),
        ("Its yield rose to 3.21 percent from 3.17 percent.", "Its yield rose to 3.24 from 3.17 percent.", False),
        (
            "The note's yield rose to 3.21 percent from 3.17 percent.",
            "The note's yield rose to 3.24 percent from 3.17 percent.",
            True,
        ),
    ],
)
def test_quotes_of_a_session_that_began_at_one_level_conflict(earlier: str, later: str, conflict: bool) -> None:
    assert (levels_differ(comparison(earlier, later)) is not None) is conflict


def test_sessions_that_began_at_different_levels_are_two_however_close_their_quotes() -> None:
    earlier = "The Nasdaq index gained 25.75 points to 1,746.46."
    later = "The Nasdaq index was down 1.55 points at 1,744.91."
    assert other_session(comparison(earlier, later)) is not None


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("Oil opened at $82 a barrel on Monday.", "Oil closed at $79 a barrel on Monday.", True),
        ("Shares rose 4 percent in early trade on Monday.", "Shares ended Monday 1 percent lower.", True),
        ("Shares opened 2 percent higher on Monday.", "Shares opened on Monday and closed 5 percent higher.", False),
        ("Oil closed at $82 a barrel on Monday.", "Oil ended Monday at $82.1 a barrel.", False),
    ],
)
def test_the_opening_of_a_market_is_not_its_close(earlier: str, later: str, other: bool) -> None:
    sides = (published(text, "2024-05-14", lead="A day on the markets") for text in (earlier, later))
    assert (other_session(comparison(*sides)) is not None) is other


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The Nasdaq index rose 1.2 percent.", "The Nasdaq index fell 0.8 percent.", True),
        ("The Nasdaq index rose 1.2 percent.", "The Nasdaq index rose 0.8 percent.", False),
        ("The Nasdaq index rose 1.2 percent.", "The Dax index fell 0.8 percent.", False),
        ("The Nasdaq index rose 1.2 percent.", "The Nasdaq index fell to 1,649.", False),
    ],
)
def test_one_quote_moves_one_way_on_one_day(earlier: str, later: str, *, conflict: bool) -> None:
    def seen(at: str) -> Finding | None:
        return moves_differ(comparison(published(earlier, "2024-05-14"), published(later, at)))

    assert (seen("2024-05-14") is not None) is conflict
    assert seen("2024-05-17") is None


@pytest.mark.parametrize(
    ("told", "lead", "conflict"),
    [
        ("Its shares plunged 40 percent.", "A blow for Halden", True),
        ("The company's shares plunged 40 percent.", "A blow for Halden", True),
        ("Its shares plunged 40 percent.", "A blow for Corvin", False),
        ("Its sales plunged 40 percent.", "A blow for Halden", False),
    ],
)
def test_its_shares_are_those_of_the_company_that_the_article_opens_with(told: str, lead: str, conflict: bool) -> None:
    named = published("Shares in Halden jumped by 8 percent.", "2024-05-14", lead="Halden's drug works")
    assert (moves_differ(comparison(named, published(told, "2024-05-14", lead=lead))) is not None) is conflict


@pytest.mark.parametrize(("market", "lead"), [("US", "Banks close because of the flood"), ("Germany", "Germany waits")])
def test_a_country_or_half_a_word_is_no_company(market: str, lead: str) -> None:
    named = published(f"Shares in {market} jumped by 8 percent.", "2024-05-14")
    its = published("Its shares plunged 40 percent.", "2024-05-14", lead=lead)
    assert moves_differ(comparison(named, its)) is None
