"""Proper names of news text, and which of them name the same."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.claim import Name
from service.splitting.naming.names import read_names, same_name

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "names.json").read_text(encoding="utf-8"))
MARKS = "The US U.S. Mr. President of State 's - al Khazali bin 82nd Division AP & D. Jr. May Tuesday — “ A x".split()


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:50] for case in CASES])
def test_a_sentence_gives_its_names(case: dict[str, Any]) -> None:
    assert [[one.surface, one.canonical, one.kind] for one in read_names(case["text"])] == case["names"]


def name(text: str) -> Name:
    """The one name in "… met {text} today"."""
    (found,) = read_names(f"We met {text} today")
    return found


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Kata'ib Hizbollah", "Kataeb Hezbollah"),
        ("KH", "Kataeb Hezbollah"),
        ("Trump", "Donald Trump"),
        ("Donald J. Trump", "Donald Trump"),
        ("the US", "America"),
        ("the UK", "Britain"),
        ("Qasem Soleimani", "Qassem Suleimani"),
        ("General Soleimani", "Qassim Suleimani"),
        ("the 82nd Airborne", "the 82nd Airborne Division"),
        ("Regina Benjamin", "Regina M. Benjamin"),
        ("Moammar Gadhafi", "Muammar Qaddafi"),
        ("Kiev", "Kyiv"),
        ("the PMF", "the Popular Mobilization Forces"),
        ("the State Department", "the U.S. Department of State"),
    ],
)
def test_two_names_of_one_thing_are_the_same(ours: str, theirs: str) -> None:
    assert same_name(name(ours), name(theirs))
    assert same_name(name(theirs), name(ours))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("Donald Trump", "Melania Trump"),
        ("Mark Esper", "Mike Pompeo"),
        ("North Korea", "South Korea"),
        ("Boeing", "Airbus"),
        ("the 82nd Airborne", "the 101st Airborne"),
        ("Mario Lopez", "Maria Lopez"),
        ("Washington", "George Washington"),
    ],
)
def test_names_of_two_things_differ(ours: str, theirs: str) -> None:
    assert not same_name(name(ours), name(theirs))
    assert not same_name(name(theirs), name(ours))


def test_spans_count_from_the_offset() -> None:
    (found,) = read_names("said Mr. Trump", offset=10)
    assert (found.start, found.end, found.surface) == (19, 24, "Trump")


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(MARKS)).map(" ".join), st.lists(st.sampled_from(MARKS)).map("".join))
)
def test_any_text_is_read_with_exact_spans(text: str) -> None:
    found = read_names(text)
    assert all(text[one.start : one.end] == one.surface and one.canonical for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
