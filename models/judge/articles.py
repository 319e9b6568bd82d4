"""The real articles that weights are learnt from, read from `DIR/articles`."""

import gzip
import json
from pathlib import Path
from typing import Any

SETS = ("allsides_events", "basil")


def known_articles(data: Path) -> dict[str, dict[str, Any]]:
    """All real articles of DIR by their ids, in the order of the files."""
    return {row["id"]: row for name in SETS for row in rows_of(data / "articles" / f"{name}.jsonl.gz")}


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The rows of a `.jsonl` or `.jsonl.gz` file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
