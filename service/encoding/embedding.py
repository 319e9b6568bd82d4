"""Texts become unit vectors whose cosine says how similar they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from service.encoding.passes import batches
from service.encoding.sentence_models import BundledMiniLM, LibraryModel, SentenceModel


class Encoder:
    """The bundled all-MiniLM-L6-v2, or the sentence-transformers model of a folder; on the CPU."""

    def __init__(self, folder: Path | None = None) -> None:
        """Raises ModelUnusable when the model is missing, unreadable or not the one expected."""
        self._model: SentenceModel = LibraryModel(folder) if folder else BundledMiniLM()
        self.name = self._model.name
        self.dimension = self._model.dimension

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32[n, dimension] of unit length in the order of the texts; what exceeds the model's window is cut."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        tokens = self._model.tokens(texts) if texts else []
        for rows in batches([len(ids) for ids in tokens], self._model.budget):
            vectors[rows] = self._model.vectors([tokens[row] for row in rows]).numpy()
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.finfo(np.float32).tiny)
        return vectors
