"""Giving unused memory back to the machine, which only glibc can be asked to do."""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Callable

ARENAS = 2  # memory pools for all threads: more hold on to unused memory, and with two no thread waits for one
M_ARENA_MAX = -8  # from malloc.h
# Seconds between looks for unused memory, which each take a hundredth: fewer give back what the next text needs again.
EVERY = 60.0


def share_arenas() -> None:
    """Make the threads of this process share ARENAS memory pools; to be called before it has threads.

    glibc gives nearly every thread its own pool, and each keeps what its largest text took: after fifty articles, 100
    of a worker's 630 MB. A setting in the environment takes precedence.
    """
    if "MALLOC_ARENA_MAX" not in os.environ and hasattr(libc := ctypes.CDLL(None), "mallopt"):
        libc.mallopt(M_ARENA_MAX, ARENAS)


def give_back() -> None:
    """Return memory freed between blocks still in use: by itself glibc returns only the end of a pool."""
    if hasattr(libc := ctypes.CDLL(None), "malloc_trim"):
        libc.malloc_trim(0)


def start_giving_back(every: float = EVERY) -> Callable[[], None]:
    """Give back memory regularly in a thread of this process; the returned function stops it."""
    stopping = threading.Event()

    def work() -> None:
        while not stopping.wait(every):
            give_back()

    worker = threading.Thread(target=work, name="memory", daemon=True)
    worker.start()

    def stop() -> None:
        stopping.set()
        worker.join()

    return stop
