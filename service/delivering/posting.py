"""One POST to a stranger's server: to the address that was checked, in bounded time, following no redirect."""

from __future__ import annotations

import socket
from collections.abc import Mapping, Sequence
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPException
from urllib.parse import SplitResult, urlsplit

from service.outside.clock import Clock, clocked
from service.outside.connections import Checked, CheckedTls
from service.outside.networks import Networks, NotAdmitted
from service.storage.deliveries import Reply

CONNECT_SECONDS = 5  # a server that takes longer to accept is down or drowning
ANSWER_SECONDS = 10  # for the whole exchange: a receiver should store what it got and process it later
ADDRESSES_TRIED = 2  # of a host with many: a dead IPv6 route must not hide a live IPv4 one


def post(url: str, headers: Mapping[str, str], body: bytes, networks: Networks) -> Reply:
    """The receiver's status; its body is not read, and a redirect is an answer like any other."""
    to = urlsplit(url)
    try:
        with clocked(ANSWER_SECONDS) as clock, closing(_connection(to, networks, clock)) as connection:
            connection.request("POST", _target(url), body, dict(headers))
            return _reply(connection.getresponse().status)
    except TimeoutError:
        return Reply(None, "no answer in time")
    except NotAdmitted as error:
        return Reply(None, str(error))
    except (OSError, HTTPException, ValueError) as error:
        return Reply(None, f"{type(error).__name__}: {error}"[:200])


class _Patient(Checked):
    """Waits longer for an answer than for the connection."""

    def _take(self, connected: socket.socket) -> None:
        super()._take(connected)
        connected.settimeout(ANSWER_SECONDS)


class _PatientTls(_Patient, CheckedTls):
    """The same in TLS."""


def _connection(to: SplitResult, networks: Networks, clock: Clock) -> _Patient:
    def addresses(host: str, port: int) -> Sequence[str]:
        return networks.addresses(host, port)[:ADDRESSES_TRIED]

    kind = _PatientTls if to.scheme == "https" else _Patient
    return kind(addresses, clock, to.hostname or "", port=to.port or kind.default_port, timeout=CONNECT_SECONDS)


def _target(url: str) -> str:
    to = urlsplit(url)
    return (to.path or "/") + (f"?{to.query}" if to.query else "")


def _reply(status: int) -> Reply:
    taken = HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES
    return Reply(status, "" if taken else f"answered {status}")
