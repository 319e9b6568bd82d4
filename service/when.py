"""When something happened: an interval of days, or the minutes of a day that a clock time may mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

# In America the month comes first, elsewhere the day.
IN_FIGURES = re.compile(r"(\d\d?)/(\d\d?)/(\d{4})")
DECEMBER = 12
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

    @property
    def in_figures(self) -> bool:
        """It is written like "3/4/2026"."""
        return IN_FIGURES.fullmatch(self.surface) is not None

    @property
    def readings(self) -> tuple[When, ...]:
        """All that it may mean: "3/4/2026" is read as March 4, and may be April 3."""
        turned = self.first.day <= DECEMBER and self.first.day != self.first.month and self.in_figures
        if not turned:
            return (self,)
        day = self.first.replace(month=self.first.day, day=self.first.month)
        return self, replace(self, first=day, last=day)

    def overlaps(self, other: When) -> bool:
        """Some day lies in both, in one of their readings."""
        return any(
            one.first <= another.last and another.first <= one.last
            for one in self.readings
            for another in other.readings
        )


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
