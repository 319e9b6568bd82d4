"""Rows of pairs `{a, b, …}`: as files hold them, and as they come back judged."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from service.comparing import Statement, compare
from service.errors import InvalidInput
from service.judging.judge import RULES_VERSION, Judge
from service.judging.verdict import Verdict
from service.matching import Encodes

# Rows judged at a time: enough to fill the models' batches, few enough to show progress and bound memory.
ROWS_AT_ONCE = 512
HALF_PAIR = re.compile("[\ud800-\udfff]")


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a .jsonl or .jsonl.gz file.

    Raises InvalidInput naming the line that is no pair, or the file that is no text.
    """
    for number, line in enumerate(_lines(path), start=1):
        if line.strip():
            yield _row(line, f"{path.name} line {number}")


def _lines(path: Path) -> Iterator[str]:
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8-sig") as lines:
            yield from lines
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InvalidInput(path.name, f"a whole gzip file was expected: {error}") from None
    except UnicodeDecodeError as error:
        raise InvalidInput(path.name, f"UTF-8 was expected: {error}") from None


def _row(line: str, place: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        raise InvalidInput(place, "a JSON object was expected") from None
    if not isinstance(row, dict) or not all(isinstance(row.get(side), str) for side in "ab"):
        raise InvalidInput(place, "an object with the texts `a` and `b` was expected")
    return row


def compare_rows(rows: Iterable[dict[str, Any]], judge: Judge, encoder: Encodes) -> Iterator[dict[str, Any]]:
    """Rows `{a, b, …}` come back in order with the fields of their verdicts added: `label` and all others."""
    for some in _batches(rows):
        verdicts = compare([(_statement(row["a"]), _statement(row["b"])) for row in some], judge, encoder)
        for row, verdict in zip(some, verdicts, strict=True):
            yield row | as_fields(verdict, encoder.name)


def _statement(text: str) -> Statement:
    """The text as models read it: half a surrogate pair, which they refuse, is a character that is not known."""
    return Statement(HALF_PAIR.sub("\ufffd", text))


def as_fields(verdict: Verdict, model: str) -> dict[str, Any]:
    """A verdict as plain JSON values, the same that `POST /v1/compare` answers; `model` is the encoder's name."""
    return {
        "label": verdict.label.value,
        "confidence": verdict.confidence,
        "reason": verdict.reason.value,
        "attributed": verdict.attributed,
        "evidence": [
            {
                "rule": one.rule,
                "label": one.label.value,
                "sentence": one.sentence,
                "ours": {"quote": one.ours.quote, "start": one.ours.start, "end": one.ours.end},
                "theirs": {"quote": one.theirs.quote, "start": one.theirs.start, "end": one.theirs.end},
            }
            for one in verdict.evidence
        ],
        "rules_version": RULES_VERSION,
        "model": model,
    }


def _batches(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    rows = iter(rows)
    while some := list(islice(rows, ROWS_AT_ONCE)):
        yield some
