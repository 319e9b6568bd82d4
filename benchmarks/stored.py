"""A store with many claims, made without encoding them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from benchmarks.material import grown
from service.article import Article
from service.judging.verdict import NO_MATCH
from service.matching import published
from service.report import CheckedClaim, Report, Result
from service.splitting.split import split
from service.wiring import Crosscheck


def fill(crosscheck: Crosscheck, articles: list[Article], real: NDArray[np.float32], claims: int) -> None:
    """Store copies of the articles, each from another source with vectors of `grown`, up to that many claims."""
    vectors, first = grown(real, claims).astype(np.float32), 0
    with crosscheck.store.writing() as writer:
        for report in _reports(articles):
            last = first + len(report.claims)
            if last > claims:
                break
            some = vectors[first:last]
            writer.add(report, some, some[0], f"copy {first}")
            first = last
    crosscheck.index.catch_up()


def _reports(articles: list[Article]) -> Iterator[Report]:
    read = [(article, claims) for article in articles if (claims := split(article))]
    number = 0
    while True:
        for article, claims in read:
            number += 1
            copy = replace(article, head=replace(article.head, source=f"copy-{number}.example"))
            checked = tuple(
                CheckedClaim(claim, (Result(NO_MATCH, published(claim, copy), None, None, "bench", "bench"),))
                for claim in claims
            )
            yield Report(copy, checked)
