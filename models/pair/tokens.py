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
    """One training pair as token ids with the number of its label; a question's label is 1 for yes and 0 for no."""

    tokens: PairTokens
    label: int
    question: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded pairs of like length (int64[n, length]) with their labels (int64[n]); all questions, or none."""

    tokens: Tensor
    mask: Tensor
    segments: Tensor
    labels: Tensor
    questions: bool = False

    def to(self, device: torch.device) -> "Batch":
        """The same batch on another device."""
        tokens, mask, segments, labels = (
            part.to(device, non_blocking=True) for part in (self.tokens, self.mask, self.segments, self.labels)
        )
        return Batch(tokens, mask, segments, labels, self.questions)


def examples(tokenizer: Tokenizer, rows: Sequence[Row], longest: int) -> list[Example]:
    """Every row as token ids, at most `longest` each, those of one story first."""
    return [
        Example(pair, _number(row), row.question)
        for one_story in (True, False)
        for pair, row in _tokenised(tokenizer, [row for row in rows if row.one_story is one_story], longest, one_story)
    ]


def _number(row: Row) -> int:
    return int(row.label == "yes") if row.question else LABELS.index(row.label)


def _tokenised(
    tokenizer: Tokenizer, rows: Sequence[Row], longest: int, one_story: bool
) -> Iterator[tuple[PairTokens, Row]]:
    return zip(tokenised(tokenizer, [(row.a, row.b) for row in rows], longest, one_story), rows, strict=True)


def batches(pairs: Sequence[Example], budget: int, rng: random.Random) -> Iterator[Batch]:
    """All pairs once, in random batches of at most `budget` tokens, of labels and of questions in turn."""
    kinds = [[pair for pair in pairs if pair.question is question] for question in (False, True)]
    groups = [group for kind in kinds for group in _groups(kind, budget, rng)]
    for group in rng.sample(groups, len(groups)):
        yield _batch(group)


def _groups(pairs: Sequence[Example], budget: int, rng: random.Random) -> Iterator[list[Example]]:
    order = rng.sample(pairs, len(pairs))
    for start in range(0, len(order), CHUNK):
        chunk = order[start : start + CHUNK]
        for group in batched([len(pair.tokens.ids) for pair in chunk], budget):
            yield [chunk[index] for index in group]


def _batch(group: Sequence[Example]) -> Batch:
    tokens, mask, segments = padded([pair.tokens for pair in group])
    return Batch(tokens, mask, segments, torch.tensor([pair.label for pair in group]), group[0].question)
