"""Figures in two units at once, or in other units than another."""

from __future__ import annotations

import pytest

from service.judging.aligning.fitting import differ
from service.judging.evidence.amounts import amounts_differ
from service.judging.measuring.reading_figures import read_figures
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("It lasted two hours 40 minutes.", ["two hours 40 minutes"]),
        ("It lasted about two hours and 40 minutes.", ["about two hours and 40 minutes"]),
        ("It lasted two hours, 40 minutes and 3 seconds.", ["two hours, 40 minutes and 3 seconds"]),
        ("A 2-hour 40-minute flight", ["2-hour 40-minute"]),
        ("The baby weighed six pounds four ounces.", ["six pounds four ounces"]),
        ("It ran for one year and 14 months.", ["one year", "14 months"]),
        ("It took between 40 minutes and two hours.", ["between 40 minutes and two hours"]),
        ("It ran for 10 days, 12 people died.", ["10 days", "12"]),
        ("It took two hours or 40 minutes.", ["two hours", "40 minutes"]),
        ("It lasted three hours, 20 minutes.", ["three hours, 20 minutes"]),
        ("He got 10 years, 6 months of them suspended.", ["10 years", "6 months"]),
        ("It stood at 4 metres, 60 centimetres above flood stage.", ["4 metres", "60 centimetres"]),
        ("They were jailed for two years and six months respectively.", ["two years", "six months"]),
    ],
)
def test_a_smaller_unit_goes_on_with_the_larger(text: str, surfaces: list[str]) -> None:
    assert [figure.surface for figure in read_figures(published(text))] == surfaces


@pytest.mark.parametrize(
    ("earlier", "later", "differs"),
    [
        ("The hearing lasted two hours and 40 minutes.", "The hearing lasted 160 minutes.", False),
        ("The hearing lasted two hours and 40 minutes.", "The hearing lasted 190 minutes.", True),
        ("The baby weighed six pounds four ounces.", "The baby weighed 2.8 kilograms.", False),
        ("The baby weighed six pounds four ounces.", "The baby weighed six pounds nine ounces.", True),
        ("The wave was 30 feet high.", "The wave was nine metres high.", False),
        ("The wave was 30 feet high.", "The wave was 31 feet high.", True),
        ("The gust blew at 60 miles an hour.", "The gust blew at 97 kilometres per hour.", False),
        ("The gust blew at 60 miles an hour.", "The gust blew at 110 kilometres per hour.", True),
        ("The hall has 54,000 square feet.", "The 5,000-square-metre hall is new.", False),
        ("It was over in less than two hours and 30 minutes.", "It was over in 20 minutes.", False),
    ],
)
def test_units_are_turned_into_each_other(earlier: str, later: str, differs: bool) -> None:
    pair = comparison(earlier, later)
    [ours], [theirs] = pair.ours.figures, pair.theirs.figures
    assert differ(ours, theirs, pair) is differs
    assert (amounts_differ(pair) is not None) is differs
