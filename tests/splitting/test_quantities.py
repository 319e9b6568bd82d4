"""Amounts of news text: what an editor would call a figure, and what is none."""

from __future__ import annotations

import json
from itertools import pairwise
from math import isclose
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.quantity import Bound, Interval, Quantity
from service.splitting.amounts import counted
from service.splitting.amounts.figures import read_figure
from service.splitting.amounts.lists import QuantityRead, with_shared_words
from service.splitting.amounts.quantities import read_quantities
from service.splitting.vocabulary.tokens import Tokens

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = json.loads((HERE / "quantities.json").read_text(encoding="utf-8"))
READINGS: list[dict[str, Any]] = json.loads((HERE / "readings.json").read_text(encoding="utf-8"))
MARKS = (
    "25 3,000 .5 ½ 1/2 ² ٣ one a half third dozen dozens hundred million of the 's - – to and or , . $ £ % percent "
    "miles year old ( in out no nobody was people U.S. Boeing 2019 May Dec. 31 next few some at least over twice "
    "magnitude 82nd '90s 9:30 a.m. °C 99999999999999999999999999"
).split()


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:50] for case in CASES])
def test_a_sentence_gives_its_amounts_and_no_others(case: dict[str, Any]) -> None:
    found = read_quantities(case["text"])
    assert [(one.surface, one.unit, one.counted) for one in found] == [
        (told["surface"], told["unit"], told["counted"]) for told in case["quantities"]
    ]
    for one, told in zip(found, case["quantities"], strict=True):
        assert isclose(one.value, told["value"], rel_tol=1e-3)
        assert one.modifiers == tuple(told.get("modifiers", one.modifiers))


@pytest.mark.parametrize("case", READINGS, ids=[case["text"] for case in READINGS])
def test_the_words_around_a_figure_set_its_interval(case: dict[str, Any]) -> None:
    (found,) = read_quantities(case["text"])
    assert isclose(found.interval.low, float(case["low"]))
    assert isclose(found.interval.high, float(case["high"]))
    assert found.bound is Bound(case["bound"])


@pytest.mark.parametrize(
    ("text", "open_low", "open_high"),
    [
        ("more than 68", True, False),
        ("fewer than 68", False, True),
        ("nearly 90 percent", False, True),
        ("68", False, False),
    ],
)
def test_more_and_fewer_than_exclude_the_figure_itself(text: str, open_low: bool, open_high: bool) -> None:
    (found,) = read_quantities(text)
    assert (found.interval.open_low, found.interval.open_high) == (open_low, open_high)


def test_lengths_in_different_units_become_one_unit() -> None:
    miles, kilometres = read_quantities("35 miles or 56 km")
    assert miles.unit == kilometres.unit == "km"
    assert isclose(miles.value, kilometres.value, rel_tol=0.01)


def test_spans_count_from_the_offset() -> None:
    (found,) = read_quantities("killing at least 25 people", offset=100)
    assert (found.start, found.end, found.surface) == (108, 119, "at least 25")


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(MARKS)).map(" ".join), st.lists(st.sampled_from(MARKS)).map("".join))
)
def test_any_text_is_read_with_exact_spans_in_order(text: str) -> None:
    found = read_quantities(text)
    assert all(text[one.start : one.end] == one.surface != "" for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.interval.low <= one.value or one.bound is not Bound.EXACT for one in found)


