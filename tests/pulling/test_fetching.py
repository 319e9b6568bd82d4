"""Fetching has bounds, and never goes where the operator did not send it."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from service.errors import Unreachable
from service.outside import networks
from service.outside.networks import PUBLIC
from service.pulling import fetching
from service.pulling.fetching import fetch
from tests.pulling.site import Site


def test_a_redirection_is_followed(site: Site) -> None:
    site.paths["/old"] = lambda *_: (301, {"Location": "/new"}, b"")
    site.paths["/new"] = lambda *_: (200, {}, b"news")

    assert fetch(f"{site.address}/old").body == b"news"
    assert fetch(f"{site.address}/old").address == f"{site.address}/new"


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site of the tests counts as a public one."""
    real = networks._is_public
    monkeypatch.setattr(networks, "_is_public", lambda address: str(address) == "127.0.0.1" or real(address))


INSIDE = [
    "10.0.0.7",
    "169.254.169.254",
    "%31%30.0.0.7",
    "167772167",
    "[::1]",
    "[fe80::1]",
    "224.0.0.1",
    "[::ffff:10.0.0.7]",
    "[64:ff9b::a00:7]",
    "[2002:a00:7::]",
]


@pytest.mark.usefixtures("outside")
@pytest.mark.parametrize("host", INSIDE)
def test_a_public_address_cannot_lead_into_a_private_network(site: Site, host: str) -> None:
    site.paths["/"] = lambda *_: (302, {"Location": f"http://{host}/secret"}, b"")

    with pytest.raises(Unreachable, match="not a public address"):
        fetch(f"{site.address}/")


@pytest.mark.usefixtures("outside")
@pytest.mark.parametrize("host", INSIDE)
def test_nor_can_one_that_a_public_page_names(host: str) -> None:
    with pytest.raises(Unreachable, match="not a public address"):
        fetch(f"http://{host}/", within=PUBLIC)


def known(monkeypatch: pytest.MonkeyPatch, name: str, address: str) -> list[str]:
    """The hosts that are looked up from now on; that name leads to the address once, and later inside."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def looked_up(host: str, *arguments: object, **options: object) -> object:
        asked.append(host)
        if host.endswith(".invalid"):
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        leads = "10.0.0.7" if asked.count(name) > 1 else address
        return real(leads if host == name else host, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(socket, "getaddrinfo", looked_up)
    return asked


@pytest.mark.usefixtures("outside")
def test_the_address_that_was_checked_is_the_one_that_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1,gazette.example")
    asked = known(monkeypatch, "gazette.example", "127.0.0.1")
    elsewhere = site.address.replace("127.0.0.1", "gazette.example")
    site.paths["/"] = lambda *_: (302, {"Location": f"{elsewhere}/new"}, b"")
    site.paths["/new"] = lambda *_: (200, {}, b"news")

    assert fetch(f"{site.address}/").body == b"news"
    assert asked.count("gazette.example") == 1


def test_a_proxy_looks_up_names_by_itself(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, site.address)
    monkeypatch.setenv("no_proxy", "")
    known(monkeypatch, "gazette.example", "127.0.0.1")
    site.paths["/news"] = lambda *_: (200, {}, b"news")

    assert fetch("http://gazette.invalid/news").body == b"news"
    with pytest.raises(Unreachable, match="Tunnel connection failed"):  # the site is no proxy for TLS
        fetch("https://gazette.invalid/news")
    with pytest.raises(Unreachable, match="not a public address"):
        fetch("http://10.0.0.7/news", within=PUBLIC)


def test_a_name_that_only_the_proxy_knows_cannot_lead_into_a_private_network(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", site.address)
    known(monkeypatch, "gazette.example", "127.0.0.1")
    site.paths["/news"] = lambda *_: (200, {}, b"news")
    site.paths["/old"] = lambda *_: (302, {"Location": f"{site.address}/secret"}, b"")
    site.paths["/secret"] = lambda *_: (200, {}, b"inside")

    assert fetch("http://gazette.invalid/news").within == PUBLIC
    with pytest.raises(Unreachable, match="not a public address"):
        fetch("http://gazette.invalid/old")
    assert "/secret" not in [path for path, _, _ in site.asked]


def test_a_server_that_speaks_no_tls_is_told(site: Site) -> None:
    with pytest.raises(Unreachable, match="SSL"):
        fetch(site.address.replace("http:", "https:"))


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://127.0.0.1/", "data:,x", "news", "http://", "http://["]
)
def test_only_the_web_is_fetched(address: str) -> None:
    with pytest.raises(Unreachable):
        fetch(address)


def test_a_redirection_out_of_the_web_is_not_followed(site: Site) -> None:
    site.paths["/"] = lambda *_: (302, {"Location": "file:///etc/passwd"}, b"")
    with pytest.raises(Unreachable):
        fetch(f"{site.address}/")


def test_too_long_an_answer_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 10)
    site.paths["/"] = lambda *_: (200, {}, b"x" * 11)
    with pytest.raises(Unreachable, match="more than 10 bytes"):
        fetch(f"{site.address}/")


def test_nobody_there_is_told() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with pytest.raises(Unreachable, match="refused"):
            fetch(f"http://127.0.0.1:{unused.getsockname()[1]}/")


@contextmanager
def dripping(head: bytes) -> Iterator[str]:
    """The address of a server that sends this, and then a byte at a time."""
    done = threading.Event()

    def drip(server: socket.socket) -> None:
        client, _ = server.accept()
        with client, suppress(OSError):  # it was given up
            client.sendall(head)
            while not done.wait(0.05):
                client.send(b"0")

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=drip, args=(server,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        done.set()
        thread.join()


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 ",
        b"HTTP/1.1 200 OK\r\nX-Slow: ",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 100000\r\n\r\n",
    ],
)
@pytest.mark.parametrize("way", ["direct", "proxy"])
def test_a_server_that_sends_a_byte_now_and_then_is_given_up(
    monkeypatch: pytest.MonkeyPatch, head: bytes, way: str
) -> None:
    monkeypatch.setattr(fetching, "LONGEST", 0.4)
    monkeypatch.setenv("no_proxy", "" if way == "proxy" else "*")
    began = time.monotonic()
    with dripping(head) as address:
        monkeypatch.setenv("http_proxy", address)
        with pytest.raises(Unreachable, match=r"no whole answer in 0\.4 seconds"):
            fetch("http://gazette.invalid/" if way == "proxy" else address)
    assert time.monotonic() - began < 5
