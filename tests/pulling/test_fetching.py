"""Fetching has bounds, and never goes where the operator did not send it."""

from __future__ import annotations

import socket

import pytest

from service.errors import Unreachable
from service.pulling import fetching
from service.pulling.fetching import fetch
from tests.pulling.site import Site


def test_a_redirection_is_followed(site: Site) -> None:
    site.paths["/old"] = lambda *_: (301, {"Location": "/new"}, b"")
    site.paths["/new"] = lambda *_: (200, {}, b"news")

    assert fetch(f"{site.address}/old").body == b"news"
    assert fetch(f"{site.address}/old").address == f"{site.address}/new"


def test_a_public_address_cannot_lead_into_a_private_network(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.paths["/"] = lambda *_: (302, {"Location": "http://10.0.0.7/secret"}, b"")
    private = {"10.0.0.7"}
    monkeypatch.setattr(fetching, "_is_private", lambda address: any(host in address for host in private))

    with pytest.raises(Unreachable, match="not followed"):
        fetch(f"{site.address}/")


@pytest.mark.parametrize(
    ("host", "private"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("169.254.169.254", True),
        ("[::1]", True),
        ("192.168.0.9:8080", True),
        ("1.1.1.1", False),
        ("[2606:4700::1111]", False),
    ],
)
def test_private_addresses_are_known(host: str, private: bool) -> None:
    assert fetching._is_private(f"http://{host}/") is private


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
