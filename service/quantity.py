"""How much, as an interval: newsroom figures are seldom points."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf

# The units of the commonest measures; counts have none.
DURATION, AGE, LENGTH, WEIGHT, SHARE, MAGNITUDE = "day", "year", "km", "kg", "%", "magnitude"
SPEED, TEMPERATURE = "km/h", "°C"
TIMES = frozenset({DURATION, AGE})
SHILLING = "shilling"  # of an unstated country
CENT = "cent"  # of an unstated currency
_CURRENCY = re.compile("[A-Z]{3}")

# Just under half: 2 days and 3 days must not meet at 2.5, while 5.9 and 5.94 do.
HALF = 0.49

# "More than 100,000" is written of 120,000 but hardly of 200,000. A larger reach calls fewer figures unlikely.
REACH = 1.5
# From here on a figure contradicts "more than" for every reader: "more than 300" are not a thousand.
OUT_OF_REACH = 1.7
# "Some 14,000" are not meant by "more than 15,000", while "around two dozen" may be "at least 25".
CLEARLY = 0.05


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
    """The range of values that a reading allows; `inf` if it is unbounded.

    Its ends belong to it unless `open_low` or `open_high` is set ("more than 68" excludes 68).
    """

    low: float
    high: float = inf
    open_low: bool = False
    open_high: bool = False

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"an interval needs low <= high, got [{self.low}, {self.high}]")

    def overlaps(self, other: Interval) -> bool:
        """Some value lies in both."""
        return self._reaches(other) and other._reaches(self)

    def contains(self, other: Interval) -> bool:
        """Every value of the other lies in this one."""
        low = self.low < other.low or (self.low == other.low and (other.open_low or not self.open_low))
        high = self.high > other.high or (self.high == other.high and (other.open_high or not self.open_high))
        return low and high

    def _reaches(self, other: Interval) -> bool:
        """This one starts no later than the other ends."""
        return self.low < other.high or (self.low == other.high and not (self.open_low or other.open_high))


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as the article gives it.

    `value` is the figure (25 for "at least 25", the middle of a range or a vague word) and `interval` what the words
    allow, both in the canonical `unit`: "" for a plain count, for money an ISO 4217 code (or "shilling"), or one of
    `units.toml`, such as "%", "point", "km", "day", "year" (ages only), "times". `counted` is the lemma of the head
    noun of what is counted ("soldier", "" if none) and `modifiers` its lower-cased modifiers in order ("american",
    "additional").
    `[start, end)` is the span of figure, qualifier and unit ("at least 25", "some $3 million") in the text that was
    read. `grain` is how coarsely the figure is rounded, in `unit`: 0.1 for 5.9, 0 for a plain 25.
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
    grain: float = 0.0


def is_money(unit: str) -> bool:
    """The unit is a currency."""
    return unit in (SHILLING, CENT) or _CURRENCY.fullmatch(unit) is not None


def comparable(ours: Quantity, theirs: Quantity) -> bool:
    """Both have the same unit; currencies are never converted."""
    return ours.unit == theirs.unit


def rounded(quantity: Quantity) -> Interval:
    """Every value that a newsroom would round to what is written; both ends are included."""
    slack = 0 if quantity.bound is Bound.ABOUT else HALF * quantity.grain  # "about" allows for rounding already
    return Interval(quantity.interval.low - slack, quantity.interval.high + slack)


def likely(quantity: Quantity) -> Interval:
    """Where a reader would place the figure: "at least" and "at most" reach only so far beyond what is written."""
    interval = rounded(quantity)
    if quantity.bound is Bound.AT_LEAST and interval.high == inf:
        return replace(interval, high=max(interval.low * REACH, interval.low))
    if quantity.bound is Bound.AT_MOST:
        return replace(interval, low=max(interval.low, min(interval.high / REACH, interval.high)))
    return interval


def compatible(ours: Quantity, theirs: Quantity) -> bool:
    """Some reading of the words, newsroom rounding and vagueness included, lets both be true."""
    if ours.bound is theirs.bound is Bound.ABOUT:
        return comparable(ours, theirs) and _reaches_value(ours, theirs)
    return comparable(ours, theirs) and rounded(ours).overlaps(rounded(theirs))


def _reaches_value(ours: Quantity, theirs: Quantity) -> bool:
    """Two approximations mean the same only if one reaches the other's figure: "about 3,000" is not "around 4,000"."""
    one, other = ours.interval, theirs.interval
    return one.low <= theirs.value <= one.high or other.low <= ours.value <= other.high


def differ(ours: Quantity, theirs: Quantity) -> bool:
    """Both have the same unit, and no reading of the words lets both be true."""
    return comparable(ours, theirs) and not compatible(ours, theirs)


def unlikely(ours: Quantity, theirs: Quantity) -> bool:
    """Both have the same unit, and a reader would not take them for the same figure, though logic may allow it."""
    if not comparable(ours, theirs):
        return False
    meet = compatible(ours, theirs) and likely(ours).overlaps(likely(theirs))
    return not meet or _is_outside(ours, theirs) or _is_outside(theirs, ours)


def out_of_reach(ours: Quantity, theirs: Quantity) -> bool:
    """Both have the same unit, and one lies far above what the other calls "more than".

    "At least" says only what is known so far.
    """
    return comparable(ours, theirs) and any(
        bound.bound is Bound.AT_LEAST
        and bound.interval.open_low
        and rounded(other).low >= bound.value * OUT_OF_REACH > 0
        for bound, other in ((ours, theirs), (theirs, ours))
    )


def short_of(ours: Quantity, theirs: Quantity) -> bool:
    """Both have the same unit, and one is about a figure clearly less than that which the other exceeds."""
    return comparable(ours, theirs) and any(
        bound.bound is Bound.AT_LEAST and _is_outside(other, bound) for bound, other in ((ours, theirs), (theirs, ours))
    )


def _is_outside(about: Quantity, bound: Quantity) -> bool:
    """An approximation is written with a figure clearly below "more than", or above "up to"."""
    if about.bound is not Bound.ABOUT:
        return False
    below = bound.bound is Bound.AT_LEAST and about.value < bound.value * (1 - CLEARLY)
    return below or (bound.bound is Bound.AT_MOST and about.value > bound.value * (1 + CLEARLY))
