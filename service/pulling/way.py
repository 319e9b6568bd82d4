"""Where a fetch may lead: anywhere the operator names, but never from a public host into a private network."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from http.client import HTTPResponse
from urllib.parse import unquote, urlsplit
from urllib.request import HTTPHandler, HTTPSHandler, Request

from service.outside.clock import Clock
from service.outside.connections import Checked, CheckedTls, Proxied, ProxiedTls
from service.outside.networks import PUBLIC, Networks, is_public


class Way:
    """The hosts that one fetch visits, one redirection after the other; `within` is where the next one may be."""

    def __init__(self, within: Networks) -> None:
        self.within = within

    def addresses(self, host: str, port: int) -> Sequence[str]:
        """The addresses of the next host; raises NotAdmitted if it may not be visited, OSError if there are none."""
        found = self.within.addresses(host, port)
        if all(map(is_public, found)):
            self.within = PUBLIC
        return found


class OnItsWay(HTTPHandler, HTTPSHandler):
    """Opens connections to the hosts of the way, at the addresses that were checked, for as long as the clock runs."""

    def __init__(self, way: Way, clock: Clock) -> None:
        super().__init__()
        self._way, self._clock = way, clock

    def http_open(self, req: Request) -> HTTPResponse:
        """The answer over plain HTTP."""
        if self._has_proxy(req):
            return self.do_open(partial(Proxied, self._clock), req)
        return self.do_open(partial(Checked, self._way.addresses, self._clock), req)

    def https_open(self, req: Request) -> HTTPResponse:
        """The answer over TLS."""
        if self._has_proxy(req):
            return self.do_open(partial(ProxiedTls, self._clock), req)
        return self.do_open(partial(CheckedTls, self._way.addresses, self._clock), req)

    def _has_proxy(self, req: Request) -> bool:
        """A proxy looks the host's name up by itself: the name is checked only if it is known here too.

        A name that only the proxy knows counts as public, so it may not lead on into a private network.
        """
        tunnel = getattr(req, "_tunnel_host", None)  # urllib has no other word for it, and has_proxy() is of HTTP alone
        if tunnel is None and not req.has_proxy():
            return False
        try:
            self._way.addresses(unquote(urlsplit(req.full_url).hostname or ""), 0)
        except OSError:
            self._way.within = PUBLIC
        return True
