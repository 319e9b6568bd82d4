"""A fact as stated in one text, and whether two tellings can both be true."""

from dataclasses import dataclass
from enum import Enum
from math import inf

# A reader accepts "more than 100" for 120, hardly for 200; what lies between is left out of training.
REACH, FAR_REACH = 1.4, 1.8


class Fit(Enum):
    """The relation between two tellings of one fact."""

    SAME = "same"
    UNCLEAR = "unclear"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a text that state a fact.

    `masked` has the answer itself MASKED ("[MASK] people"), or is empty if nothing can be masked. An amount lies within
    [low, high]; anything else is named by its `key`.
    """

    text: str
    masked: str = ""
    key: str = ""
    low: float = 0.0
    high: float = 0.0

    def fits(self, other: "Told") -> Fit:
        """Whether both may be true at once."""
        if self.key or other.key:
            return Fit.SAME if self.key == other.key else Fit.DIFFERENT
        if _overlap(self, other, REACH):
            return Fit.SAME
        return Fit.UNCLEAR if _overlap(self, other, FAR_REACH) else Fit.DIFFERENT


def _overlap(one: Told, other: Told, reach: float) -> bool:
    return one.low <= _end(other, reach) and other.low <= _end(one, reach)


def _end(told: Told, reach: float) -> float:
    return told.low * reach if told.high == inf else told.high
