"""Files of pairs are read as they are kept."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from service.commands.pair_files import read_rows
from service.errors import InvalidInput

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
        ("bad.jsonl", b'{"a": "caf\xe9"}', "not UTF-8: the byte 0xe9 cannot be read"),
    ],
)
def test_a_file_that_is_no_text_is_named(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(InvalidInput, match=told) as refused:
        list(read_rows(tmp_path / name))
    assert refused.value.field == name


@pytest.mark.parametrize("line", ["{", "[" * 100_000, "[]", '{"a": "25 died."}', '{"a": "25 died.", "b": 31}'])
def test_a_line_that_is_no_pair_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "pairs.jsonl").write_text(f"{json.dumps(ROWS[0])}\n{line}\n", "utf-8")

    with pytest.raises(InvalidInput) as refused:
        list(read_rows(tmp_path / "pairs.jsonl"))
    assert refused.value.field == "pairs.jsonl line 2"


@pytest.mark.parametrize("label", [{}, *({"label": label} for label in (None, "same", 1, ["agree"], {"agree": 1}))])
def test_a_line_without_one_of_the_labels_is_named_where_they_matter(tmp_path: Path, label: dict[str, object]) -> None:
    rows = [ROWS[0], {"a": "25 died.", "b": "31 died.", **label}]
    (tmp_path / "pairs.jsonl").write_text("\n\n".join(map(json.dumps, rows)), "utf-8")

    with pytest.raises(InvalidInput) as refused:
        list(read_rows(tmp_path / "pairs.jsonl", ("agree", "conflict")))
    assert (refused.value.field, refused.value.expected) == (
        "pairs.jsonl line 3 /label",
        "one of agree, conflict was expected",
    )
    assert list(read_rows(tmp_path / "pairs.jsonl")) == rows
