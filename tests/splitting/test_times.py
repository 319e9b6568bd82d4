"""Times of news text, resolved as the AP style book has it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from service.splitting.dating.times import read_times

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "times.json").read_text(encoding="utf-8"))
MARKS = "in since the past last May March Dec. 31 0 2019 ' 90 , two few weeks days ago Tuesday will 2019-02-31".split()


@pytest.mark.parametrize("case", CASES, ids=[f"{case['text'][:50]} ({case['published']})" for case in CASES])
def test_a_time_becomes_the_days_it_may_mean(case: dict[str, Any]) -> None:
    published = date.fromisoformat(case["published"]) if case["published"] else None
    found = read_times(case["text"], published)
    assert [[one.surface, one.first.isoformat(), one.last.isoformat()] for one in found] == case["times"]


def test_spans_count_from_the_offset() -> None:
    (found,) = read_times("He left on Tuesday night.", date(2020, 1, 1), offset=50)
    assert (found.start, found.end) == (61, 74)


@given(st.one_of(st.text(), st.lists(st.sampled_from(MARKS)).map(" ".join)), st.one_of(st.none(), st.dates()))
@example("0 days ago", date(2000, 1, 1))
def test_any_text_is_read_with_exact_spans(text: str, published: date | None) -> None:
    found = read_times(text, published)
    assert all(text[one.start : one.end] == one.surface and one.first <= one.last for one in found)
