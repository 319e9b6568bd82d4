"""Files of labelled pairs are read as they are kept."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from service.api.schemas.comparison import ComparisonSchema
from service.errors import InvalidInput
from service.judging.judge import RULES_VERSION
from service.judging.verdict import Evidence, Label, Quote, Reason, Verdict
from service.pair_rows import as_fields, read_rows

ROWS = [{"a": "25 died.", "b": "31 died.", "label": "conflict"}, {"a": "25 died.", "b": "25 died.", "label": "agree"}]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize(("name", "packed"), [("pairs.jsonl", bytes), ("pairs.jsonl.gz", gzip.compress)])
def test_rows_are_read_with_a_byte_order_mark_and_without(
    tmp_path: Path, name: str, packed: Callable[[bytes], bytes], encoding: str
) -> None:
    lines = "\n\n".join(map(json.dumps, ROWS))
    (tmp_path / name).write_bytes(packed(lines.encode(encoding)))

    assert list(read_rows(tmp_path / name)) == ROWS


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("none.jsonl.gz", b"no gzip", "a whole gzip file was expected"),
        ("cut.jsonl.gz", gzip.compress(json.dumps(ROWS[0]).encode() * 99)[:-9], "a whole gzip file was expected"),
        ("bad.jsonl.gz", gzip.compress(b"")[:10] + b"\xff" * 20, "a whole gzip file was expected"),
        ("bad.jsonl", b'{"a": "caf\xe9"}', "UTF-8 was expected"),
    ],
)
def test_a_file_that_is_no_text_is_named(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(InvalidInput, match=told) as refused:
        list(read_rows(tmp_path / name))
    assert refused.value.field == name


@pytest.mark.parametrize("line", ["{", "[]", '{"a": "25 died."}', '{"a": "25 died.", "b": 31}'])
def test_a_line_that_is_no_pair_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "pairs.jsonl").write_text(f"{json.dumps(ROWS[0])}\n{line}\n", "utf-8")

    with pytest.raises(InvalidInput) as refused:
        list(read_rows(tmp_path / "pairs.jsonl"))
    assert refused.value.field == "pairs.jsonl line 2"


def test_a_row_tells_its_verdict_as_the_api_does() -> None:
    ours, theirs = Quote("31 died", 0, 7), Quote("25 died", 4, 11)
    seen = Evidence("amounts_differ", Label.CONFLICTING, Reason.AMOUNTS_DIFFER, "They differ.", ours, theirs, 0.85)
    verdict = Verdict(Label.CONFLICTING, 0.91, Reason.AMOUNTS_DIFFER, (seen, seen.overruled()), attributed=True)
    answered = {"verdict": verdict, "rules_version": RULES_VERSION, "model": "alike"}
    assert as_fields(verdict, "alike") == ComparisonSchema().dump(answered)
