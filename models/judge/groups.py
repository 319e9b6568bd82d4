"""Articles that go through the service one after another, and the pairs of claims that are compared then."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from service.article import Article, ArticleHead
from service.config import Settings
from service.encoding.embedding import Encoder
from service.judging.judge import Judge
from service.judging.verdict import Verdict
from service.matching import Pair
from service.wiring import connected

from .articles import rows_of

# A passage `[start, end)` of the article with that id.
Passage = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Group:
    """Articles in the order in which they arrive, and the passages of two of them that conflict."""

    name: str
    articles: tuple[Article, ...]
    conflicts: tuple[tuple[Passage, Passage], ...]


class Recorder(Judge):
    """Judges by rules, and keeps the pairs of each article."""

    def __init__(self) -> None:
        super().__init__(None)
        self.pairs: list[Sequence[Pair]] = []

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        self.pairs.append(pairs)
        return super().judge(pairs)


def written(folder: Path) -> Group:
    """Articles and judged passages in the form that `benchmarks.gold` reads."""
    articles = {row["doc"]: article_of(row) for row in rows_of(folder / "articles.jsonl")}
    gold = [row for row in rows_of(folder / "gold.jsonl") if row["label"] == "conflict" and "a" in row]
    conflicts = tuple((_passage(row, "a", articles), _passage(row, "b", articles)) for row in gold)
    return Group(folder.name, tuple(articles.values()), conflicts)


def article_of(row: dict[str, Any]) -> Article:
    """The files use two names for some of the same fields."""
    told = row.get("published_at") or row.get("date")
    at = datetime.fromisoformat(told) if told else None
    head = ArticleHead(
        source=row["source"],
        external_id=row.get("doc") or row["id"],
        title=row.get("title"),
        published_at=at.replace(tzinfo=at.tzinfo or UTC) if at else None,
    )
    return Article(head, row["text"])


def _passage(row: dict[str, Any], side: str, articles: dict[str, Article]) -> Passage:
    doc = row[f"{side}_doc"]
    start = articles[doc].body.index(row[side])
    return doc, start, start + len(row[side])


def pairs_of(group: Group, encoder: Encoder) -> Iterator[Sequence[Pair]]:
    """The pairs that each article's claims are compared in, when all articles go through the service."""
    with tempfile.TemporaryDirectory() as folder:
        recorder = Recorder()
        crosscheck = connected(Settings(data=Path(folder)), encoder, recorder)
        for n, article in enumerate(group.articles):
            recorder.pairs.clear()
            crosscheck.checker.add(article)
            yield from recorder.pairs
            print(f"\r{group.name}: {n + 1} of {len(group.articles)} articles", end="", flush=True)
        crosscheck.close()
        print()
