"""A connection is made to the addresses that were admitted, in their order, and to no other."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from contextlib import closing

import pytest

from service.outside.clock import Clock
from service.outside.connections import Checked

DEAD = "127.0.0.2"  # of this machine too, but nobody listens there


def connected_to(port: int, *admitted: str) -> str:
    """The address at which it is connected."""

    def addresses(host: str, asked: int) -> Sequence[str]:
        assert (host, asked) == ("gazette.invalid", port)
        return admitted

    with closing(Checked(addresses, Clock(), "gazette.invalid", port=port, timeout=5)) as connection:
        connection.connect()
        return str(connection.sock.getpeername()[0])


def test_the_first_address_that_takes_a_connection_is_used() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        assert connected_to(port, "127.0.0.1") == connected_to(port, DEAD, "127.0.0.1", DEAD) == "127.0.0.1"


def test_nobody_there_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, pytest.raises(ConnectionRefusedError):
        connected_to(server.getsockname()[1], DEAD, DEAD)


def test_no_connection_is_made_once_the_time_is_over() -> None:
    clock = Clock()
    clock.stop()
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        closing(
            Checked(lambda *_: ["127.0.0.1"], clock, "gazette.invalid", port=server.getsockname()[1])
        ) as connection,
        pytest.raises(TimeoutError),
    ):
        connection.connect()
