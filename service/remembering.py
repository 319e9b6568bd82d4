"""An encoder that remembers: what stays the same from a draft to its article and from revision to revision."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from service.matching import Encodes, Vectors
from service.recent import Recent

# Vectors that are kept, 1.5 kB each. Fewer are forgotten before the next revision comes.
KEPT = 4096


class Remembering:
    """Gives the vectors of the encoder, which is asked for those alone that are not at hand."""

    def __init__(self, encoder: Encodes) -> None:
        self.name = encoder.name
        self._encoder = encoder
        self._vectors = Recent[str, Vectors](KEPT)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A vector a text, in order."""
        return np.stack(self._vectors.each(texts, lambda new: list(self._encoder.encode(new))))
