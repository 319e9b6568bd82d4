"""The index by size: `python -m benchmarks.index_sizes --articles FOLDER [--vectors FILE] [--sizes N…]`.

Prints a row for each size: memory, seconds until a restart is ready and until the sketch is made, milliseconds of the
search for one article (twenty claims, not stored) against comparing every vector and against its encoding, and the
recall.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.material import claim_vectors, grown, sentences
from benchmarks.timing import in_turn, machine, resident
from service.config import Settings
from service.encoding.embedding import Encoder
from service.storage import snapshot
from service.storage.changes import Standing
from service.storage.index import EXACT_UP_TO
from service.storage.neighbours import Neighbours
from service.storage.sketch import TOGETHER, sketched
from service.storage.snapshot import Standpoint
from service.storage.vectors import VectorTable

HELD_OUT = 2000  # real claims that are searched for and not stored
NEIGHBOURS = Settings().neighbours
HEADER = (
    "| claims | own MB | mapped MB | ready s | sketch s | search ms | all compared ms | of encoding | recall@10 | "
    f"@{NEIGHBOURS} |"
)


Way = Callable[[], object]


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


def _row(folder: Path, stored: NDArray[np.float16], asked: list[NDArray[np.float32]], encode: Way) -> str:
    _write(folder, stored)
    before, began = resident()[0], time.perf_counter()
    _, ids, rows = snapshot.read(folder / "claims.index")
    neighbours = Neighbours(VectorTable(rows.shape[1], ids, rows))
    ready = time.perf_counter() - began
    if len(stored) > EXACT_UP_TO:
        neighbours.take_up(sketched(neighbours.vectors))
    made = time.perf_counter() - began - ready
    own = resident()[0] - before
    ways: dict[str, Way] = {
        "search": lambda: [neighbours.search(questions, NEIGHBOURS) for questions in asked[:5]],
        "all": lambda: Neighbours(neighbours.vectors).search(asked[0], NEIGHBOURS),
        "encode": encode,
    }
    took = in_turn(ways, 2)
    cells = [
        f"{len(stored):,}",
        f"{max(own, 0):.0f}",
        f"{rows.nbytes / 1e6:.0f}",
        f"{ready:.1f}",
        f"{made:.1f}" if neighbours.sketch else "",
        f"{took['search'] * 200:.0f}",
        f"{took['all'] * 1000:.0f}",
        f"{took['search'] / 5 / took['encode']:.2f}",
        *(f"{_recall(neighbours, asked, k):.3f}" for k in (10, NEIGHBOURS)),
    ]
    return f"| {' | '.join(cells)} |"


def _write(folder: Path, stored: NDArray[np.float16]) -> None:
    number = np.arange(1, len(stored) + 1, dtype=np.uint64)
    told = Standpoint(Standing("bench", 1, ""), "bench", stored.shape[1], len(stored))
    snapshot.write(folder / "claims.index", told, np.stack([number, number], axis=1), iter([stored]))


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
