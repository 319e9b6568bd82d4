"""What the benchmarks measure with: real articles from a folder, and claim vectors made from them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from service.article import Article, ArticleHead
from service.encoding.embedding import Encoder
from service.matching import lead_of, leaning
from service.splitting.split import split

ALIKE = 0.5  # how far a copied claim moves: its cosine with the original is then about 0.9
RUN = 20  # consecutive claims that are copied together


def articles(folder: Path, count: int) -> list[Article]:
    """The first articles of the .jsonl.gz files of a folder."""
    return list(islice(map(_article, _rows(folder)), count))


def sentences(folder: Path, count: int) -> list[str]:
    """The texts of the articles' first claims."""
    return list(islice((claim.text for row in _rows(folder) for claim in split(_article(row))), count))


def texts(folder: Path) -> Iterator[str]:
    """The text of every article of a folder."""
    return (row["text"] for row in _rows(folder))


def claim_vectors(folder: Path, count: int, cache: Path | None = None) -> NDArray[np.float32]:
    """float32[n, d] of real claims, article by article; kept in `cache`, since encoding takes minutes."""
    if cache and cache.exists():
        return np.load(cache).astype(np.float32)[:count]
    encoder, made = Encoder(), np.empty((0, 384), np.float32)
    for row in _rows(folder):
        one = _article(row)
        read = encoder.encode([*(claim.text for claim in split(one)), lead_of(one)])
        made = np.concatenate([made, leaning(read[:-1], read[-1])])
        if len(made) >= count:
            break
    if cache:
        np.save(cache, made.astype(np.float16))
    return made[:count]


def grown(real: NDArray[np.float32], count: int) -> NDArray[np.float16]:
    """The real vectors and copies of them, float16[count, d].

    A copy is a run of twenty consecutive claims, like another outlet's article on the same event, each moved by half
    the difference of two claims near it: along directions in which real claims differ.
    """
    random, rows = np.random.default_rng(1), [real[:count].astype(np.float16)]
    runs = max(0, -(-(count - len(real)) // RUN))
    for some in np.array_split(random.integers(0, len(real) - RUN, runs), max(1, runs // 2000)):
        at = (some[:, None] + np.arange(RUN)).reshape(-1)
        one, other = (np.clip(at + random.integers(-30, 31, len(at)), 0, len(real) - 1) for _ in range(2))
        moved = real[at] + ALIKE * (real[one] - real[other])
        rows.append((moved / np.linalg.norm(moved, axis=1, keepdims=True)).astype(np.float16))
    return np.concatenate(rows)[:count]


def body_of(article: Article) -> dict[str, Any]:
    """The article as POST /v1/articles takes it."""
    head = article.head
    published = {"published_at": head.published_at.isoformat()} if head.published_at else {}
    named = {"source": head.source.replace(" ", "-").lower(), "external_id": head.external_id, "title": head.title}
    return {**named, **published, "body": article.body}


def _rows(folder: Path) -> Iterator[dict[str, str]]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def _article(row: dict[str, str]) -> Article:
    day = datetime.fromisoformat(row["date"]).replace(tzinfo=UTC) if row.get("date") else None
    return Article(ArticleHead(row["source"], external_id=row["id"], title=row["title"], published_at=day), row["text"])
