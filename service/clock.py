"""When in the day something happened, as the minutes that a clock time may mean."""

from __future__ import annotations

from dataclasses import dataclass

HALF_DAY, DAY = 12 * 60, 24 * 60


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day as minutes after midnight, first and last included; `first` may lie before midnight.

    `half_untold`: it may be of the morning or of the evening. `zone` is "" where it is local or not told. `is_bound`:
    it tells from when, until when or by when, and not when. `[start, end)` is the surface text's span in the text read.
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
