"""Callers without a key: kept out, or let in until there is a key, but not under another machine's name."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import request
from werkzeug.exceptions import Forbidden

from service.api.current import parts

OTHER_NAME = (
    "Without API keys, only this machine itself is answered: ask it as localhost or by its address, not by another "
    "name. For others, make a key (crosscheck keys create), or serve with --closed-network."
)


@dataclass(frozen=True, slots=True)
class Strangers:
    """Whether a key is always required or, with `by_own_name`, whether until there is one the name asked for counts.

    A page of another site can lead a browser on this machine to its port, under a name of that site's own (DNS
    rebinding), and a proxy can lead the whole world here: neither comes as localhost, or by an address.
    """

    keys_required: bool = False
    by_own_name: bool = False

    def need_key(self) -> bool:
        """Whether this request needs a key; raises Forbidden if it needs none, but came under another name."""
        if self.keys_required or parts().store.keys.any_live():
            return True
        if self.by_own_name and not is_own_name(request.host):
            raise Forbidden(OTHER_NAME)
        return False


ANYONE = Strangers()  # is let in until there is a key


def is_loopback(host: str) -> bool:
    """Only this machine itself comes from that address, or reaches it: one of its own, or localhost."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_own_name(host: str) -> bool:
    """The header Host names this machine by an address, whatever its port, or as localhost."""
    with suppress(ValueError):  # neither an address nor a name
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or name.endswith(".localhost") or ip_address(name) is not None
    return False
