"""Texts on the same subject that say different things: near, but new."""

import random
import re
from collections.abc import Iterable, Iterator, Sequence

from ..rows import Row

WORD = re.compile(r"[a-z]{4,}|\d+")
RISKY = re.compile(r"\b(?:not|never|only|exclusively|no|incapable|yet)\b|\d", re.IGNORECASE)
LONGEST = 300  # characters of evidence
COVERED = 0.4  # of a claim's words: with more in common, the evidence may well decide the claim


def other_claims(rows: Iterable[Row]) -> Iterator[Row]:
    """A claim with evidence that was gathered for another claim on the same subject."""
    subjects: dict[str, list[Row]] = {}
    for row in rows:
        subjects.setdefault(" ".join(row.b.split()[:2]), []).append(row)
    for group in subjects.values():
        for ours, theirs in zip(group, group[1:] + group[:1], strict=True):
            if (
                ours.a != theirs.a
                and len(ours.a) <= LONGEST
                and not RISKY.search(theirs.b)
                and _apart(ours.a, theirs.b)
            ):
                yield Row(ours.a, theirs.b, "new", "other_claim")


def _apart(evidence: str, claim: str) -> bool:
    said = set(WORD.findall(claim.lower()))
    subject = set(WORD.findall(" ".join(claim.split()[:2]).lower()))
    rest = said - subject
    return bool(rest) and len(rest & set(WORD.findall(evidence.lower()))) < COVERED * len(rest)


def other_stories(rows: Sequence[Row], rng: random.Random) -> Iterator[Row]:
    """A headline with the claim of another story with which it shares a word."""
    claims = sorted({row.b for row in rows})
    by_word: dict[str, list[str]] = {}
    for claim in claims:
        for word in set(WORD.findall(claim.lower())):
            by_word.setdefault(word, []).append(claim)
    for row in rows:
        near = {claim for word in WORD.findall(row.a.lower()) for claim in by_word.get(word, ())[:12]} - {row.b}
        told = set(WORD.findall(row.b.lower()))
        far = sorted(claim for claim in near if len(told & set(WORD.findall(claim.lower()))) <= 1)
        if far:
            yield Row(row.a, rng.choice(far), "new", "other_story")
