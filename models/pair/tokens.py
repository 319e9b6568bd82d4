"""Pairs as batches of tensors, each of pairs of like length."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from service.entailment import PairTokens, batched, padded, tokenised

from .rows import LABELS, Row

CHUNK = 6144  # pairs sorted by length together: fewer pad more, more make neighbours too alike


@dataclass(frozen=True, slots=True)
class Example:
    """One training pair as token ids with the number of its label."""

    tokens: PairTokens
    label: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded pairs of like length (int64[n, length]) with their labels (int64[n])."""

    tokens: Tensor
    mask: Tensor
    segments: Tensor
    labels: Tensor


def examples(tokenizer: Tokenizer, rows: Sequence[Row], longest: int) -> list[Example]:
    """Every row as token ids, at most `longest` each."""
    tokens = tokenised(tokenizer, [(row.a, row.b) for row in rows], longest)
    return [Example(pair, LABELS.index(row.label)) for pair, row in zip(tokens, rows, strict=True)]


def batches(pairs: Sequence[Example], budget: int, rng: random.Random) -> Iterator[Batch]:
    """All pairs once, in random batches of at most `budget` tokens."""
    order = rng.sample(pairs, len(pairs))
    for start in range(0, len(order), CHUNK):
        chunk = order[start : start + CHUNK]
        groups = list(batched([len(pair.tokens.ids) for pair in chunk], budget))
        for group in rng.sample(groups, len(groups)):
            yield _batch([chunk[index] for index in group])


def _batch(group: Sequence[Example]) -> Batch:
    tokens, mask, segments = padded([pair.tokens for pair in group])
    return Batch(tokens, mask, segments, torch.tensor([pair.label for pair in group]))
