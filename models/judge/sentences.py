"""Pairs of sentences and headlines of real articles that were read side by side, as two statements are.

`sentences.json` holds places in the articles of `DIR/articles/*.jsonl.gz`, not their texts, which belong to their
publishers. Each pair is from two outlets on one story.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

READ = Path(__file__).parent / "sentences.json"


@dataclass(frozen=True, slots=True)
class Place:
    """A passage `[start, end)` of the article with that id; its headline if no places are given."""

    article: str
    start: int | None
    end: int | None

    def text(self, articles: Mapping[str, Mapping[str, Any]]) -> str:
        """The text of the passage; line breaks are spaces.

        Raises KeyError if the article is missing.
        """
        article = articles[self.article]
        told: str = article["title"] if self.start is None else article["text"][self.start : self.end]
        return told.replace("\n", " ")


@dataclass(frozen=True, slots=True)
class PairRead:
    """Two places, their label, and whether they were chosen because a conflict seemed likely."""

    earlier: Place
    later: Place
    label: str
    sought: bool


def pairs_read() -> list[PairRead]:
    """All pairs, in the order of the file."""
    return [
        PairRead(Place(*told[:3]), Place(*told[3:6]), told[6], told[7])
        for told in json.loads(READ.read_text(encoding="utf-8"))
    ]
