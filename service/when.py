"""When something happened: an interval of days, or the minutes of a day that a clock time may mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

HALF_DAY, DAY = 12 * 60, 24 * 60  # minutes


@dataclass(frozen=True, slots=True)
class When:
    """A time expression resolved to the days it may mean, first and last included.

    `[start, end)` is the surface text's span in the text that was read.
    """

    first: date
    last: date
    surface: str
    start: int
    end: int

    def overlaps(self, other: When) -> bool:
        """Some day lies in both."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day as minutes after midnight, first and last included; `first` may lie before midnight.

    `half_untold`: it may be a.m. or p.m. `zone` is "" if it is local or not given. `is_bound`: it says from when, until
    when or by when, rather than when. `[start, end)` is the surface text's span in the text that was read.
    """

    first: int
    last: int
    half_untold: bool
    zone: str
    is_bound: bool
    surface: str
    start: int
    end: int

    def minutes_apart(self, other: ClockTime) -> int:
        """The least number of minutes between the two, around the clock; 0 if they overlap."""
        cycle = HALF_DAY if self.half_untold or other.half_untold else DAY
        turned = ((other.first + turn * cycle, other.last + turn * cycle) for turn in range(-3, 4))
        return min(max(0, first - self.last, self.first - last) for first, last in turned)
