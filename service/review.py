"""What editors make of results, and how many there are of each label and reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from service.judging.verdict import Label, Reason


class Review(StrEnum):
    """What an editor made of a result; open where nobody has looked yet."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Tallied:
    """How many live results a source has of one label and reason, and with one review."""

    source: str
    label: Label
    reason: Reason
    review: Review
    results: int


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How many results of a label that one rule decided (None: no rule spoke) have one review."""

    label: Label
    rule: str | None
    review: Review
    results: int
