"""When something happened, as an interval of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
