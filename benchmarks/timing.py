"""Times several ways to do one thing, in turn and again, so that whatever else the machine does slows all alike."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median


def in_turn(ways: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Seconds of each, the median of `rounds`, after one round that is not counted."""
    took: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds + 1):
        for name, way in ways.items():
            took[name].append(seconds(way))
    return {name: median(taken[1:]) for name, taken in took.items()}


def seconds(what: Callable[[], object]) -> float:
    """How long it takes, once."""
    began = time.perf_counter()
    what()
    return time.perf_counter() - began


def machine() -> str:
    """The processor and its cores, and whether it multiplies bfloat16."""
    information = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    facts = dict(line.split(":", 1) for line in information.splitlines() if ":" in line)
    named = {name.strip(): value.strip() for name, value in facts.items()}
    kinds = ("avx2", "avx512f", "avx512_bf16", "amx_bf16")
    has = [kind for kind in kinds if kind in named.get("flags", "").split()]
    return f"{named.get('model name', 'unknown')}, {information.count('processor')} cores, {', '.join(has)}"


def resident() -> tuple[float, float]:
    """Private MB of this process, and MB mapped from files."""
    told = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(told["RssAnon"].split()[0]) / 1000, int(told["RssFile"].split()[0]) / 1000
