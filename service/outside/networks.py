"""Where addresses that others name may lead: into no private network, unless the operator names it."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

Address = IPv4Address | IPv6Address

# Addresses that embed an IPv4 address, to which a gateway would forward: NAT64 (RFC 6052).
NAT64 = ip_network("64:ff9b::/96")


class NotAdmitted(Exception):
    """The address is a private one that nobody allowed."""


@dataclass(frozen=True, slots=True)
class Networks:
    """The private networks that may be reached; public addresses always may."""

    allowed: tuple[IPv4Network | IPv6Network, ...] = ()

    def addresses(self, host: str, port: int) -> Sequence[str]:
        """The addresses that the host's name resolves to now.

        Raises NotAdmitted if one of them may not be reached, OSError if there are none.
        """
        found = dict.fromkeys(str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        if inside := [one for one in found if not self._admits(ip_address(one))]:
            named = host if host == inside[0] else f"{host} is {inside[0]}, which"
            raise NotAdmitted(f"{named} is not a public address")
        return list(found)

    def _admits(self, address: Address) -> bool:
        meant = _meant(address)
        return _is_public(meant) or any(meant in network for network in self.allowed)


PUBLIC = Networks()  # no private network is allowed
ANYWHERE = Networks((ip_network("0.0.0.0/0"), ip_network("::/0")))  # every address of IPv4 and IPv6, private ones too


def is_public(address: str) -> bool:
    """Neither the address nor an IPv4 address that it embeds is in a private network."""
    return _is_public(_meant(ip_address(address)))


def _is_public(address: Address) -> bool:
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _meant(address: Address) -> Address:
    """The IPv4 address that an IPv6 address embeds, or the address itself."""
    if isinstance(address, IPv4Address):
        return address
    if address in NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else address)
