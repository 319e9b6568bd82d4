"""Whether two amounts can both be true, by the newsroom's reading and to the letter."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.quantity import (
    Interval,
    Quantity,
    comparable,
    compatible,
    differ,
    is_money,
    likely,
    out_of_reach,
    short_of,
    unlikely,
)
from service.splitting.amounts.quantities import read_quantities


def amount(text: str) -> Quantity:
    """The one amount in a text."""
    (found,) = read_quantities(text)
    return found


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("25 dead", "some 25 dead"),
        ("25 dead", "at least 25 dead"),
        ("at least 25 dead", "around two dozen dead"),
        ("some 25 dead", "around two dozen dead"),
        ("3,000 men", "3,012 men"),
        ("600 were killed", "612 people"),
        ("magnitude 5.9", "magnitude of about 6.0"),
        ("more than 40 men", "about 40 men"),
        ("at least 25 dead", "40 dead"),
        ("35 miles", "56 km"),
        ("700 miles", "1,150 kilometers"),
        ("a third of voters", "33 percent of voters"),
        ("$1.2 billion", "$1.23bn"),
        ("two dozen men", "25 men"),
        ("48 hours", "two days"),
        ("several men", "5 men"),
        ("30 degrees Celsius", "86 degrees Fahrenheit"),
        ("around 88 percent", "90 percent"),
    ],
)
def test_two_readings_of_one_figure_are_compatible(ours: str, theirs: str) -> None:
    assert compatible(amount(ours), amount(theirs))
    assert not differ(amount(ours), amount(theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("hundreds of supporters", "around 6,000 fighters"),
        ("about 3,000 more", "4,000 more"),
        ("3,000 men", "4,000 men"),
        ("93.87 percent", "almost 90 percent"),
        ("352 dead", "372 dead"),
        ("10 dead", "12 dead"),
        ("30 dead", "31 dead"),
        ("magnitude 6.1", "magnitude 5.9"),
        ("940 miles", "1,150 kilometers"),
        ("120,000 residents", "about 100,000 residents"),
        ("around 88 percent", "80 percent"),
        ("two days", "three days"),
        ("no casualties", "at least 3 dead"),
    ],
)
def test_figures_that_no_reading_joins_differ(ours: str, theirs: str) -> None:
    assert differ(amount(ours), amount(theirs))
    assert not compatible(amount(ours), amount(theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"), [("$5 million", "£5 million"), ("25 men", "25 percent"), ("25 men", "25 miles")]
)
def test_other_units_are_never_compared(ours: str, theirs: str) -> None:
    first, second = amount(ours), amount(theirs)
    assert not comparable(first, second)
    assert not any(relation(first, second) for relation in (compatible, differ, unlikely))


def test_a_bound_is_not_likely_to_mean_twice_its_figure() -> None:
    assert unlikely(amount("more than 100,000 people"), amount("about 200,000 people"))
    assert not unlikely(amount("more than 100,000 people"), amount("120,000 people"))
    assert likely(amount("at least 30 men")).high == 45


def test_an_approximation_clearly_beyond_a_bound_is_not_meant_by_it() -> None:
    assert unlikely(amount("some 14,000 people"), amount("more than 15,000 people"))
    assert unlikely(amount("up to 10 people"), amount("about 11 people"))
    assert not unlikely(amount("around two dozen men"), amount("at least 25 men"))


def test_an_interval_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="low <= high"):
        Interval(2, 1)


def test_open_ends_exclude_the_value_they_name() -> None:
    above, exactly = Interval(68, inf, open_low=True), Interval(68, 68)
    assert not above.overlaps(exactly)
    assert not above.contains(exactly)
    assert Interval(68).contains(above)
    assert not Interval(1, 68, open_high=True).overlaps(above)


numbers = st.integers(-1000, 1000)
intervals = st.builds(
    lambda one, other, open_low, open_high: Interval(min(one, other), max(one, other), open_low, open_high),
    numbers, numbers, st.booleans(), st.booleans(),
)  # fmt: skip


@given(intervals, intervals)
def test_overlap_is_mutual_and_follows_from_containment(ours: Interval, theirs: Interval) -> None:
    assert ours.overlaps(theirs) == theirs.overlaps(ours)
    nothing_left = theirs.low == theirs.high and (theirs.open_low or theirs.open_high)
    assert not ours.contains(theirs) or ours.overlaps(theirs) or nothing_left


def test_two_approximations_mean_the_same_only_if_one_reaches_the_figure_of_the_other() -> None:
    assert compatible(amount("around two dozen boats"), amount("about 27 boats"))
    assert not compatible(amount("about 3,000 soldiers"), amount("some 4,000 soldiers"))
    assert unlikely(amount("about 3,000 soldiers"), amount("some 4,000 soldiers"))


@pytest.mark.parametrize("text", ["$3 million", "20 pence", "Rs 500", "300 shillings"])
def test_sums_are_money(text: str) -> None:
    assert is_money(amount(text).unit)


@pytest.mark.parametrize("text", ["3 million people", "20%", "300 MW", "300 kg", "aged 20", "40 °C"])
def test_what_is_counted_or_measured_otherwise_is_no_money(text: str) -> None:
    assert not is_money(amount(text).unit)


@pytest.mark.parametrize(
    ("bound", "figure", "out"),
    [
        ("more than 300 people", "about 1,000 people", True),
        ("more than 300 people", "400 people", False),
        ("over 15,000 people", "some 14,000 people", False),
        ("at least 300 people", "1,000 people", False),
        ("more than 300 people", "1,000 euros", False),
    ],
)
def test_what_is_far_above_more_than_is_out_of_its_reach(bound: str, figure: str, out: bool) -> None:
    assert out_of_reach(amount(bound), amount(figure)) is out
    assert out_of_reach(amount(figure), amount(bound)) is out


@pytest.mark.parametrize(
    ("bound", "figure", "short"),
    [
        ("over 15,000 people", "some 14,000 people", True),
        ("at least 15,000 people", "some 14,000 people", True),
        ("at least 25 men", "around two dozen men", False),
        ("over 15,000 people", "some 16,000 people", False),
        ("over 15,000 people", "some 14,000 euros", False),
    ],
)
def test_an_approximation_may_be_short_of_a_bound(bound: str, figure: str, short: bool) -> None:
    assert short_of(amount(bound), amount(figure)) is short
    assert short_of(amount(figure), amount(bound)) is short
