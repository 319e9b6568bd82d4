"""Where a fetch may lead: anywhere that the operator names, but never from the world into a private network."""

from __future__ import annotations

import ssl
from collections.abc import Sequence
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import HTTPHandler, HTTPSHandler, Request

from service.networks import ANYWHERE, PUBLIC, Networks, is_public, reached


class Way:
    """The hosts that one fetch visits, one redirection after the other; `within` is where the next one may be."""

    def __init__(self, within: Networks = ANYWHERE) -> None:
        self.within = within

    def addresses(self, host: str, port: int) -> Sequence[str]:
        """The addresses of the next host; raises NotAdmitted if it may not be visited, OSError if there are none."""
        found = self.within.addresses(host, port)
        if all(map(is_public, found)):
            self.within = PUBLIC
        return found


class OnItsWay(HTTPHandler, HTTPSHandler):
    """Opens connections to the hosts of the way, at the addresses that were checked."""

    def __init__(self, way: Way) -> None:
        super().__init__()
        self._way = way

    def http_open(self, req: Request) -> HTTPResponse:
        """The answer over plain HTTP."""
        return super().http_open(req) if self._has_proxy(req) else self.do_open(self._plain, req)

    def https_open(self, req: Request) -> HTTPResponse:
        """The answer over TLS."""
        return super().https_open(req) if self._has_proxy(req) else self.do_open(self._tls, req)

    def _has_proxy(self, req: Request) -> bool:
        """A proxy is told the host's name, and looks it up by itself: it is checked only as far as it is known here.

        A name that only the proxy knows counts as public: whoever it belongs to may not lead on into a private network.
        """
        tunnel = getattr(req, "_tunnel_host", None)  # urllib has no other word for it, and has_proxy() is of HTTP alone
        if tunnel is None and not req.has_proxy():
            return False
        try:
            self._way.addresses(unquote(urlsplit(req.full_url).hostname or ""), 0)
        except OSError:
            self._way.within = PUBLIC
        return True

    def _plain(self, host: str, **options: Any) -> HTTPConnection:
        return _Checked(self._way, host, **options)

    def _tls(self, host: str, **options: Any) -> HTTPConnection:
        return _CheckedTls(self._way, host, **options)


class _Checked(HTTPConnection):
    """Looks the host's name up once, to check where it leads and to go there: it could lead elsewhere the next time."""

    def __init__(self, way: Way, host: str, **options: Any) -> None:
        super().__init__(host, **options)
        self._way = way

    def connect(self) -> None:
        self.sock = reached(self._way.addresses(self.host, self.port), self.port, self.timeout)


class _CheckedTls(_Checked, HTTPSConnection):
    """The same in TLS, for the host's name."""

    def connect(self) -> None:
        super().connect()
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
