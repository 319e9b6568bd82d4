"""Sources and quality: how each source stands to the others, and how often editors say that a kind was right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, astuple, dataclass

from flask import Blueprint, Response, render_template

from service.api.current import parts
from service.desk.tables import table
from service.judging.verdict import Label, Reason
from service.storage.page import Review, Share

quality = Blueprint("quality", __name__)


@dataclass(frozen=True, slots=True)
class SourceScore:
    """How often a source's claims conflict and agree with earlier ones."""

    name: str
    conflicting: int
    agreeing: int


@dataclass(frozen=True, slots=True)
class KindScore:
    """What editors made of the results of one kind."""

    label: Label
    reason: Reason
    results: int
    confirmed: int
    dismissed: int

    @property
    def precision(self) -> float | None:
        """The share that was right of those that were reviewed; None before the first."""
        reviewed = self.confirmed + self.dismissed
        return self.confirmed / reviewed if reviewed else None


@dataclass(frozen=True, slots=True)
class Scores:
    """Sources with the most conflicts first, kinds by label and name."""

    sources: tuple[SourceScore, ...]
    kinds: tuple[KindScore, ...]


@quality.get("/sources")
def page() -> str:
    """The scores of all sources and kinds."""
    return render_template("desk/quality.html", scores=scores(parts().store.shares()))


@quality.get("/sources.json")
def as_json() -> dict[str, object]:
    """The scores as JSON."""
    return asdict(scores(parts().store.shares()))


@quality.get("/sources.csv")
def as_csv() -> Response:
    """The sources' scores as a table."""
    found = scores(parts().store.shares()).sources
    return table("sources", ("source", "conflicting", "agreeing"), map(astuple, found))


def scores(shares: Iterable[Share]) -> Scores:
    """The shares added up by source, and by kind."""
    of_source: Counter[tuple[str, Label]] = Counter()
    of_kind: Counter[tuple[Label, Reason, Review | None]] = Counter()
    for share in shares:
        of_source[share.source, share.label] += share.results
        of_kind[share.label, share.reason, share.review] += share.results
    names = {source for source, _ in of_source}
    sources = [SourceScore(name, of_source[name, Label.CONFLICTING], of_source[name, Label.AGREEING]) for name in names]
    return Scores(tuple(sorted(sources, key=lambda one: (-one.conflicting, one.name))), tuple(_kinds(of_kind)))


def _kinds(counted: Counter[tuple[Label, Reason, Review | None]]) -> Iterable[KindScore]:
    for label, reason in sorted({(label, reason) for label, reason, _ in counted}, reverse=True):
        looked = counted[label, reason, Review.CONFIRMED], counted[label, reason, Review.DISMISSED]
        yield KindScore(label, reason, counted[label, reason, None] + sum(looked), *looked)
