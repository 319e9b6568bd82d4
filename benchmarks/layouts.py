"""Which layout of processes and threads does most: `python -m benchmarks.layouts --articles FOLDER [--posts N]`.

A layout is workers x articles that each checks at once x torch's threads, which those share. Each starts on an empty
store; sixteen clients send articles of about twenty claims, then a single client sends more of them, one after another.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.material import articles
from benchmarks.served import Served
from benchmarks.speed import cut, post_all
from benchmarks.timing import machine, seconds
from service.article import Article
from service.config import Settings
from service.serving.server import Server, Terms
from service.splitting.split import split

ALONE = 6  # articles sent one by one
LAYOUTS = ["2x4x1", "2x2x1", "2x1x1", "1x4x2", "1x2x2", "3x1x1", "2x2x2"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--articles", type=Path, required=True)
    arguments.add_argument("--layouts", nargs="+", default=LAYOUTS)
    arguments.add_argument("--posts", type=int, default=24)
    given = arguments.parse_args()
    some = [cut(article) for article in articles(given.articles, given.posts + ALONE)]
    print(f"{machine()}\n\n| workers x at once x torch's threads | claims a second | one alone, s |\n|---|---|---|")
    for layout in given.layouts:
        print(f"| {layout} | {_measured(layout, some[ALONE:], some[:ALONE])} |", flush=True)


def _measured(layout: str, many: list[Article], few: list[Article]) -> str:
    [workers, at_once, threads] = layout.split("x")
    command = [sys.executable, "-m", "benchmarks.layouts", "serve", workers, at_once]
    with (
        tempfile.TemporaryDirectory() as folder,
        Served(Path(folder), command, OMP_NUM_THREADS=threads) as server,
    ):
        together = seconds(lambda: post_all(server, many))
        alone = median(seconds(partial(post_all, server, [article])) for article in few)
    return f"{sum(len(split(article)) for article in many) / together:.1f} | {alone:.2f}"


def _serve(workers: str, at_once: str, port: str) -> None:
    Server(Settings.from_environment(), Terms("127.0.0.1", int(port), int(workers), at_once=int(at_once))).run()


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        _serve(*sys.argv[2:])
    else:
        main()
