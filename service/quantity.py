"""How much, as an interval: newsroom figures are seldom points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import inf


class Bound(StrEnum):
    """How the text qualifies a figure."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BETWEEN = "between"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Interval:
    """The closed range of values that a reading allows; `inf` where it is open."""

    low: float
    high: float = inf

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"an interval needs low <= high, got [{self.low}, {self.high}]")

    def overlaps(self, other: Interval) -> bool:
        """Some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def contains(self, other: Interval) -> bool:
        """Every value of the other lies in this one."""
        return self.low <= other.low and other.high <= self.high


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as the article puts it.

    `value` is the figure as written (25 for "at least 25", the middle for a range or a vague word), `interval` what
    it allows; `unit` is a canonical unit ("USD", "%", "km", "year") or "" for a plain count; `counted` the lemma of the
    head noun of what is counted ("soldier", "" if none) and `modifiers` its lower-cased modifiers in order
    ("american", "additional"); `[start, end)` is the surface text's span in the text that was read.
    """

    value: float
    interval: Interval
    bound: Bound
    unit: str
    counted: str
    modifiers: tuple[str, ...]
    surface: str
    start: int
    end: int
