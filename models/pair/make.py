"""Make the training material, ahead of training: `python -m models.pair.make --data DIR`."""

import argparse
import random
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from .material import Material
from .mixture import Maker, learnt
from .rows import Row
from .stories import read_stories, story_rows
from .triples import read_triples

REPORT = 20  # seconds between two lines of progress


def rounds(maker: Maker, rng: random.Random) -> Iterator[Row]:
    """Endless made pairs."""
    while True:
        yield from maker.made(rng)


def reported(rows: Iterator[Row]) -> Iterator[Row]:
    """The same rows, with a line of progress now and then."""
    started = last = time.monotonic()
    for made, row in enumerate(rows):
        if time.monotonic() > last + REPORT:
            last = time.monotonic()
            print(f"{last - started:5.0f} s  {made} pairs", flush=True)
        yield row


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/*.jsonl.gz")
    parser.add_argument("--out", type=Path, default=Path("build/pair/material.npz"))
    parser.add_argument(
        "--pairs", type=int, default=420_000, help="how many are made, besides people's and those of stories"
    )
    parser.add_argument("--seed", type=int, default=7)
    told = parser.parse_args()
    rng = random.Random(told.seed)
    told.out.parent.mkdir(parents=True, exist_ok=True)
    stories = [story for story in read_stories() if not story.held_out]
    written = [row for story in stories for row in story_rows(story, rng)] + list(read_triples())
    print(f"{len(written)} pairs of stories and triples", flush=True)
    labelled = learnt(told.data)
    made = reported(islice(rounds(Maker.of(labelled), rng), told.pairs))
    Material.of([*labelled, *written, *made]).save(told.out)


if __name__ == "__main__":
    main()
