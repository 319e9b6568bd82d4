"""Sentences of news text, as an editor would count them."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.splitting.lines.sentences import read_sentences
from service.splitting.span import BLANK

CASES = json.loads((Path(__file__).parent / "sentences.json").read_text(encoding="utf-8"))
NEWS_MARKS = st.lists(
    st.sampled_from(["U.S.", "Mr.", "”", '"', "“", "...", "?", "! ", " ", "\n", "said", "He", "3", "a.m.", "—"])
)


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_a_sentence_ends_where_an_editor_would_end_it(case: dict[str, object]) -> None:
    text = str(case["text"])
    assert [[span.start, span.end] for span in read_sentences(text)] == case["sentences"]


@given(st.one_of(st.text(), NEWS_MARKS.map("".join)))
def test_sentences_of_any_text_are_stripped_ordered_and_leave_out_only_space(text: str) -> None:
    spans = list(read_sentences(text))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    kept = "".join(span.of(text) for span in spans)
    assert sorted("".join(kept.split())) == sorted(
        "".join("".join(c for c in text if not BLANK.match(c) or c in kept).split())
    )


@pytest.mark.parametrize("odd", ["!", ". ", "“", "U.S. ", "a.", '." ', "— ", "Mr. ", "\n", "x"])
def test_long_runs_of_odd_marks_are_read(odd: str) -> None:
    spans = list(read_sentences(odd * 20_000))
    assert all(one.end <= other.start for one, other in pairwise(spans))
