"""The tables of lexicon.toml, and the shapes in which they are looked up."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any


@cache
def tables() -> dict[str, Any]:
    """All of lexicon.toml, read once."""
    return tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text(encoding="utf-8"))


def words_at(*path: str) -> Callable[[], frozenset[str]]:
    """The words at that key of the tables, from a list or a text with spaces; read when first needed."""

    @cache
    def words() -> frozenset[str]:
        told: Any = tables()
        for name in path:
            told = told[name]
        return frozenset(told.split() if isinstance(told, str) else told)

    return words


def each_with_each(pairs: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    """Each side of a pair may list several, with commas between; each is opposed to each."""
    return both_ways(two for one, other in pairs for two in product(one.split(", "), other.split(", ")))


def both_ways(pairs: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    """Each word → those with which it stands in a pair."""
    table: dict[str, set[str]] = {}
    for one, other in pairs:
        table.setdefault(one, set()).add(other)
        table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}


def numbers_of_lines(table: str) -> dict[str, int]:
    """Each word → the number of its line."""
    return {word: n for n, line in enumerate(tables()[table]) for word in line.split()}


def others_of_line(table: str) -> dict[str, frozenset[str]]:
    """Each word of a line → the others of it."""
    groups = [frozenset(line.split()) for line in tables()[table]]
    return {word: group - {word} for group in groups for word in group}
