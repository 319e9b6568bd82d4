"""Editors' reviews of results, and counts of results by label, reason and review."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from service.judging.verdict import Label, Reason


class Review(StrEnum):
    """What an editor made of a result; open until someone has looked."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Tallied:
    """How many live results a source has with one label, reason and review."""

    source: str
    label: Label
    reason: Reason
    review: Review
    results: int


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How many results with one label, decided by one rule (None: no rule spoke), have one review."""

    label: Label
    rule: str | None
    review: Review
    results: int
