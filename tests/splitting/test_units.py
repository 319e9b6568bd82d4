"""Units of measure and money."""

from __future__ import annotations

from math import isclose

import pytest

from service.splitting.vocabulary.tokens import Tokens
from service.splitting.vocabulary.units import money_before, unit_after


@pytest.mark.parametrize(
    ("text", "name", "worth"),
    [
        ("miles", "km", 1.609344),
        ("nautical miles", "km", 1.852),
        ("percentage points", "point", 1),
        ("degrees Fahrenheit", "°C", -17.2222),
        ("mile-an-hour winds", "km/h", 1.609344),
        ("square-metre", "km2", 1e-6),
        ("mile-wide", "km", 1.609344),
        ("years", "day", 365.25),
        ("cents", "cent", 1),
        ("cents a dollar", "USD", 0.01),
        ("Canadian dollars", "CAD", 1),
    ],
)
def test_one_of_a_unit_is_worth_so_much_of_the_canonical_unit(text: str, name: str, worth: float) -> None:
    found = unit_after(Tokens(text), 0)
    assert found is not None
    assert found[0].name == name
    assert isclose(found[0].worth(1), worth, rel_tol=1e-4)


@pytest.mark.parametrize("text", ["soldiers", "all", "try", "in", ""])
def test_other_words_are_no_units(text: str) -> None:
    assert unit_after(Tokens(text), 0) is None


@pytest.mark.parametrize(
    ("text", "name"), [("US$5", "USD"), ("C$5", "CAD"), ("£5", "GBP"), ("€5", "EUR"), ("EUR 5", "EUR")]
)
def test_money_is_known_by_the_sign_before_it(text: str, name: str) -> None:
    found = money_before(Tokens(text), len(Tokens(text)) - 1)
    assert found is not None
    assert (found[0].name, found[1]) == (name, 0)
