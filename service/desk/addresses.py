"""Addresses that pages pass on, to lead an editor back: only those of this service are followed."""

from __future__ import annotations

import re
from contextlib import suppress
from urllib.parse import urlsplit


def own(address: str, otherwise: str) -> str:
    """The address if it is a path of this service, with its query; else `otherwise`.

    To browsers a backslash is a slash, and what follows two of them is another host.
    """
    with suppress(ValueError):  # not an address, such as "//["
        said = urlsplit(address)
        if re.match(r"/(?![/\\])", said.path) and not said.netloc:
            return f"{said.path}?{said.query}" if said.query else said.path
    return otherwise
