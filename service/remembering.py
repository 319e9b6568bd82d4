"""Recent results are cached: drafts come back as articles, and articles as revisions."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from threading import Lock
from typing import Generic, TypeVar

import numpy as np

from service.matching import Encodes, Vectors

# Vectors to keep, 1.5 kB each. With fewer, some are forgotten before the next revision comes.
VECTORS_KEPT = 4096

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """The last values by their keys, at most `most`; safe to share between threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Key, Value] = {}
        self._turn = Lock()

    def each(self, keys: Sequence[Key], work: Callable[[Sequence[Key]], Sequence[Value]]) -> list[Value]:
        """A value for each key, in order; `work` is given the unknown keys, each once."""
        with self._turn:
            found = {key: self._kept[key] for key in keys if key in self._kept}
        if new := [key for key in dict.fromkeys(keys) if key not in found]:
            made = dict(zip(new, work(new), strict=True))
            found |= made
            self._keep(made)
        return [found[key] for key in keys]

    def _keep(self, made: dict[Key, Value]) -> None:
        with self._turn:
            self._kept |= made
            for oldest in list(self._kept)[: max(0, len(self._kept) - self._most)]:
                del self._kept[oldest]


class Remembering:
    """An encoder that asks another only for the vectors it does not remember."""

    def __init__(self, encoder: Encodes) -> None:
        self.name = encoder.name
        self._encoder = encoder
        self._vectors = Recent[str, Vectors](VECTORS_KEPT)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One vector for each text, in order."""
        return np.stack(self._vectors.each(texts, lambda new: list(self._encoder.encode(new))))
