"""What the learned pair model makes of two texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from service.judging.verdict import Label

# The token that stands for the masked detail, as the pair model knows it.
MASKED = "[MASK]"


@dataclass(frozen=True, slots=True)
class Reading:
    """Calibrated probabilities that sum to 1."""

    agree: float
    conflict: float
    new: float

    @property
    def shares(self) -> Mapping[Label, float]:
        """The probability of each label."""
        return {Label.CONFLICTING: self.conflict, Label.AGREEING: self.agree, Label.NEW: self.new}

    @property
    def likeliest(self) -> Label:
        """The label with the largest share, a conflict before an agreement where they are equal."""
        return max(self.shares, key=lambda label: self.shares[label])
