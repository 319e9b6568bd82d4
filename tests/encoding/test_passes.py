"""A pass holds texts of like length, in the numbers that the processor multiplies quickly."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from service.encoding.passes import batches, quick_dtype


@pytest.mark.parametrize(
    ("lengths", "budget", "expected"),
    [
        ([], 10, []),
        ([3, 9, 4], 10, [[1], [2, 0]]),
        ([50], 10, [[0]]),
        ([5, 5, 5], 10, [[0, 1], [2]]),
    ],
)
def test_batches_put_like_lengths_together_within_the_budget(
    lengths: list[int], budget: int, expected: list[list[int]]
) -> None:
    assert list(batches(lengths, budget)) == expected


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ("fpu avx2 fma", torch.float32),
        ("fpu avx2 avx512f avx512_bf16", torch.bfloat16),
        ("fpu avx2 amx_bf16 amx_tile", torch.bfloat16),
    ],
)
def test_bfloat16_is_quick_only_where_the_processor_has_it(tmp_path: Path, flags: str, expected: torch.dtype) -> None:
    cpuinfo = tmp_path / "cpuinfo"
    cpuinfo.write_text(f"processor : 0\nflags : {flags}\n")
    assert quick_dtype(cpuinfo) is expected


def test_without_cpuinfo_float32_is_used(tmp_path: Path) -> None:
    assert quick_dtype(tmp_path / "none") is torch.float32
