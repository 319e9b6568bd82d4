"""What a model reads in one pass: how much, in which numbers, and how the texts lie in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import torch
from torch import Tensor


@dataclass(frozen=True, slots=True)
class Packing:
    """Texts laid end to end, without padding; neighbours of one length form a run, which is a rectangle.

    The lengths of an article's claims differ so much that two fifths of the computation would be padding. `runs` are
    (texts, length).
    """

    runs: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, texts: Sequence[Sequence[int]]) -> Packing:
        return cls(tuple((len(list(same)), length) for length, same in groupby(map(len, texts))))

    def and_one_of(self, length: int) -> Packing:
        """The same texts, and one more after them."""
        return Packing((*self.runs, (1, length)))

    def rectangles(self, values: Tensor) -> list[Tensor]:
        """Values [tokens, …] of all texts as [texts, length, …], one for each run."""
        parts = torch.split(values, [texts * length for texts, length in self.runs])
        return [part.view(*run, *values.shape[1:]) for part, run in zip(parts, self.runs, strict=True)]

    def places(self) -> Tensor:
        """int64[tokens]: each token's position in its text."""
        return torch.cat([torch.arange(length).repeat(texts) for texts, length in self.runs])


def batches(lengths: Sequence[int], most: int) -> Iterator[list[int]]:
    """Batches of rows of similar length: rows x longest is at most `most` tokens; a row with more tokens stands alone.

    Rows of one length are one rectangle (see Packing), and a model that pads has little to pad. The longest come first,
    so that memory peaks at once.
    """
    rows: list[int] = []
    for row in sorted(range(len(lengths)), key=lambda row: -lengths[row]):
        if rows and (len(rows) + 1) * lengths[rows[0]] > most:
            yield rows
            rows = []
        rows.append(row)
    if rows:
        yield rows


def budget(dtype: torch.dtype) -> int:
    """Tokens in one pass.

    Fewer leave the cores idle between passes, more overflow the cache with activations: in float32, 512 take a
    twentieth longer than 1024, and 4096 more than that. Processors that multiply bfloat16 have twice the cache per core
    and need larger matrices.
    """
    return 4096 if dtype is torch.bfloat16 else 1024


def quick_dtype(cpuinfo: Path = Path("/proc/cpuinfo")) -> torch.dtype:
    """bfloat16 where the processor multiplies it in hardware; elsewhere it is far slower than float32."""
    if not cpuinfo.exists():
        return torch.float32
    flags = cpuinfo.read_text(encoding="ascii", errors="ignore").split()
    return torch.bfloat16 if {"amx_bf16", "avx512_bf16"} & set(flags) else torch.float32
