"""The operator's table of newsroom words."""

from __future__ import annotations

import tomllib
from pathlib import Path

from service.splitting.vocabulary.newsroom_words import LONGEST_PHRASE, TABLE, Wording, newsroom_words


def test_every_word_that_stands_for_a_count_says_why_it_has_its_range() -> None:
    counts = tomllib.loads(TABLE.read_text(encoding="utf-8"))["counts"]
    assert all(entry["reason"] and entry["low"] < entry["high"] for entry in counts.values())


def test_no_phrase_means_two_things() -> None:
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    for group in ("before", "after"):
        phrases = [phrase for phrases in table[group].values() for phrase in phrases]
        assert len(phrases) == len(set(phrases))
        assert all(len(phrase.split()) <= LONGEST_PHRASE for phrase in phrases)


def test_a_phrase_is_known_by_what_it_makes_of_a_figure() -> None:
    assert newsroom_words().before["at least"] is Wording.AT_LEAST
    assert newsroom_words().after["or so"] is Wording.ABOUT
    assert "boeing" in newsroom_words().named


def test_the_docs_show_every_word_with_its_range() -> None:
    page = (Path(__file__).parents[2] / "docs" / "newsroom-words.md").read_text(encoding="utf-8")
    for word, (low, high) in newsroom_words().counts.items():
        assert f"| {word} | {low:,.0f} | {high:,.0f} |" in page
    about = newsroom_words().about
    for share in (
        about["one_figure"],
        about["two_figures"],
        about["more_figures"],
        about["nearly"],
        about["just_over"],
    ):
        assert f"{share * 100:g} %" in page
    assert f"({about['percent']:g} points at the most)" in page
