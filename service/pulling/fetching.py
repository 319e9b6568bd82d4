"""Fetches a web address, with bounds on time, size and where redirections may lead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from importlib.metadata import version
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from service.errors import Unreachable
from service.outside.clock import clocked
from service.outside.networks import ANYWHERE, Networks, NotAdmitted
from service.pulling.way import OnItsWay, Way

TIMEOUT = 30  # seconds of silence: a shared host takes up to ten to make a page of a hundred posts
LONGEST = 300  # seconds of one answer with its redirections: a few million bytes at 20 kB/s; other pulls wait for it
LARGEST = 64 * 2**20  # bytes of one answer: a page of a hundred long posts has a few million
NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer; `body` is None if nothing changed since the one that the request named.

    within: where the addresses in the answer may lead.
    """

    address: str
    headers: Message
    body: bytes | None
    within: Networks


def fetch(address: str, headers: Mapping[str, str] | None = None, within: Networks = ANYWHERE) -> Fetched:
    """Fetch the address; raises Unreachable if there is no answer, or it reports a failure.

    The operator's address may lead anywhere, private networks included, but a public one not into these.
    """
    way = Way(within)
    named = {"User-Agent": f"crosscheck/{version('crosscheck')}", "Accept": "*/*", **(headers or {})}
    try:
        if urlsplit(address).scheme not in ("http", "https"):
            raise Unreachable(f"{address}: an http or https address was expected")
        with clocked(LONGEST) as clock:
            opener = build_opener(_OverTheWeb(), OnItsWay(way, clock))
            with opener.open(Request(address, headers=named), timeout=TIMEOUT) as answer:
                return Fetched(answer.url, answer.headers, _whole(answer, address), way.within)
    except HTTPError as error:
        error.close()
        if error.code == NOT_MODIFIED:
            return Fetched(address, error.headers, None, way.within)
        raise Unreachable(f"{address} answered {error.code} {error.reason}") from None
    except NotAdmitted as error:
        raise Unreachable(f"{address} leads inside: {error}") from None
    except (URLError, OSError, HTTPException, ValueError) as error:
        raise Unreachable(f"{address}: {getattr(error, 'reason', None) or error}") from None


def _whole(answer: IO[bytes], address: str) -> bytes:
    body = answer.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise Unreachable(f"{address} answers more than {LARGEST} bytes")
    return body


class _OverTheWeb(HTTPRedirectHandler):
    """Follows redirections to http and https alone."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - as its base
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> Request | None:
        """The request to the new place; raises Unreachable if it may not be followed."""
        if urlsplit(newurl).scheme not in ("http", "https"):
            raise Unreachable(f"{req.full_url} redirects to {newurl}, which is not followed")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]
