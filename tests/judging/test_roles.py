"""How a figure stands to what it measures."""

from __future__ import annotations

import pytest

from service.judging.measuring.roles import Role
from tests.judging.building import comparison


def test_one_of_so_many_tells_how_many_there_are_and_not_what_was_done() -> None:
    figures = comparison("They left.", "They left one of the county's 21 shelters.").ours.figures
    assert [figure.role for figure in figures] == [Role.BASE]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Claims fell to just over 21 million, down from nearly 25 million.", Role.START),
        ("The retirement age was raised to 67 from 65.", Role.START),
        ("Delegates came from 25 countries.", Role.BASE),
        ("They found one of the 12 altars.", Role.BASE),
        ("They told of the 270-kilogram altar.", Role.WHOLE),
        ("They told of the twenty-two kilometres.", Role.BASE),
        ("It lost $1.2 billion, compared with a profit of $350 million.", Role.BASE),
        ("It swung to a loss of $1.2 billion from a profit of $350 million.", Role.BASE),
        ("It sold 12,000 cars, against 15,000 cars in May.", Role.BASE),
        ("The bill cuts the rate to 21 percent from the current 35 percent.", Role.START),
        ("The reform will take the rate to 21 percent from 35 percent.", Role.START),
        ("The court set the fine for the oil spill off Dunmore to 12 million euros from 9 million euros.", Role.START),
        ("It counted 12 deaths, versus 30 deaths a year earlier.", Role.START),
        ("Police brought charges against 12 men.", Role.WHOLE),
        ("The army used 300 tanks against 900 rebels.", Role.WHOLE),
        ("The fine a year ago was $350 million.", Role.WHOLE),
        ("Revenue rose to $21 billion, above analysts' estimates of $20 billion.", Role.FORESEEN),
        ("Growth missed the guidance for 5 percent.", Role.FORESEEN),
        ("Harrow left its revenue forecast unchanged at $7 billion.", Role.FORESEEN),
        ("Harrow cut its sales target for 2026 to $7 billion.", Role.FORESEEN),
        ("The bank lowered its forecast for growth in 2026 to 1.2 percent.", Role.FORESEEN),
        ("The bank lowered its forecast for growth to 1.2 percent from 1.7 percent.", Role.START),
        ("Revenue beat forecasts and rose to $7 billion.", Role.WHOLE),
        ("Harrow cut its costs to $7 billion.", Role.WHOLE),
        ("They gave an estimate of $5 billion for the damage.", Role.WHOLE),
    ],
)
def test_where_something_began_is_no_level(told: str, role: Role) -> None:
    assert comparison(told, told).ours.figures[-1].role is role


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("The bomb killed 17 people and injured another 43.", Role.WHOLE),
        ("Seventeen people were killed and another 43 people were hurt.", Role.WHOLE),
        ("Another 43 people were hurt.", Role.PART),
        ("Officials initially put the toll at 10.", Role.START),
        ("The ministry had earlier said that 12 people were killed.", Role.START),
        ("At first 12 people were said to be dead.", Role.START),
        ("On Monday the ministry put the toll at 10.", Role.WHOLE),
        ("The bomb killed 12 on the spot and another 30 died in hospital.", Role.PART),
        ("Another 12 people were killed.", Role.PART),
        ("Four men and another two men accused him.", Role.PART),
        ("Five of the dead were children.", Role.PART),
        ("Twelve of the hostages were freed.", Role.PART),
        ("Forty of its passengers were hurt.", Role.PART),
        ("They won 45 percent of the vote.", Role.WHOLE),
        ("The board let 46 percent of them stay.", Role.WHOLE),
        ("The board let 46 of them stay.", Role.PART),
        ("They spent $5 million of the fund.", Role.WHOLE),
        ("He will be kept for 12 years behind bars.", Role.WHOLE),
    ],
)
def test_what_is_added_to_something_else_is_no_part_and_what_is_of_all_is_one(told: str, role: Role) -> None:
    assert comparison(told, told).ours.figures[-1].role is role


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("The death toll rose by 6.", Role.CHANGE),
        ("The toll rose sharply by six people.", Role.CHANGE),
        ("The wage went up by 12.", Role.CHANGE),
        ("The death toll rose to 24.", Role.WHOLE),
        ("Three men were wounded by six men.", Role.WHOLE),
        ("The jet was shot down by six soldiers.", Role.WHOLE),
        ("The alarm was raised by two hikers.", Role.WHOLE),
    ],
)
def test_by_how_much_a_count_rose_is_a_change_and_who_did_it_is_none(told: str, role: Role) -> None:
    assert comparison(told, told).ours.figures[-1].role is role
