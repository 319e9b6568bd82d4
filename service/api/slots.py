"""So many at a time: who finds no slot is turned away at once, instead of keeping a thread while it waits for one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from service.errors import Busy


class Slots:
    """A number of slots that threads take and leave; `refusal` is what is told where none is left."""

    def __init__(self, number: int, refusal: str) -> None:
        self._left = threading.BoundedSemaphore(number)
        self._refusal = refusal

    @contextmanager
    def take(self) -> Iterator[None]:
        """A slot; raises Busy where there is none."""
        if not self._left.acquire(blocking=False):
            raise Busy(self._refusal)
        try:
            yield
        finally:
            self._left.release()
