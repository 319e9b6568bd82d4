"""Pairs in files, .jsonl or .jsonl.gz: a row `{a, b, …}` a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from service.commands.json_lines import json_lines
from service.errors import InvalidInput


def read_rows(path: Path, labels: tuple[str, ...] = ()) -> Iterator[dict[str, Any]]:
    """The rows of a file; with `labels`, each has one of these.

    Raises InvalidInput naming the line that isn't such a pair, or the file that isn't text, or has no rows.
    """
    number = 0
    for number, given in json_lines(path):
        yield _row(given, f"{path.name} line {number}", labels)
    if not number:
        raise InvalidInput(path.name, f"rows {{{'a, b, label' if labels else 'a, b'}}} were expected, one a line")


def _row(given: Any, place: str, labels: tuple[str, ...]) -> dict[str, Any]:
    if isinstance(given, ValueError):
        raise InvalidInput(place, "a JSON object was expected")
    if not isinstance(given, dict) or not all(isinstance(given.get(side), str) for side in "ab"):
        raise InvalidInput(place, "an object with the texts `a` and `b` was expected")
    if labels and given.get("label") not in labels:
        raise InvalidInput(f"{place} /label", f"one of {', '.join(labels)} was expected")
    return given
