"""The index by size: `python -m benchmarks.index_sizes --articles FOLDER [--vectors FILE] [--sizes N…]`.

Prints a row a size: memory, seconds until lists are built and until a restart is ready, milliseconds of the search for
one article (twenty claims that are not stored) beside comparing every vector and beside its encoding, and the recall.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.material import claim_vectors, grown, sentences
from benchmarks.timing import in_turn, machine, resident
from service.embedding import Encoder
from service.storage import lists_file, snapshot
from service.storage.index import EXACT_UP_TO
from service.storage.lists import TOGETHER, sorted_into_lists
from service.storage.neighbours import Neighbours
from service.storage.searching import exact
from service.storage.snapshot import Standpoint
from service.storage.vectors import Vectors

HELD_OUT = 2000  # real claims that are asked about and not stored
HEADER = (
    "| claims | own MB | mapped MB | build s | ready s | search ms | all compared ms | of encoding | recall@10 | @40 |"
)


@dataclass(frozen=True)
class Ready:
    """An index as a start finds it on disk."""

    neighbours: Neighbours
    seconds: float
    own: float
    mapped: float


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--articles", type=Path, required=True)
    arguments.add_argument("--vectors", type=Path, help="where real claim vectors are kept between runs")
    arguments.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    given = arguments.parse_args()
    real = claim_vectors(given.articles, 18_000, given.vectors)
    asked = [real[first : first + TOGETHER] for first in range(len(real) - HELD_OUT, len(real) - TOGETHER, 100)]
    encoder, texts = Encoder(), sentences(given.articles, TOGETHER)
    print(machine(), HEADER, "|---" * HEADER.count(" | ") + "|---|", sep="\n")
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(_row(Path(folder), grown(real[:-HELD_OUT], size), asked, lambda: encoder.encode(texts)), flush=True)


def _row(folder: Path, stored: NDArray[np.float16], asked: list[NDArray[np.float32]], encode: object) -> str:
    building = _written(folder, stored)
    ready = _read(folder)
    neighbours, vectors = ready.neighbours, ready.neighbours.vectors
    ways = {
        "search": lambda: [neighbours.search(questions, 40) for questions in asked],
        "all": lambda: [exact(vectors, questions, 52) for questions in asked[:4]],
        "encode": encode,
    }
    took = in_turn(ways, 3)  # type: ignore[arg-type]  # encode is what it is called
    search, everything = took["search"] / len(asked), took["all"] / 4
    recalls = [_recall(neighbours, asked, k) for k in (10, 40)]
    cells = [
        f"{len(stored):,}",
        f"{ready.own:.0f}",
        f"{ready.mapped:.0f}",
        f"{building:.0f}" if neighbours.lists else "",
        f"{ready.seconds:.1f}",
        f"{search * 1000:.0f}",
        f"{everything * 1000:.0f}",
        f"{search / took['encode']:.2f}",
        *(f"{recall:.3f}" for recall in recalls),
    ]
    return f"| {' | '.join(cells)} |"


def _written(folder: Path, stored: NDArray[np.float16]) -> float:
    """The files as the service leaves them; the seconds that sorting into lists took."""
    vectors, number = Vectors(stored.shape[1]), np.arange(1, len(stored) + 1, dtype=np.uint64)
    vectors.add(np.stack([number, number], axis=1), stored)
    began = time.perf_counter()
    rows, lists = sorted_into_lists(vectors) if len(stored) > EXACT_UP_TO else (np.arange(len(stored)), None)
    took = time.perf_counter() - began
    told = Standpoint("bench", "bench", vectors.dimension, 1, "", len(rows))
    seal = snapshot.write(folder / "claims.index", told, vectors.ids[rows], iter([stored[rows]]))
    if lists:
        lists_file.write(folder / "claims.lists", lists, seal)
    return took


def _read(folder: Path) -> Ready:
    own = resident()[0]
    began = time.perf_counter()
    _, ids, rows = snapshot.read(folder / "claims.index")
    lists = folder / "claims.lists"
    seal = snapshot.sealed.seal(folder / "claims.index")
    neighbours = Neighbours(Vectors(rows.shape[1], ids, rows), lists_file.read(lists, seal) if lists.exists() else None)
    took = time.perf_counter() - began
    return Ready(neighbours, took, resident()[0] - own, rows.nbytes / 1e6)


def _recall(neighbours: Neighbours, asked: list[NDArray[np.float32]], k: int) -> float:
    shares = []
    for questions in asked:
        found = [{hit.claim_id for hit in hits} for hits in neighbours.search(questions, k)]
        whole = Neighbours(neighbours.vectors)
        shares += [
            len({hit.claim_id for hit in hits} & near) / k
            for hits, near in zip(whole.search(questions, k), found, strict=True)
        ]
    return float(np.mean(shares))


if __name__ == "__main__":
    main()
