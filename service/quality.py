"""How each source compares with the others, and how often editors find a reason or a rule right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from service.judging.verdict import BY_WEIGHT, Label, Reason
from service.review import Review, Reviewed, Tallied


@dataclass(frozen=True, slots=True)
class SourceScore:
    """How a source compares with the others.

    How often its claims conflict and agree with earlier ones, how often others later agree with what it said first, and
    how many of its articles it revised.
    """

    name: str
    conflicting: int
    agreeing: int
    first: int = 0
    revised: int = 0

    @property
    def share(self) -> float | None:
        """The share of conflicts among its comparable results; None if it has none."""
        comparable = self.conflicting + self.agreeing
        return self.conflicting / comparable if comparable else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What editors made of some results."""

    confirmed: int
    dismissed: int

    @property
    def precision(self) -> float | None:
        """The share of reviewed results that were right; None before the first review."""
        reviewed = self.confirmed + self.dismissed
        return self.confirmed / reviewed if reviewed else None


@dataclass(frozen=True, slots=True)
class ReasonScore(Score):
    """What editors made of the results of one reason."""

    label: Label
    reason: Reason
    results: int


@dataclass(frozen=True, slots=True)
class LabelScore(Score):
    """What editors made of the results of one label."""

    label: Label


@dataclass(frozen=True, slots=True)
class RuleScore(Score):
    """What editors made of the results that one rule decided (None: no rule spoke)."""

    label: Label
    rule: str | None


@dataclass(frozen=True, slots=True)
class Standings:
    """Sources with the most conflicts first, reasons by label, those with the most results first."""

    sources: tuple[SourceScore, ...]
    reasons: tuple[ReasonScore, ...]


@dataclass(frozen=True, slots=True)
class Quality:
    """The editors' reviews, by label, and by label and rule."""

    labels: tuple[LabelScore, ...]
    rules: tuple[RuleScore, ...]


def standings(tallied: Iterable[Tallied], firsts: Mapping[str, int], revised: Mapping[str, int]) -> Standings:
    """Add up the results by source, without those an editor dismissed, and by reason."""
    of_source: Counter[tuple[str, Label]] = Counter()
    of_reason: Counter[tuple[Label, Reason, Review]] = Counter()
    for some in tallied:
        if some.review is not Review.DISMISSED:
            of_source[some.source, some.label] += some.results
        of_reason[some.label, some.reason, some.review] += some.results
    names = {source for source, _ in of_source} | firsts.keys() | revised.keys()
    sources = [
        SourceScore(
            name,
            of_source[name, Label.CONFLICTING],
            of_source[name, Label.AGREEING],
            firsts.get(name, 0),
            revised.get(name, 0),
        )
        for name in names
    ]
    by_conflicts = sorted(sources, key=lambda one: (-one.conflicting, one.name.casefold()))
    reasons = sorted(_reasons(of_reason), key=lambda one: (BY_WEIGHT.index(one.label), -one.results))
    return Standings(tuple(by_conflicts), tuple(reasons))


def quality(reviewed: Iterable[Reviewed]) -> Quality:
    """Add up the reviews by label, and by rule."""
    of_label: Counter[tuple[Label, Review]] = Counter()
    of_rule: Counter[tuple[Label, str, Review]] = Counter()
    for some in reviewed:
        of_label[some.label, some.review] += some.results
        of_rule[some.label, some.rule or "", some.review] += some.results
    labels = sorted({label for label, _ in of_label})
    rules = sorted({(label, rule) for label, rule, _ in of_rule})
    return Quality(
        tuple(LabelScore(label, **_looked(of_label, (label,))) for label in labels),
        tuple(RuleScore(label, rule or None, **_looked(of_rule, (label, rule))) for label, rule in rules),
    )


def _reasons(counted: Counter[tuple[Label, Reason, Review]]) -> Iterable[ReasonScore]:
    for label, reason in sorted({(label, reason) for label, reason, _ in counted}):
        looked = _looked(counted, (label, reason))
        yield ReasonScore(label, reason, counted[label, reason, Review.OPEN] + sum(looked.values()), **looked)


def _looked(counted: Mapping[Any, int], what: tuple[object, ...]) -> dict[str, int]:
    """How many were confirmed and dismissed."""
    return {review.value: counted[*what, review] for review in (Review.CONFIRMED, Review.DISMISSED)}
