"""Connections to addresses that were checked: looked up a second time, a name could lead elsewhere."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Sequence
from http.client import HTTPConnection, HTTPSConnection
from typing import Any

from service.outside.clock import Clock

Addresses = Callable[[str, int], Sequence[str]]  # of a host, for a port; raises if they may not be connected to


class Checked(HTTPConnection):
    """Connects to the first of the host's admitted addresses that takes a connection in time; the clock watches it."""

    def __init__(self, addresses: Addresses, clock: Clock, host: str, **options: Any) -> None:
        super().__init__(host, **options)
        self._addresses, self._clock = addresses, clock

    def connect(self) -> None:
        self._take(self._reached())

    def _reached(self) -> socket.socket:
        """Raises the last address's OSError if none takes one."""
        *before, last = self._addresses(self.host, self.port)
        for address in before:
            try:
                return socket.create_connection((address, self.port), self.timeout)
            except OSError:
                continue
        return socket.create_connection((last, self.port), self.timeout)

    def _take(self, connected: socket.socket) -> None:
        """Use it as this connection's socket from now on; for TLS, before the handshake."""
        self.sock = connected
        self._clock.watch(connected)


class CheckedTls(Checked, HTTPSConnection):
    """The same over TLS, for the host's name."""

    def connect(self) -> None:
        context = ssl.create_default_context()
        secret = context.wrap_socket(self._reached(), server_hostname=self.host, do_handshake_on_connect=False)
        self._take(secret)
        secret.do_handshake()


class Proxied(HTTPConnection):
    """A connection to the operator's proxy, watched by the clock."""

    def __init__(self, clock: Clock, host: str, **options: Any) -> None:
        super().__init__(host, **options)
        self._clock = clock

    def connect(self) -> None:
        super().connect()
        self._clock.watch(self.sock)


class ProxiedTls(Proxied, HTTPSConnection):
    """The same with TLS through it."""
