"""The cost of each page of the desk with many results stored: `python -m benchmarks.desk --articles FOLDER`.

CPU milliseconds of the process per request, since a busy machine's clock says little, and the bytes sent.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from flask.testing import FlaskClient

from benchmarks.material import articles, claim_vectors, grown
from service.article import Article
from service.claim import Claim
from service.config import Settings
from service.judging.verdict import NO_MATCH, Evidence, Label, Quote, Reason, Verdict
from service.matching import PublishedClaim, published
from service.report import CheckedClaim, Report, Result
from service.serving.app import create_app
from service.splitting.split import split
from service.wiring import Crosscheck, build

ROUNDS = 9
# Out of a hundred results: enough conflict for a test with ten thousand conflicts in a hundred thousand results.
CONFLICTING, AGREEING = 10, 40
PACKED = {"Accept-Encoding": "gzip"}


def fill(crosscheck: Crosscheck, some: list[Article], folder: Path, results: int) -> None:
    """Store copies of the articles whose claims conflict and agree with those of the copy before."""
    read = [(article, claims) for article in some if (claims := split(article))]
    vectors = grown(claim_vectors(folder, 1_000), results).astype(np.float32)
    before: dict[int, list[PublishedClaim]] = {}
    chance, first, copy = random.Random(1), 0, 0
    while first < results:
        copy += 1
        with crosscheck.store.writing() as writer:
            for n, (article, claims) in enumerate(read):
                last = first + len(claims)
                if last <= results:
                    head = replace(article.head, source=f"copy-{copy % 200}.example", external_id=f"{copy}-{n}")
                    report = _checked(chance, Article(head, article.body), claims, before.get(n))
                    stored = writer.add(report, vectors[first:last], vectors[first], f"copy {first}")
                    before[n] = [claim.results[0].ours for claim in stored.claims]
                first = last
    crosscheck.index.catch_up()


def _checked(
    chance: random.Random, article: Article, claims: Sequence[Claim], before: Sequence[PublishedClaim] | None
) -> Report:
    """The article with a result for each claim, drawn by chance, beside the same claim of the copy before."""
    checked = (
        CheckedClaim(claim, (_result(chance, published(claim, article), theirs),))
        for claim, theirs in zip(claims, before or [None] * len(claims), strict=True)
    )
    return Report(article, tuple(checked))


def _result(chance: random.Random, ours: PublishedClaim, theirs: PublishedClaim | None) -> Result:
    drawn = chance.randrange(100)
    if theirs is None or drawn >= CONFLICTING + AGREEING:
        return Result(NO_MATCH, ours, None, None, "bench", "bench")
    label, reason = (
        (Label.CONFLICTING, Reason.AMOUNTS_DIFFER) if drawn < CONFLICTING else (Label.AGREEING, Reason.SAME_AMOUNT)
    )
    quotes = [Quote(one.quote, one.claim.start, one.claim.end) for one in (ours, theirs)]
    evidence = Evidence("bench", label, reason, "A made-up verdict.", quotes[0], quotes[1], 0.9)
    return Result(Verdict(label, 0.9, reason, (evidence,)), ours, theirs, 0.9, "bench", "bench")


def pages(crosscheck: Crosscheck) -> Iterator[str]:
    """The address of each page."""
    conflict = next(one for found in crosscheck.store.newest_claims(most=1).items for one in found.results)
    yield from ("/", "/?label=any", "/?review=open&days=7", "/?label=agreeing&confidence=80", "/news?seq=0")
    yield from ("/articles", f"/articles/{conflict.ours.article.id}", f"/claims/{conflict.ours.id}")
    with_figures = next(
        (one for one in crosscheck.store.newest(limit=400).items if one.ours.claim.quantities and one.theirs), None
    )
    if with_figures:
        yield f"/claims/{with_figures.ours.id}"
    yield from ("/figures", "/figures?q=people+killed", "/sources", "/draft", "/sign-in", "/results.csv")


def measured(client: FlaskClient, path: str) -> tuple[float, float, int]:
    """Median CPU and wall milliseconds of a request, and the bytes sent."""
    cpu, wall, size = [], [], 0
    for _ in range(ROUNDS):
        began = time.process_time(), time.perf_counter()
        answer = client.get(path, headers=PACKED)
        cpu.append(time.process_time() - began[0])
        wall.append(time.perf_counter() - began[1])
        size = len(answer.get_data())
        assert answer.status_code in (200, 204), f"{path}: {answer.status_code}"
    return 1000 * statistics.median(cpu), 1000 * statistics.median(wall), size


def first_load(client: FlaskClient) -> int:
    """The bytes of the front page with everything it loads."""
    page = client.get("/").get_data(as_text=True)
    loaded = re.findall(r'(?:src|href)="(/desk/static/[^"]+)"', page)
    return sum(len(client.get(path, headers=PACKED).get_data()) for path in ("/", *loaded))


def main() -> None:
    """Fill a throw-away store, or one in --data, and measure every page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, required=True, help="a folder of .jsonl.gz files")
    parser.add_argument("--results", type=int, default=100_000)
    parser.add_argument("--data", type=Path, help="a folder for the store, kept for the next run")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        crosscheck = build(Settings(data=given.data or Path(folder)))
        if crosscheck.store.counts().articles == 0:
            fill(crosscheck, articles(given.articles, 60), given.articles, given.results)
        client = create_app(crosscheck).test_client()
        print(crosscheck.store.counts())
        print(f"first load of /: {first_load(client):,} bytes")
        for path in pages(crosscheck):
            cpu, wall, size = measured(client, path)
            print(f"{cpu:7.1f} ms CPU {wall:7.1f} ms {size:9,} bytes  {path}", flush=True)
        crosscheck.close()


if __name__ == "__main__":
    main()
