"""The operator's table of newsroom words, read once; `newsroom_words.toml` gives the reason for every range."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from service.errors import CrosscheckError

TABLE = Path(__file__).with_name("newsroom_words.toml")
LONGEST_PHRASE = 5


class Wording(StrEnum):
    """What a phrase beside a figure makes of it; the names of the table's rows."""

    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just_over"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class NewsroomWords:
    """`about` and `rounding` are shares of the figure; `before` and `after` map a phrase to its wording.

    `placed` are those of `named` and `named_bare` that are not names by themselves: "Category", unlike "Boeing".
    `idioms` says, for every word that begins one of `idiom_phrases`, how many words such phrases have.
    """

    about: dict[str, float]
    rounding: dict[str, float]
    before: dict[str, Wording]
    after: dict[str, Wording]
    counts: dict[str, tuple[float, float]]
    none_counted: frozenset[str]
    nobody: frozenset[str]
    harmed: frozenset[str]
    verbal: frozenset[str]
    verbal_phrases: frozenset[str]
    expected: frozenset[str]
    expected_phrases: frozenset[str]
    sterling: frozenset[str]
    weather: frozenset[str]
    named: frozenset[str]
    named_bare: frozenset[str]
    placed: frozenset[str]
    idioms: dict[str, frozenset[int]]
    idiom_phrases: frozenset[str]


@cache
def newsroom_words() -> NewsroomWords:
    """The table shipped beside this file; raises CrosscheckError naming what is wrong with an edited one."""
    try:
        return _read(tomllib.loads(TABLE.read_text(encoding="utf-8")))
    except (KeyError, ValueError, TypeError) as error:
        raise CrosscheckError(f"{TABLE.name}: {error}") from error


def _read(table: dict[str, Any]) -> NewsroomWords:
    return NewsroomWords(
        about={name: float(share) for name, share in table["about"].items()},
        rounding={name: float(share) for name, share in table["rounding"].items()},
        before=_phrases(table["before"]),
        after=_phrases(table["after"]),
        counts={word: (float(entry["low"]), float(entry["high"])) for word, entry in table["counts"].items()},
        none_counted=frozenset(table["none"]["counted"]),
        nobody=frozenset(table["none"]["nobody"]),
        harmed=frozenset(table["none"]["harmed"]),
        verbal=frozenset(table["verbal"]["before"]),
        verbal_phrases=frozenset(table["verbal"]["phrases"]),
        expected=frozenset(table["expected"]["before"]),
        expected_phrases=frozenset(table["expected"]["phrases"]),
        sterling=frozenset(table["pounds"]["sterling"]),
        weather=frozenset(table["degrees"]["weather"]),
        named=frozenset(table["named"]["always"] + table["named"]["names"]),
        named_bare=frozenset(table["named"]["bare"]),
        placed=frozenset(table["named"]["always"] + table["named"]["bare"]),
        idioms=_first_words(table["idioms"]["phrases"]),
        idiom_phrases=frozenset(table["idioms"]["phrases"]),
    )


def _phrases(rows: dict[str, list[str]]) -> dict[str, Wording]:
    return {phrase: Wording(row) for row, phrases in rows.items() for phrase in phrases}


def _first_words(phrases: list[str]) -> dict[str, frozenset[int]]:
    """For every word that begins a phrase, how many words such phrases have."""
    lengths: dict[str, set[int]] = {}
    for phrase in phrases:
        words = phrase.split()
        lengths.setdefault(words[0], set()).add(len(words))
    return {word: frozenset(counts) for word, counts in lengths.items()}
