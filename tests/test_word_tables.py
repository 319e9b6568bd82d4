"""The tables of words that ship with the service."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SERVICE = Path(__file__).parent.parent / "service"


def entries(value: Any) -> Iterator[list[str]]:
    """Every list of the table, as a list or as a text of words, or of names with commas between them."""
    if isinstance(value, dict):
        for part in value.values():
            yield from entries(part)
    elif isinstance(value, list):
        yield [str(entry) for entry in value]
    elif isinstance(value, str):
        yield value.split(", ") if "," in value else value.split()


@pytest.mark.parametrize("path", sorted(SERVICE.rglob("vocabulary/*.toml")), ids=lambda path: path.stem)
def test_no_list_of_a_table_names_an_entry_twice(path: Path) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    table = {name: part for name, part in table.items() if name != "counts"}  # whose reasons are sentences
    assert [word for one in entries(table) for word, times in Counter(one).items() if times > 1] == []
