"""The time of splitting against embedding: `python -m benchmarks.splitting_speed --articles FOLDER [--every N]`.

Splits every N-th article of a folder's .jsonl.gz files, embeds the claims, and prints both times and their ratio, in
each round (`--rounds`).
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from benchmarks.material import texts
from benchmarks.splitting import article
from service.article import Article
from service.encoding.embedding import Encoder
from service.splitting.split import split


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--articles", type=Path, required=True)
    arguments.add_argument("--every", type=int, default=100)
    arguments.add_argument("--rounds", type=int, default=3)
    given = arguments.parse_args()
    chosen = [article(text, None) for i, text in enumerate(texts(given.articles)) if i % given.every == 0]
    encoder = Encoder()
    encoder.encode([claim.text for claim in split(chosen[0])])
    for _ in range(given.rounds):
        print(json.dumps(_round(chosen, encoder)))


def _round(chosen: list[Article], encoder: Encoder) -> dict[str, float]:
    """Splits all, then embeds the claims of each."""
    began = time.perf_counter()
    read = [split(one) for one in chosen]
    parted = time.perf_counter()
    for claims in read:
        encoder.encode([claim.text for claim in claims])
    splitting, embedding = parted - began, time.perf_counter() - parted
    return {
        "claims": sum(map(len, read)),
        "splitting_seconds": round(splitting, 2),
        "embedding_seconds": round(embedding, 2),
        "ratio": round(splitting / embedding, 3),
    }


if __name__ == "__main__":
    main()
