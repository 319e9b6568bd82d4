"""Weights learnt from labelled pairs turn what is seen of a pair into a share for each label."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from math import exp, log

from service.judging.verdict import Label

# Shares below this all count as this: the model is sure.
LEAST_SHARE = 1e-3


@dataclass(frozen=True, slots=True)
class Weights:
    """For each label a bias and a weight for each signal, in the order of the signals."""

    labels: tuple[Label, ...]
    bias: tuple[float, ...]
    weights: tuple[tuple[float, ...], ...]

    def shares(self, signals: Sequence[float]) -> dict[Label, float]:
        """The chance of each label, 0 to 1, together 1."""
        sums = [
            bias + sum(weight * signal for weight, signal in zip(row, signals, strict=True))
            for bias, row in zip(self.bias, self.weights, strict=True)
        ]
        powers = [exp(each - max(sums)) for each in sums]
        return {label: power / sum(powers) for label, power in zip(self.labels, powers, strict=True)}


def learnt(name: str, signals: tuple[str, ...]) -> Weights:
    """The weights shipped as models/judge/`name`; their signals may have another order there.

    Raises ValueError if they were learnt for other signals.
    """
    told = json.loads(files("models.judge").joinpath(name).read_text(encoding="utf-8"))
    places = {signal: place for place, signal in enumerate(told["signals"])}
    if places.keys() != {*signals}:
        raise ValueError(f"models/judge/{name} was learnt for other signals: fit it again")
    labels = tuple(Label(label) for label in told["labels"])
    return Weights(
        labels, tuple(told["bias"]), tuple(tuple(row[places[each]] for each in signals) for row in told["weights"])
    )


def log_share(share: float) -> float:
    """The logarithm of a share: each doubling is the same step."""
    return log(max(share, LEAST_SHARE))
