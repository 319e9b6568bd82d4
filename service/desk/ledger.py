"""Every figure that is set against a claim's own, by source and time, drawn on one scale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from markupsafe import Markup

from service.checking import Result
from service.desk.intervals import bar, figures, scale_of, words
from service.judging.verdict import Reason
from service.matching import PublishedClaim
from service.quantity import Quantity, comparable

OWN = "this claim"
STANDS = {Reason.LATER_FIGURE: "later figure"}
LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """What one source gives for the figure, and how it stands to the claim's own."""

    claim: PublishedClaim
    quantity: Quantity
    stands: str


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as it is shown: its range in words and as a bar on the scale that all lines share."""

    entry: Entry
    range: str
    bar: Markup


def ledger(found: PublishedClaim, results: Iterable[Result]) -> list[Line]:
    """The claim's figure among those that decided its results, oldest first; empty without two figures."""
    entries = _entries(found, results)
    if len(entries) < 2:
        return []
    scale = scale_of([entry.quantity.interval for entry in entries])
    ordered = sorted(entries, key=lambda entry: entry.claim.article.published_at or LONG_AGO)
    return [
        Line(entry, words(entry.quantity), bar(entry.quantity, scale, "ours" if entry.stands == OWN else "theirs"))
        for entry in ordered
    ]


def _entries(found: PublishedClaim, results: Iterable[Result]) -> list[Entry]:
    """One entry a claim; the first figure that decides anything is the one that the others are set against."""
    entries: dict[str, Entry] = {}
    for result in results:
        for claim, quantity in _figures(found.id, result):
            stands = OWN if claim.id == found.id else STANDS.get(result.verdict.reason, result.verdict.label.value)
            if all(comparable(quantity, entry.quantity) for entry in entries.values()):
                entries.setdefault(claim.id, Entry(claim, quantity, stands))
    return list(entries.values())


def _figures(own: str, result: Result) -> Sequence[tuple[PublishedClaim, Quantity]]:
    """The figures that decided a result with their claims, the claim's own first; none where no figures did."""
    both, theirs = figures(result), result.theirs
    if both is None or theirs is None:
        return ()
    pair = ((result.ours, both[0]), (theirs, both[1]))
    return pair if result.ours.id == own else pair[::-1]
