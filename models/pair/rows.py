"""Labelled pairs of texts, as they are read from disk."""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LABELS = ("agree", "conflict", "new")


@dataclass(frozen=True, slots=True)
class Row:
    """An earlier text, a later text, and what a person (or a rule of `augment` or `worlds`) says about the pair.

    Of a `question` the label is "yes" or "no": the phrases masked in the two texts answer the same question of the same
    event. `one_story` says that both are known to tell of one event.
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
            flags = (raw.get(flag, False) for flag in ("twoway", "one_story", "question"))
            yield Row(raw["a"], raw["b"], raw["label"], raw.get("maker", source), *flags)


def write_rows(rows: Iterable[Row], path: Path) -> None:
    """Rows that were made, as `.jsonl.gz`; each names its maker, and read_rows gives them back."""
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=6) as lines:
        for row in rows:
            told = {"a": row.a, "b": row.b, "label": row.label, "maker": row.source}
            flags = {flag: True for flag in ("one_story", "question") if getattr(row, flag)}
            lines.write(json.dumps({**told, **flags}, ensure_ascii=False) + "\n")


def trainable(row: Row) -> bool:
    """A two-way source's `new` may hide a conflict, so such rows teach nothing certain."""
    return row.label in LABELS and not (row.twoway and row.label == "new")
