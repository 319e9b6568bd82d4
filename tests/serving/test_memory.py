"""What a process gives back, and how few pools its threads have."""

from __future__ import annotations

import os
import platform
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library")

TAKE_MEMORY = """
import ctypes, threading
from service.serving.memory import share_arenas
share_arenas()
all_there = threading.Barrier(6)
threads = [threading.Thread(target=lambda: (bytearray(50_000), all_there.wait())) for _ in range(6)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
ctypes.CDLL(None).malloc_stats()
"""

FREE_MEMORY = """
import time
from pathlib import Path
from service.serving.memory import start_giving_back
def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
taken = [bytearray(50_000) for _ in range(1000)]
del taken[:-1]
before, stop, patience = held(), start_giving_back(0.01), time.monotonic() + 30
while held() > before - 40_000_000 and time.monotonic() < patience:
    time.sleep(0.01)
stop()
print(before - held())
"""


def output_of(program: str, **asked: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "MALLOC_ARENA_MAX"} | asked
    return subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True, timeout=60
    )


@pytest.mark.parametrize(("asked", "arenas"), [({}, 2), ({"MALLOC_ARENA_MAX": "3"}, 3)])
def test_threads_take_memory_from_few_arenas(asked: dict[str, str], arenas: int) -> None:
    assert output_of(TAKE_MEMORY, **asked).stderr.count("Arena ") == arenas


def test_what_lies_free_below_what_is_used_is_given_back() -> None:
    assert int(output_of(FREE_MEMORY).stdout) > 40_000_000
