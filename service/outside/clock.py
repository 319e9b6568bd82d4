"""How long an exchange with another host may take in all."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException


class Clock:
    """Once its time is over, the connections that it watches are cut, whatever they wait for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._watched: list[socket.socket] = []
        self.is_over = False

    def watch(self, connected: socket.socket) -> None:
        """Cut this connection, too, when the time is over; raises TimeoutError if it is over already."""
        with self._lock:
            if self.is_over:
                raise TimeoutError
            self._watched.append(connected)

    def stop(self) -> None:
        """Cut the watched connections: whatever waits on one waits no longer."""
        with self._lock:
            self.is_over = True
            for connected in self._watched:
                with suppress(OSError):  # it was closed meanwhile
                    socket.socket.shutdown(connected, socket.SHUT_RDWR)


@contextmanager
def clocked(seconds: float) -> Iterator[Clock]:
    """A clock for the block; raises TimeoutError where the block takes longer.

    A timeout on a socket starts again with every byte, so one byte at a time could hold us for ever.
    """
    clock = Clock()
    timer = threading.Timer(seconds, clock.stop)
    timer.daemon = True
    timer.start()
    try:
        yield clock
    except (OSError, HTTPException):
        if not clock.is_over:
            raise
    finally:
        timer.cancel()
    if clock.is_over:
        raise TimeoutError(f"no whole answer in {seconds:g} seconds")
