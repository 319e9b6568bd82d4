"""The cost of one article as the store grows: `python -m benchmarks.growth --articles FOLDER --stores FOLDER`.

A store of each size is filled in a folder of `--stores` and kept, since filling takes long: half an hour for a million
claims. Then the service starts on it; articles of about twenty claims are stored one by one, timed against their
encoding, and withdrawn again.
"""

from __future__ import annotations

import argparse
import shutil
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

from benchmarks.material import articles, claim_vectors
from benchmarks.speed import cut
from benchmarks.stored import fill
from benchmarks.timing import machine, resident
from service.article import Article
from service.config import Settings
from service.judging.judge import Judge
from service.matching import lead_of
from service.splitting.split import split
from service.wiring import Crosscheck, build_encoder, build_judge, connected, keep_loaded

MANY = 40  # real articles whose copies fill the stores
ASKED = 8  # further articles that are stored then; the first one is not counted
HEADER = "| claims | ready s | database MB | own MB | POST s | encoding s | POST / encoding |"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--articles", type=Path, required=True)
    arguments.add_argument("--vectors", type=Path, help="where real claim vectors are kept between runs")
    arguments.add_argument("--stores", type=Path, required=True)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[0, 10_000, 100_000])
    arguments.add_argument("--fill-only", action="store_true")
    given = arguments.parse_args()
    print(machine(), HEADER, "|---" * HEADER.count(" | ") + "|---|", sep="\n")
    for size in given.sizes:
        settings = Settings(data=given.stores / str(size))
        if not settings.data.exists():
            _filled(settings, given, size)
        if not given.fill_only:
            print(_row(settings, articles(given.articles, MANY + ASKED)[MANY:], size), flush=True)


def _filled(settings: Settings, given: argparse.Namespace, size: int) -> None:
    """A store of that size; an interrupted one is not mistaken for it."""
    settings, whole = replace(settings, data=settings.data.with_suffix(".unfinished")), settings.data
    shutil.rmtree(settings.data, ignore_errors=True)
    crosscheck = connected(settings, build_encoder(settings), Judge(None))
    if size:
        fill(crosscheck, articles(given.articles, MANY), claim_vectors(given.articles, 16_000, given.vectors), size)
    crosscheck.close()
    settings.data.rename(whole)


def _row(settings: Settings, asked: list[Article], size: int) -> str:
    encoder, judge = build_encoder(settings), build_judge(settings)
    before, began = resident()[0], time.perf_counter()
    crosscheck = connected(settings, encoder, judge)
    ready = time.perf_counter() - began
    crosscheck.index.wait()
    own = resident()[0] - before
    keep_loaded()
    took = [_took(crosscheck, cut(article)) for article in asked][1:]
    post, encoding = (median(column) for column in zip(*took, strict=True))
    database = sum(file.stat().st_size for file in settings.data.glob("crosscheck.sqlite3*")) / 1e6
    crosscheck.store.close()
    cells = [f"{size:,}", f"{ready:.1f}", f"{database:.0f}", f"{own:.0f}", f"{post:.2f}", f"{encoding:.2f}"]
    return f"| {' | '.join(cells)} | {post / encoding:.2f} |"


def _took(crosscheck: Crosscheck, article: Article) -> tuple[float, float]:
    """Seconds of the whole, and of the encoding alone; the article is withdrawn again."""
    texts = [*(claim.text for claim in split(article)), lead_of(article)]
    began = time.perf_counter()
    crosscheck.encoder.encode(texts)
    encoded = time.perf_counter()
    added = crosscheck.checker.add(article)
    done = time.perf_counter()
    with crosscheck.store.writing() as writer:
        writer.delete(added.report.article.head.id)
    return done - encoded, encoded - began


if __name__ == "__main__":
    main()
