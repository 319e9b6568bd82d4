"""An article's text as paragraphs of pieces, each with the claim it shows."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, starmap

from service.judging.verdict import BY_WEIGHT, Label
from service.report import CheckedClaim, Report
from service.splitting.lines.plain_text import plain_text
from service.splitting.span import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the body, and the number of the claim they show, if any; `first` marks where its claim begins."""

    text: str
    claim: int | None = None
    label: Label | None = None
    first: bool = False


def paragraphs(report: Report) -> list[list[Piece]]:
    """The body line by line, a wrapped paragraph as one; joined, the pieces of a line are its text, unchanged."""
    body, claims = report.article.body, report.claims
    seen: set[int] = set()
    lines = []
    for line, here in _standing_on(plain_text(body).lines(), range(len(claims)), claims):
        pieces = list(_pieces(body, line, here, claims, seen))
        if line.of(body).strip():
            lines.append(pieces)
    return lines


def _standing_on(
    spans: Iterable[Span], among: Sequence[int], claims: Sequence[CheckedClaim]
) -> Iterator[tuple[Span, list[int]]]:
    """Each span with the claims that overlap it, in one pass; the spans must be in order."""
    coming = deque(sorted(among, key=lambda n: claims[n].claim.start))
    here: list[int] = []
    for span in spans:
        while coming and claims[coming[0]].claim.start < span.end:
            here.append(coming.popleft())
        here = sorted(n for n in here if span.start < claims[n].claim.end)
        yield span, here


def _pieces(
    body: str, line: Span, here: Sequence[int], claims: Sequence[CheckedClaim], seen: set[int]
) -> Iterator[Piece]:
    cuts = sorted({line.start, line.end, *(cut for n in here for cut in _ends(claims[n], line.start, line.end))})
    for piece, over in _standing_on(starmap(Span, pairwise(cuts)), here, claims):
        shown = _shown(over, claims)
        if shown is None:
            yield Piece(piece.of(body))
        else:
            yield Piece(piece.of(body), shown, claims[shown].label, shown not in seen)
            seen.add(shown)


def _ends(claim: CheckedClaim, start: int, end: int) -> tuple[int, int]:
    return max(claim.claim.start, start), min(claim.claim.end, end)


def _shown(over: Sequence[int], claims: Sequence[CheckedClaim]) -> int | None:
    """The weightiest of the claims over a piece; of equals the shortest, which is the most exact."""
    return min(over, key=lambda n: (BY_WEIGHT.index(claims[n].label), _length(claims[n])), default=None)


def _length(claim: CheckedClaim) -> int:
    return claim.claim.end - claim.claim.start
