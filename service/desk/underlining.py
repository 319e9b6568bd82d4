"""An article's text in paragraphs of pieces, each with the claims that stand on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.judging.verdict import BY_WEIGHT, Label
from service.report import CheckedClaim, Report
from service.splitting.lines.plain_text import plain_text


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the body, and the number of the claim they show, if any; `first` where its claim begins."""

    text: str
    claim: int | None = None
    label: Label | None = None
    first: bool = False


def paragraphs(report: Report) -> list[list[Piece]]:
    """The body line by line, a wrapped paragraph as one; joined, the pieces of a line are its text, unchanged."""
    body, claims = report.article.body, report.claims
    seen: set[int] = set()
    lines = []
    for line in plain_text(body).lines():
        pieces = list(_pieces(body, line.start, line.end, claims, seen))
        if line.of(body).strip():
            lines.append(pieces)
    return lines


def _pieces(body: str, start: int, end: int, claims: Sequence[CheckedClaim], seen: set[int]) -> Iterator[Piece]:
    here = [n for n, claim in enumerate(claims) if claim.claim.start < end and start < claim.claim.end]
    cuts = sorted({start, end, *(cut for n in here for cut in _ends(claims[n], start, end))})
    for first, last in pairwise(cuts):
        shown = _shown([n for n in here if claims[n].claim.start <= first and last <= claims[n].claim.end], claims)
        if shown is None:
            yield Piece(body[first:last])
        else:
            yield Piece(body[first:last], shown, claims[shown].label, shown not in seen)
            seen.add(shown)


def _ends(claim: CheckedClaim, start: int, end: int) -> tuple[int, int]:
    return max(claim.claim.start, start), min(claim.claim.end, end)


def _shown(over: Sequence[int], claims: Sequence[CheckedClaim]) -> int | None:
    """The weightiest of the claims over a piece; of equals the shortest, which is the most exact."""
    return min(over, key=lambda n: (BY_WEIGHT.index(claims[n].label), _length(claims[n])), default=None)


def _length(claim: CheckedClaim) -> int:
    return claim.claim.end - claim.claim.start
