"""A numeral as read, and the words and signs that make one larger or smaller."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7}
SHORT_SCALES = {"k": 1e3, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "mil": 1e6}
MONEY_SCALES = SHORT_SCALES | {"m": 1e6, "mm": 1e6, "b": 1e9, "t": 1e12}
PLURALS = {"hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "dozens": 12.0}
SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8}
PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
PARTS |= {part + "s": share for part, share in PARTS.items() if part not in ("half", "halves")}
# No figure in the news is larger or longer: anything beyond is a serial number or a row of "million million".
LARGEST = 1e15


class NumeralKind(StrEnum):
    FIGURE = "figure"
    DOZEN = "dozen"
    PART = "part"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Numeral:
    """The tokens up to `end` mean `low` to `high`.

    `step` is the worth of the last significant figure, `figures` how many there are, `scale` what "million" adds.
    """

    low: float
    high: float
    end: int
    kind: NumeralKind = NumeralKind.FIGURE
    step: float = 1.0
    figures: int = 1
    scale: float = 1.0

    @property
    def value(self) -> float:
        return self.low if self.low == self.high else (self.low + self.high) / 2

    def scaled(self, by: float, end: int) -> Numeral:
        return replace(
            self, low=self.low * by, high=self.high * by, step=self.step * by, end=end, scale=self.scale * by
        )
