"""A limited number at a time: without a free slot a request is refused at once, rather than hold a thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from service.errors import Busy


class Slots:
    """A number of slots that threads take and leave; `refusal` is the message where none is left."""

    def __init__(self, number: int, refusal: str) -> None:
        self._left = threading.BoundedSemaphore(number)
        self._refusal = refusal

    @contextmanager
    def take(self) -> Iterator[None]:
        """A slot; raises Busy if none is left."""
        if not self._left.acquire(blocking=False):
            raise Busy(self._refusal)
        try:
            yield
        finally:
            self._left.release()
