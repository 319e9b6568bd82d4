"""A delivery goes to the checked address alone, in bounded time."""

from __future__ import annotations

import socket
import threading
import time
from ipaddress import ip_network

import pytest

from service.delivering import posting
from service.delivering.posting import post
from service.outside.networks import Networks
from tests.delivering.receiver import HANGS, receiving

HERE = Networks((ip_network("127.0.0.0/8"),))


def test_what_is_sent_arrives_as_it_is() -> None:
    with receiving(204) as receiver:
        answer = post(receiver.url, {"X-One": "1", "Content-Type": "application/json"}, b'{"a": 1}', HERE)

    [got] = receiver.got
    assert (answer.status, answer.problem) == (204, "")
    assert (got.path, got.body) == ("/hook?desk=7", b'{"a": 1}')
    assert (got.headers["x-one"], got.headers["content-type"]) == ("1", "application/json")


@pytest.mark.parametrize("status", [400, 404, 410, 429, 500, 503])
def test_an_answer_that_is_no_success_is_a_problem(status: int) -> None:
    with receiving(status) as receiver:
        answer = post(receiver.url, {}, b"", HERE)
    assert (answer.status, answer.problem) == (status, f"answered {status}")


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirection_is_not_followed(status: int) -> None:
    with receiving(200) as other, receiving(status) as receiver:
        receiver.location = other.url
        answer = post(receiver.url, {}, b"", HERE)
        assert other.got == []
    assert (answer.status, answer.problem) == (status, f"answered {status}")


def test_a_private_address_is_not_even_connected_to() -> None:
    with receiving(200) as receiver:
        answer = post(receiver.url, {}, b"", Networks())
        assert receiver.got == []
    assert answer.status is None
    assert "not a public address" in answer.problem


def test_the_address_that_was_checked_is_the_one_that_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that turns to another address after the check leads to the first one."""
    asked: list[str] = []
    real = socket.getaddrinfo

    def turning(host: str, *arguments: object, **options: object) -> object:
        asked.append(host)
        return real("127.0.0.1" if host == "desk.example" else host, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(socket, "getaddrinfo", turning)
    with receiving(200) as receiver:
        answer = post(receiver.url.replace("127.0.0.1", "desk.example"), {}, b"", HERE)

    assert answer.status == 200
    assert asked.count("desk.example") == 1
    assert receiver.got[0].headers["host"].startswith("desk.example:")


def test_a_receiver_that_hangs_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "ANSWER_SECONDS", 0.3)
    began = time.monotonic()
    with receiving(HANGS) as receiver:
        answer = post(receiver.url, {}, b"", HERE)
        assert time.monotonic() - began < 5
    assert (answer.status, answer.problem) == (None, "no answer in time")


def test_a_receiver_that_never_begins_with_tls_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "ANSWER_SECONDS", 0.3)
    began = time.monotonic()
    with socket.create_server(("127.0.0.1", 0)) as server:
        answer = post(f"https://127.0.0.1:{server.getsockname()[1]}/", {}, b"", HERE)
    assert time.monotonic() - began < 5
    assert answer.problem == "no answer in time"


def test_a_receiver_that_answers_byte_by_byte_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "ANSWER_SECONDS", 0.5)
    stop = threading.Event()

    def drip(server: socket.socket) -> None:
        connection, _ = server.accept()
        with connection:
            for _ in range(400):  # twenty seconds at most
                if stop.wait(0.05):
                    return
                try:
                    connection.send(b"H")
                except OSError:
                    return

    with socket.create_server(("127.0.0.1", 0)) as server:
        dripping = threading.Thread(target=drip, args=(server,))
        dripping.start()
        began = time.monotonic()
        answer = post(f"http://127.0.0.1:{server.getsockname()[1]}/", {}, b"", HERE)
        took = time.monotonic() - began
        stop.set()
        dripping.join()
    assert took < 5
    assert answer.problem == "no answer in time"


def test_nobody_there_is_a_problem() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    answer = post(f"http://127.0.0.1:{port}/", {}, b"", HERE)
    assert answer.status is None
    assert "refused" in answer.problem


def test_a_server_that_speaks_no_tls_is_a_problem() -> None:
    with receiving(200) as receiver:
        answer = post(receiver.url.replace("http:", "https:"), {}, b"", HERE)
        assert receiver.got == []
    assert answer.status is None
    assert "SSL" in answer.problem
