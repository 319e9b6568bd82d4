"""Memory that nobody uses any more goes back to the machine; what can be asked of glibc, other C libraries lack."""

from __future__ import annotations

import ctypes
import os
import threading
from collections.abc import Callable

ARENAS = 2  # pools of memory for all threads: more keep memory that nobody uses, and with two nobody waits for one
M_ARENA_MAX = -8  # malloc.h's name for them
# Seconds between looks for unused memory, which take a hundredth: fewer give back what the next text takes.
EVERY = 60.0


def share_arenas() -> None:
    """From now on the threads of this process take memory from few pools; to be called before it has threads.

    glibc gives nearly every thread a pool of its own, and each keeps what its largest text took: of a worker's 630 MB
    after fifty articles that was 100. What the environment says stands.
    """
    if "MALLOC_ARENA_MAX" not in os.environ and hasattr(libc := ctypes.CDLL(None), "mallopt"):
        libc.mallopt(M_ARENA_MAX, ARENAS)


def give_back() -> None:
    """What was freed between things that are still used: by itself glibc gives back the end of a pool alone."""
    if hasattr(libc := ctypes.CDLL(None), "malloc_trim"):
        libc.malloc_trim(0)


def start_giving_back(every: float = EVERY) -> Callable[[], None]:
    """Give back memory in a thread of this process, until what is returned is called."""
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
