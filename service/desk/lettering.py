"""Which of a chart's values can be written beside their marks without running into each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# How much of a chart's width a letter takes, in percent: on a wide screen, and on a phone.
ON_A_DESK, ON_A_PHONE = 0.85, 1.9
# Pixels between two lines of writing.
LINE = 15


@dataclass(frozen=True, slots=True)
class Lettering:
    """A value written at a mark; x in percent across, y in pixels down."""

    text: str
    x: float
    y: float

    @property
    def anchor(self) -> str:
        """Which end of the text stands at the mark, so that the chart's edge cuts none off."""
        half = ON_A_PHONE * len(self.text) / 2
        if self.x < half:
            return "start"
        return "end" if self.x > 100 - half else "middle"

    def touches(self, other: Lettering, letter: float) -> bool:
        """The two would overlap, with letters of this width."""
        (left, right), (start, end) = self._across(letter), other._across(letter)
        return abs(self.y - other.y) < LINE and left < end and start < right

    def _across(self, letter: float) -> tuple[float, float]:
        width = letter * len(self.text)
        left = self.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]
        return left, left + width


def legible(written: Sequence[Lettering], letter: float) -> set[int]:
    """The indexes of those that overlap none kept before them; the table has those left out."""
    kept: list[int] = []
    for n, one in enumerate(written):
        if not any(one.touches(written[other], letter) for other in kept):
            kept.append(n)
    return set(kept)
