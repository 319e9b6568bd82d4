"""Pairs as token ids on a shelf, from which batches are cut on the device that computes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor

from service.encoding.entailment import PairTokens, tokenised

from .rows import LABELS, Row

Numbers = NDArray[np.integer[Any]]

STEP = 8  # tokens by which batches grow wider: graphics cards compute whole blocks
CHUNK = 6144  # pairs sorted by length together: fewer pad more, more make neighbours too similar


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded pairs of similar length (int64[n, length]) with their labels (int64[n]); either all questions, or none.

    `places` (int64[n]) is where they stand on the shelf, `taught` what teachers say about them, if there are any.
    """

    tokens: Tensor
    mask: Tensor
    segments: Tensor
    labels: Tensor
    places: Tensor
    questions: bool = False
    taught: Tensor | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """Many pairs, their token ids end to end; a question's label is 1 for yes and 0 for no.

    What batches are cut from lies on one device (`tokens` int32[all], `taught` float16[pairs, 3], the others
    int64[pairs]); what only groups the pairs stays with the processor.
    """

    tokens: Tensor
    starts: Tensor
    sizes: Tensor
    seconds: Tensor
    labels: Tensor
    lengths: NDArray[np.int64]
    questions: NDArray[np.bool_]
    taught: Tensor | None = None

    @classmethod
    def of(cls, tokenizer: Tokenizer, rows: Sequence[Row], longest: int) -> "Shelf":
        """The rows in their order, at most `longest` tokens each."""
        pairs = _tokenised(tokenizer, rows, longest)
        lengths = np.array([len(pair.ids) for pair in pairs])
        return cls.ordered(
            np.fromiter((token for pair in pairs for token in pair.ids), np.int32, lengths.sum()),
            lengths,
            np.array([pair.second for pair in pairs]),
            np.array([_number(row) for row in rows]),
            np.array([row.question for row in rows]),
        )

    @classmethod
    def ordered(
        cls, tokens: Numbers, lengths: Numbers, seconds: Numbers, labels: Numbers, questions: NDArray[np.bool_]
    ) -> "Shelf":
        """Pairs whose token ids lie end to end in `tokens`, in the order of the others (all of one length)."""
        sizes = lengths.astype(np.int64)
        return cls(
            torch.from_numpy(tokens.astype(np.int32)),
            torch.from_numpy(np.cumsum(sizes) - sizes),
            torch.from_numpy(sizes),
            torch.from_numpy(seconds.astype(np.int64)),
            torch.from_numpy(labels.astype(np.int64)),
            sizes,
            questions,
        )

    def to(self, device: torch.device) -> "Shelf":
        """The same pairs on another device."""
        there = {name: getattr(self, name).to(device) for name in ("tokens", "starts", "sizes", "seconds", "labels")}
        return replace(self, **there, taught=None if self.taught is None else self.taught.to(device))

    def batches(self, places: NDArray[np.int64], budget: int, rng: np.random.Generator) -> Iterator[Batch]:
        """The pairs at some places once each, in random batches of at most `budget` tokens, questions apart."""
        kinds = [places[self.questions[places] == question] for question in (False, True)]
        groups = [group for kind in kinds for group in self._groups(rng.permutation(kind), budget)]
        groups = [groups[at] for at in rng.permutation(len(groups))]
        # Sent to the device at once: batch by batch, it would wait for the processor.
        laid = torch.from_numpy(np.concatenate([np.empty(0, np.int64), *groups])).to(self.tokens.device)
        for group, chosen in zip(groups, torch.split(laid, [len(group) for group in groups]), strict=True):
            yield self._batch(chosen, int(self.lengths[group].max()), bool(self.questions[group[0]]))

    def _groups(self, places: NDArray[np.int64], budget: int) -> Iterator[NDArray[np.int64]]:
        for first in range(0, len(places), CHUNK):
            chunk = places[first : first + CHUNK]
            chunk = chunk[np.argsort(self.lengths[chunk], kind="stable")]
            for start, end in pairwise(_cuts(self.lengths[chunk], budget)):
                yield chunk[start:end]

    def _batch(self, chosen: Tensor, longest: int, questions: bool) -> Batch:
        at = torch.arange(_width(longest), device=self.tokens.device)
        inside = at < self.sizes[chosen][:, None]
        read = (self.starts[chosen][:, None] + at).clamp_(max=len(self.tokens) - 1)
        segments = inside & (at >= self.seconds[chosen][:, None])
        tokens = self.tokens[read].long() * inside
        taught = None if self.taught is None else self.taught[chosen].float()
        return Batch(tokens, inside.long(), segments.long(), self.labels[chosen], chosen, questions, taught)


def _cuts(lengths: NDArray[np.int64], budget: int) -> list[int]:
    """Where to cut rising lengths so that each part, padded to its longest, holds at most `budget` tokens."""
    cuts = [0]
    for place, length in enumerate(lengths.tolist()):
        if place > cuts[-1] and (place - cuts[-1] + 1) * _width(length) > budget:
            cuts.append(place)
    return [*cuts, len(lengths)]


def _width(longest: int) -> int:
    return -(-longest // STEP) * STEP


def _tokenised(tokenizer: Tokenizer, rows: Sequence[Row], longest: int) -> list[PairTokens]:
    """Every row as token ids, in their order; those of one story have its mark."""
    found: dict[int, PairTokens] = {}
    for one_story in (True, False):
        places = [place for place, row in enumerate(rows) if row.one_story is one_story]
        texts = [(rows[place].a, rows[place].b) for place in places]
        found |= zip(places, tokenised(tokenizer, texts, longest, one_story), strict=True)
    return [found[place] for place in range(len(rows))]


def _number(row: Row) -> int:
    return int(row.label == "yes") if row.question else LABELS.index(row.label)
