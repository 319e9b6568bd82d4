"""Small articles with vectors of eight dimensions, ready to be stored."""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray

from service.article import Article, ArticleHead
from service.claim import Claim
from service.judging.verdict import NO_MATCH, Evidence, Label, Quote, Reason, Verdict
from service.matching import PublishedClaim, published
from service.report import CheckedClaim, Report, Result
from service.storage.store import Store
from service.storage.writer import Writer

DIMENSION = 8

CONFLICT = Verdict(
    Label.CONFLICTING,
    0.9,
    Reason.AMOUNTS_DIFFER,
    (
        Evidence(
            rule="amounts_differ",
            label=Label.CONFLICTING,
            reason=Reason.AMOUNTS_DIFFER,
            sentence="3,000 is not 4,000.",
            ours=Quote("3,000", 0, 5),
            theirs=Quote("4,000", 2, 7),
            confidence=0.9,
        ),
    ),
    attributed=True,
)


def article(body: str, source: str = "a.example", external_id: str | None = None) -> Article:
    return Article(ArticleHead(source=source, external_id=external_id, title=f"On {body[:20]}"), body)


def claims(body: str) -> tuple[Claim, ...]:
    """One claim a sentence, with its exact span."""
    found, start = [], 0
    for sentence in body.split(". "):
        end = start + len(sentence)
        if sentence:
            found.append(Claim(sentence, start, end, start, end))
        start = end + 2
    return tuple(found)


def unit(*texts: str) -> NDArray[np.float32]:
    """float32[n, 8]: the same text always has the same vector, another text another one."""
    seeds = [int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") for text in texts]
    rows = [np.random.default_rng(seed).standard_normal(DIMENSION) for seed in seeds]
    vectors = np.array(rows, dtype=np.float32).reshape(-1, DIMENSION)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def report(given: Article, theirs: PublishedClaim | None = None, verdict: Verdict | None = None) -> Report:
    """Every claim with one result: against `theirs`, or without a match."""
    judged = verdict or (CONFLICT if theirs else NO_MATCH)
    return Report(
        given,
        tuple(
            CheckedClaim(
                claim,
                (Result(judged, published(claim, given), theirs, 0.75 if theirs else None, "rules-1", "model-1"),),
            )
            for claim in claims(given.body)
        ),
    )


def put(writer: Writer, given: Article, theirs: PublishedClaim | None = None, verdict: Verdict | None = None) -> Report:
    """Store an article as the Checker does: a changed one as the next revision."""
    told = report(given, theirs, verdict)
    texts = [claim.claim.text for claim in told.claims]
    return writer.add(told, unit(*texts), unit(given.body)[0], content(given))


def add(
    store: Store,
    body: str,
    source: str = "a.example",
    external_id: str | None = None,
    theirs: PublishedClaim | None = None,
) -> Report:
    """Store an article in its own transaction."""
    with store.writing() as writer:
        return put(writer, article(body, source, external_id), theirs)


def content(given: Article) -> str:
    return hashlib.sha256(given.body.encode()).hexdigest()


def first_claim(store: Store, stored: Report) -> PublishedClaim:
    """The stored article's first claim as others see it."""
    [claim] = store.published([stored.claims[0].id]).values()
    return claim
