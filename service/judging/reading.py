"""What the learned pair model makes of two texts."""

from __future__ import annotations

from dataclasses import dataclass

# The token that stands for the masked detail, as the pair model knows it.
MASKED = "[MASK]"


@dataclass(frozen=True, slots=True)
class Reading:
    """Calibrated probabilities that sum to 1."""

    agree: float
    conflict: float
    new: float
