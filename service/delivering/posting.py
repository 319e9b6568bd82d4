"""One POST to a stranger's server: to the address that was checked, in bounded time, and led nowhere else."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from service.networks import Networks, NotAdmitted, reached
from service.storage.deliveries import Answer

CONNECT_SECONDS = 5  # a server that takes longer to accept is down or drowning
ANSWER_SECONDS = 10  # for the whole exchange: a receiver should keep what it got and work later
ADDRESSES_TRIED = 2  # of a host that has many: a dead IPv6 route must not hide a live IPv4 one


def post(url: str, headers: Mapping[str, str], body: bytes, networks: Networks) -> Answer:
    """What the receiver answered; its words are not read, and a redirection is an answer like any other."""
    to = urlsplit(url)
    try:
        port = to.port or (443 if to.scheme == "https" else 80)
        addresses = networks.addresses(to.hostname or "", port)[:ADDRESSES_TRIED]
        with closing(_connection(to.scheme, to.hostname or "", port, addresses)) as connection, _bounded(connection):
            connection.request("POST", _target(url), body, dict(headers))
            return _answer(connection.getresponse().status)
    except TimeoutError:
        return Answer(None, "no answer in time")
    except NotAdmitted as error:
        return Answer(None, str(error))
    except (OSError, HTTPException, ValueError) as error:
        return Answer(None, f"{type(error).__name__}: {error}"[:200])


class _Checked(HTTPConnection):
    """Connects to one of the given addresses: the host's name is not looked up again, it could have moved inside."""

    def __init__(self, host: str, port: int, addresses: Sequence[str]) -> None:
        super().__init__(host, port)
        self._addresses = addresses
        self.expired = False

    def connect(self) -> None:
        self._take(reached(self._addresses, self.port, CONNECT_SECONDS))

    def _take(self, connected: socket.socket) -> None:
        self.sock = connected
        self.sock.settimeout(ANSWER_SECONDS)
        if self.expired:
            raise TimeoutError

    def expire(self) -> None:
        """Whoever waits on the connection waits no longer."""
        self.expired = True
        if self.sock is not None:
            _cut(self.sock)


class _CheckedTls(_Checked, HTTPSConnection):
    """The same in TLS, for the host's name."""

    def connect(self) -> None:
        bare = reached(self._addresses, self.port, CONNECT_SECONDS)
        context = ssl.create_default_context()
        secret = context.wrap_socket(bare, server_hostname=self.host, do_handshake_on_connect=False)
        self._take(secret)
        secret.do_handshake()


def _connection(scheme: str, host: str, port: int, addresses: Sequence[str]) -> _Checked:
    return (_CheckedTls if scheme == "https" else _Checked)(host, port, addresses)


@contextmanager
def _bounded(connection: _Checked) -> Iterator[None]:
    """A timeout on the socket starts again with every byte, so one byte at a time could hold us for ever."""
    watch = threading.Timer(ANSWER_SECONDS, connection.expire)
    watch.daemon = True
    watch.start()
    try:
        yield
    except (OSError, HTTPException):
        if connection.expired:
            raise TimeoutError from None
        raise
    finally:
        watch.cancel()


def _cut(sock: socket.socket) -> None:
    try:
        socket.socket.shutdown(sock, socket.SHUT_RDWR)
    except OSError:
        return  # it was closed meanwhile


def _target(url: str) -> str:
    to = urlsplit(url)
    return (to.path or "/") + (f"?{to.query}" if to.query else "")


def _answer(status: int) -> Answer:
    taken = HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES
    return Answer(status, "" if taken else f"answered {status}")
