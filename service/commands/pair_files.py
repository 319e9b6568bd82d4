"""Labelled pairs in files, .jsonl or .jsonl.gz: a row `{a, b, …}` a line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from service.commands.json_lines import json_lines
from service.errors import InvalidInput


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file. Raises InvalidInput naming the line that isn't a pair, or the file that isn't text."""
    for number, given in json_lines(path):
        yield _row(given, f"{path.name} line {number}")


def _row(given: Any, place: str) -> dict[str, Any]:
    if isinstance(given, ValueError):
        raise InvalidInput(place, "a JSON object was expected")
    if not isinstance(given, dict) or not all(isinstance(given.get(side), str) for side in "ab"):
        raise InvalidInput(place, "an object with the texts `a` and `b` was expected")
    return given
