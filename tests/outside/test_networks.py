"""What others name reaches the world, and inside only what the operator names."""

from __future__ import annotations

import re
import socket
from ipaddress import ip_network

import pytest

from service.outside.networks import ANYWHERE, Networks, NotAdmitted, is_public

PRIVATE = [
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.7.5",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "224.0.0.1",
    "255.255.255.255",
    "240.0.0.1",
    "::",
    "::1",
    "fe80::1",
    "fd00::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
]
PUBLIC = ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_public_is_not_reached(address: str) -> None:
    with pytest.raises(NotAdmitted, match=f"^{re.escape(address)} is not a public address"):
        Networks().addresses(address, 80)


def test_a_name_is_told_with_the_address_that_it_stands_for() -> None:
    with pytest.raises(NotAdmitted, match=r"^localhost is [0-9.:]+, which is not a public address$"):
        Networks().addresses("localhost", 80)


@pytest.mark.parametrize("host", ["localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0"])
def test_other_ways_to_write_this_machine_are_seen_through(host: str) -> None:
    with pytest.raises(NotAdmitted):
        Networks().addresses(host, 80)


@pytest.mark.parametrize("address", PUBLIC)
def test_the_world_is_reached(address: str) -> None:
    assert Networks().addresses(address, 443) == [address]


@pytest.mark.parametrize("address", [*PRIVATE, *PUBLIC])
def test_anywhere_is_everywhere(address: str) -> None:
    assert ANYWHERE.addresses(address, 80) == [address]
    assert is_public(address) is (address in PUBLIC)


def test_a_named_network_is_reached_and_its_neighbour_is_not() -> None:
    networks = Networks((ip_network("10.1.0.0/16"), ip_network("fd00::/8")))

    assert networks.addresses("10.1.2.3", 80) == ["10.1.2.3"]
    assert networks.addresses("::ffff:10.1.2.3", 80) == ["::ffff:10.1.2.3"]
    assert networks.addresses("fd00::1", 80) == ["fd00::1"]
    for other in ("10.2.0.1", "127.0.0.1"):
        with pytest.raises(NotAdmitted):
            networks.addresses(other, 80)


def test_a_name_with_one_private_address_is_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def resolved(*_: object, **__: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in ("8.8.8.8", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    with pytest.raises(NotAdmitted, match=r"desk\.example is 10\.0\.0\.1"):
        Networks().addresses("desk.example", 80)
