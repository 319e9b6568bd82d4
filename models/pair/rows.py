"""Labelled pairs of texts, as read from disk."""

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LABELS = ("agree", "conflict", "new")


@dataclass(frozen=True, slots=True)
class Row:
    """An earlier text, a later text, and what a person (or a rule of `augment` or `worlds`) says about the pair.

    For a `question` the label is "yes" or "no": the phrases masked in the two texts answer the same question about the
    same event. `one_story` means that both are known to be about one event.
    """

    a: str
    b: str
    label: str
    source: str
    twoway: bool = False
    one_story: bool = False
    question: bool = False

    @property
    def held_out(self) -> bool:
        """One earlier text in fifty, with all its pairs, is kept from training to fit the temperature."""
        return zlib.crc32(self.a.encode()) % 50 == 0


def read_rows(path: Path) -> list[Row]:
    """The rows of one `.jsonl` or `.jsonl.gz` file, in its order; the file's name is their source."""
    return list(_parsed(path))


def _parsed(path: Path) -> Iterator[Row]:
    source = path.name.removesuffix(".gz").removesuffix(".jsonl")
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for raw in map(json.loads, lines):
            yield Row(raw["a"], raw["b"], raw["label"], source, raw.get("twoway", False))


def trainable(row: Row) -> bool:
    """In a two-way source `new` may hide a conflict, so such rows teach nothing certain."""
    return row.label in LABELS and not (row.twoway and row.label == "new")
