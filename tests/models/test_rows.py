"""Pairs are read as they lie on disk, and those that teach nothing certain are left out."""

import gzip
import json
from pathlib import Path

import pytest

from models.pair.rows import Row, read_rows, trainable

RAW = [
    {"a": "It rained.", "b": "It was wet.", "label": "agree", "src": "x", "id": "1"},
    {"a": "It rained.", "b": "It was dry.", "label": "new", "twoway": True},
]


def test_plain_and_packed_files_read_alike(tmp_path: Path) -> None:
    lines = "".join(json.dumps(raw) + "\n" for raw in RAW)
    (tmp_path / "weather.jsonl").write_text(lines)
    with gzip.open(tmp_path / "weather.jsonl.gz", "wt") as packed:
        packed.write(lines)
    rows = read_rows(tmp_path / "weather.jsonl")
    assert rows == read_rows(tmp_path / "weather.jsonl.gz")
    assert rows[0] == Row("It rained.", "It was wet.", "agree", "weather")


@pytest.mark.parametrize(
    ("label", "twoway", "expected"),
    [("agree", True, True), ("new", True, False), ("new", False, True), ("unlabelled", False, False)],
)
def test_new_of_a_two_way_source_is_not_trained(label: str, twoway: bool, expected: bool) -> None:
    assert trainable(Row("a", "b", label, "x", twoway)) is expected


def test_all_pairs_of_one_earlier_text_are_held_out_together() -> None:
    texts = [f"Text {number}." for number in range(2000)]
    held = [text for text in texts if Row(text, "b", "new", "x").held_out]
    assert 10 < len(held) < 90
    assert all(Row(text, "another", "agree", "y").held_out for text in held)