@pytest.mark.parametrize(
    ("odd", "surfaces"),
    [
        ("1 ", {"1"}),
        ("25 soldiers ", {"25"}),
        ("'90", {"90"}),
        ("hundreds of ", {"hundreds of " * 7 + "hundreds"}),
        *[(mark, set()) for mark in ("$", "million ", "-", "1-", "some ", "2000 ")],
    ],
)
def test_long_runs_of_odd_marks_are_read(odd: str, surfaces: set[str]) -> None:
    assert {one.surface for one in read_quantities(odd * 2_000)} == surfaces


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("AT&T rose $1.25 to $21.75.", ["$1.25", "$21.75"]),
        ("Shares fell 57 cents to $37.70.", ["57 cents", "$37.70"]),
        ("Prices rose 5 to 10 percent.", ["5 to 10 percent"]),
        ("It costs $1.25 to $21.75.", ["$1.25 to $21.75"]),
        ("The death toll rose by 6 to 24.", ["6", "24"]),
        ("Cases surged by 300 to 1,200.", ["300", "1,200"]),
        ("Police raised the toll by 6 to 24 people.", ["6", "24"]),
        ("The deficit widened by $2 billion to $14 billion.", ["$2 billion", "$14 billion"]),
        ("The rupee weakened 12 paise to 83.24.", ["12 paise", "83.24"]),
        ("The rand strengthened 10 cents to 18.70.", ["10 cents", "18.70"]),
        ("Prices rose by 5 to 10 percent.", ["5 to 10 percent"]),
        ("Prices rose by 2 to 3 million dollars.", ["2 to 3 million dollars"]),
        ("The workforce will be cut by 20 to 30.", ["20 to 30"]),
        ("They won by 3 to 5 points.", ["3 to 5 points"]),
        ("The bus was held up by 10 to 15 gunmen.", ["10 to 15"]),
        ("Road deaths fell by 300 to 400 a year.", ["300 to 400"]),
    ],
)
def test_a_move_and_the_level_it_led_to_are_no_range(text: str, surfaces: list[str]) -> None:
    assert [one.surface for one in read_quantities(text)] == surfaces


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "At least 20 -- and perhaps as many as 30 -- people died.",
            [("At least 20 -- and perhaps as many as 30", "person")],
        ),
        ("At least 20, and possibly 30, people died.", [("At least 20, and possibly 30", "person")]),
        ("From 20 to 30 people were killed.", [("From 20 to 30", "person")]),
        ("At least 12 people and up to 30 cows died.", [("At least 12", "person"), ("up to 30", "cow")]),
        ("At least 12, up to 30 of them children, died.", [("At least 12", ""), ("up to 30", "")]),
        ("At least 20 and 30 people.", [("At least 20", "person"), ("30", "person")]),
        ("The number rose from 20 to 30 people.", [("20", "person"), ("30", "person")]),
        ("From 20 to 30 people, the number has grown.", [("20", "person"), ("30", "person")]),
    ],
)
def test_two_bounds_of_one_amount_are_a_range_of_what_stands_behind_them(
    text: str, counted: list[tuple[str, str]]
) -> None:
    assert [(one.surface, one.counted) for one in read_quantities(text)] == counted


@pytest.mark.parametrize("odd", ["2019MORE", "12-a-", "5 of the ", "3 ’s ", "7 “"])
def test_from_each_figure_only_so_many_words_are_read(odd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    read_on = counted._continues_word

    def counting(tokens: Tokens, at: int, words: list[counted.Word]) -> bool:
        looked.append(at)
        return read_on(tokens, at, words)

    monkeypatch.setattr(counted, "_continues_word", counting)
    read_quantities(odd * 300)

    assert len(looked) <= 300 * counted.MOST_TOKENS


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Parliament passed over 300 bills", Bound.AT_LEAST),
        ("She ran over two miles", Bound.AT_LEAST),
        ("The council passed over three million euros to the club", Bound.AT_LEAST),
        ("The village had under 80 centimetres of snow", Bound.AT_MOST),
        ("The river is under two metres", Bound.AT_MOST),
    ],
)
def test_over_and_under_are_bounds_where_nothing_is_passed_over_or_buried(text: str, bound: Bound) -> None:
    (found,) = read_quantities(text)
    assert found.bound is bound


def test_what_the_figures_of_a_list_share_leaves_each_as_it_was_read() -> None:
    text = "45 and 50 mg"
    tokens = Tokens(text)
    read = []
    for at, surface in ((0, "45"), (2, "50 mg")):
        figure = read_figure(tokens, at)
        assert figure is not None
        exactly = Interval(figure.numeral.value, figure.numeral.value)
        start = text.index(surface)
        of_figure = (figure.unit.name, "", (), surface, start, start + len(surface))
        read.append(QuantityRead(Quantity(figure.numeral.value, exactly, Bound.EXACT, *of_figure), figure))
    before = list(read)
    assert [quantity.unit for quantity in with_shared_words(text, read)] == [before[1].quantity.unit] * 2
    assert read == before
