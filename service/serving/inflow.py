"""What a connection sends comes in time, or its thread is given back."""

from __future__ import annotations

import select
import socket
import time

from service.api.slots import Slots
from service.errors import SenderTooSlow

# Slow bodies that a worker awaits at once, each holding a thread: with more, fewer slow senders are turned away.
SENDERS = 16
PATIENCE = 20  # seconds that a body may pause, or lag behind SLOWEST: fewer cut off a line that fails for a moment
SLOWEST = 4_000  # bytes a second: at this pace 80 MB may take five and a half hours; a few bytes a second are cut off
UNNOTICED = 0.25  # seconds that it may be late before it counts as awaited: fewer turn distant senders away under load
LEFT_OVER = 0.5  # seconds for the rest of a body that was already answered: fewer end kept-alive connections

TOO_SLOW = "The body came too slowly, or stopped; nothing was done. Send it again."
TOO_MANY = "Too many bodies are awaited from slow senders; nothing was done. Send this one again later."


class Inflow:
    """What one connection sends: gunicorn's parser reads it, in a thread, as if it were the socket.

    Raises SenderTooSlow if nothing comes for too long, and Busy if too many others are already awaited.
    """

    def __init__(self, sock: socket.socket, slots: Slots, patience: float, left_over: float) -> None:
        self._sock = sock
        self._slots = slots
        self._patience = patience
        self._left_over = left_over
        self.head = bytearray()
        self.begin()

    def begin(self) -> None:
        """The head of a request is here: its body now has the full time."""
        self._came, self._waited, self._over = 0, 0.0, False

    def end(self) -> None:
        """The request was answered: the rest of its body is awaited only for a moment."""
        self._over, self._waited = True, 0.0

    def recv(self, size: int) -> bytes:
        """Up to `size` bytes; none if the sender is gone. Raises TimeoutError if the rest is late after the answer."""
        if not self._comes_within(0):
            self._await()
        came = self._sock.recv(size)
        self._came += len(came)
        return came

    def _await(self) -> None:
        if self._over:
            self._await_rest()
            return
        if self._comes_within(UNNOTICED - self._waited):
            return
        left = self._patience + self._came / SLOWEST - self._waited
        with self._slots.take():
            if not self._comes_within(min(left, self._patience)):
                raise SenderTooSlow(TOO_SLOW)

    def _await_rest(self) -> None:
        with self._slots.take():
            if not self._comes_within(self._left_over - self._waited):
                raise TimeoutError

    def _comes_within(self, seconds: float) -> bool:
        poll = select.poll()
        poll.register(self._sock, select.POLLIN)
        began = time.monotonic()
        came = bool(poll.poll(1000 * max(0, seconds)))
        self._waited += time.monotonic() - began
        return came
