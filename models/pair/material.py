"""What a training run learns from, as one file: every pair as token ids, with the name of its source."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from service.encoding.entailment import pair_tokenizer

from .mixture import GROUPS, SHARES
from .rows import Row
from .tokens import Shelf

LONGEST = 112  # tokens of one pair


@dataclass(frozen=True, slots=True)
class Material:
    """Pairs on a shelf, and the name of each pair's source."""

    shelf: Shelf
    sources: NDArray[np.str_]

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "Material":
        """The rows in their order."""
        return cls(Shelf.of(pair_tokenizer(), rows, LONGEST), np.array([row.source for row in rows]))

    def save(self, path: Path) -> None:
        """Save everything in one file; vocabulary ids fit in sixteen bits."""
        names, numbers = np.unique(self.sources, return_inverse=True)
        shelf = self.shelf
        np.savez_compressed(
            path,
            tokens=shelf.tokens.numpy().astype(np.uint16),
            lengths=shelf.lengths.astype(np.uint8),
            seconds=shelf.seconds.numpy().astype(np.uint8),
            labels=shelf.labels.numpy().astype(np.uint8),
            questions=shelf.questions,
            sources=numbers.astype(np.uint8),
            names=names,
        )

    @classmethod
    def read(cls, path: Path) -> "Material":
        """The saved material."""
        with np.load(path) as stored:
            parts = (stored[name] for name in ("tokens", "lengths", "seconds", "labels", "questions"))
            return cls(Shelf.ordered(*parts), stored["names"][stored["sources"]])

    def chances(self, groups: Mapping[str, float]) -> NDArray[np.float64]:
        """How often each pair is drawn, summing to 1: groups by their parts, people's sources by SHARES."""
        kinds = {name: group_of(name) for name in np.unique(self.sources).tolist()}
        weights = np.array([SHARES.get(name, 1.0) for name in self.sources.tolist()])
        names = np.array([kinds[name] for name in self.sources.tolist()])
        for asked in (False, True):
            for kind in set(kinds.values()):
                some = (names == kind) & (self.shelf.questions == asked)
                if some.any():
                    weights[some] *= groups.get(f"{kind}, asked" if asked else kind, 0.0) / weights[some].sum()
        told: NDArray[np.float64] = weights / weights.sum()
        return told


def group_of(source: str) -> str:
    """The group that pairs of a source are drawn with."""
    return "people" if source in SHARES else source if source in GROUPS else "changed"
