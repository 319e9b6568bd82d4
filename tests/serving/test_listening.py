"""No sender keeps a thread of the worker by being slow or silent, over real sockets."""

from __future__ import annotations

import json
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection, HTTPResponse

import pytest

from service.api.unreadable import TLS
from service.serving.listening import Listener
from tests.serving.listened import Hasty, Patient

THREADS = 4
LONGEST = 60  # seconds that anything here may take on a busy machine
GET = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
POST = b"POST /length HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n"


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with listening(Hasty, "--threads", str(THREADS)) as (port, _):
        yield port


@contextmanager
def listening(worker: type[Listener], *options: str) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """The port and the master of gunicorn with one such worker."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.set_inheritable(True)
        port = listener.getsockname()[1]
        options = ("--bind", f"fd://{listener.fileno()}", "--no-control-socket", *options)
        of_worker = ("--worker-class", f"{worker.__module__}.{worker.__name__}", "tests.serving.listened:app")
        command = [sys.executable, "-m", "gunicorn", *options, *of_worker]
        process = subprocess.Popen(command, pass_fds=[listener.fileno()])
    try:
        yield port, process
    finally:
        process.terminate()
        process.wait(LONGEST)


@pytest.fixture
def sockets() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


def connected(port: int, opened: ExitStack, sent: bytes = b"") -> socket.socket:
    sock = opened.enter_context(socket.create_connection(("127.0.0.1", port), LONGEST))
    sock.sendall(sent)
    return sock


def lives(port: int) -> bool:
    asking = HTTPConnection("127.0.0.1", port, timeout=LONGEST)
    asking.request("GET", "/healthz")
    answer = asking.getresponse()
    asking.close()
    return answer.status == 200


def told(sock: socket.socket) -> bytes:
    """All that is answered, until the connection is closed."""
    found = bytearray()
    while part := sock.recv(65_536):
        found += part
    return bytes(found)


@pytest.mark.parametrize("sent", [b"", b"G", GET[:-2], b"\r\n\r\n"], ids=["nothing", "a letter", "half", "empty lines"])
def test_connections_without_a_whole_head_hold_no_thread_and_are_closed(
    port: int, sockets: ExitStack, sent: bytes
) -> None:
    silent = [connected(port, sockets, sent) for _ in range(6 * THREADS)]

    assert lives(port)
    assert [told(sock) for sock in silent] == [b""] * len(silent)


def test_a_head_that_comes_in_parts_is_answered(port: int, sockets: ExitStack) -> None:
    sock = connected(port, sockets)
    for part in (b"\r\n", GET[:5], GET[5:-3], GET[-3:-1], GET[-1:]):
        sock.sendall(part)
        time.sleep(0.02)

    assert sock.recv(65_536).startswith(b"HTTP/1.1 200")


def test_a_connection_is_kept_and_requests_may_come_together(port: int, sockets: ExitStack) -> None:
    body = b"POST /length HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde"
    sock = connected(port, sockets, body + GET + body + GET[:9])
    found = bytearray()
    while found.count(b"\r\n\r\n5") < 2:
        found += sock.recv(65_536)
    sock.sendall(GET[9:])

    assert sock.recv(65_536).startswith(b"HTTP/1.1 200")


def test_a_kept_connection_that_sends_half_a_head_holds_no_thread(port: int, sockets: ExitStack) -> None:
    for _ in range(3 * THREADS):
        sock = connected(port, sockets, GET)
        assert sock.recv(65_536).startswith(b"HTTP/1.1 200")
        sock.sendall(GET[:9])

    assert lives(port)


def test_a_line_that_ends_wrongly_is_refused_at_once(port: int, sockets: ExitStack) -> None:
    assert told(connected(port, sockets, b"GET / HTTP/1.1\n\n")).startswith(b"HTTP/1.1 400")


def test_who_speaks_tls_is_told_at_once_that_there_is_none(port: int, sockets: ExitStack) -> None:
    context = ssl.create_default_context()
    began = time.monotonic()

    with pytest.raises(ssl.SSLError, match="WRONG_VERSION_NUMBER"):
        context.wrap_socket(connected(port, sockets), server_hostname="localhost")
    assert time.monotonic() - began < Hasty.head_seconds
    assert b"plain HTTP" in told(connected(port, sockets, TLS + bytes(9)))


IPV6 = b"GET /healthz HTTP/1.1\r\nHost: [::1]:8000\r\n\r\n"
HEAD = b"GET /healthz HTTP/1.1\r\nHost: x\r\n"
UNREADABLE = [
    ("no request at all", b"hello\r\n\r\n", 400),
    ("a method in small letters", b"get / HTTP/1.1\r\n\r\n", 400),
    ("letters beyond ASCII in the address", "GET /?q=café HTTP/1.1\r\n\r\n".encode(), 400),
    ("another protocol", b"GET / HTTP/3.0\r\n\r\n", 400),
    ("a space in a header's name", HEAD + b"Auth orization: Bearer cck_secret\r\n\r\n", 400),
    ("a control character in a header", HEAD + b"Authorization: \x01cck_secret\r\n\r\n", 400),
    ("a length that is no number", HEAD + b"Content-Length: abc\r\n\r\n", 400),
    ("headers that contradict each other", HEAD + b"X-Forwarded-Proto: https\r\nX-Forwarded-Ssl: off\r\n\r\n", 400),
    ("no host", b"GET /healthz HTTP/1.1\r\n\r\n", 400),
    ("two hosts", HEAD + b"Host: y\r\n\r\n", 400),
    ("no name of a host", b"GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
    ("too long an address", b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\n\r\n", 414),
    ("an expectation that nobody meets", HEAD + b"Expect: nonsense\r\n\r\n", 417),
    ("too many headers", HEAD + 101 * b"A: b\r\n" + b"\r\n", 431),
    ("too long a header", HEAD + b"A: " + b"b" * 9_000 + b"\r\n\r\n", 431),
    ("another transfer coding", HEAD + b"Transfer-Encoding: bzip\r\n\r\n", 501),
]


@pytest.mark.parametrize(("sent", "status"), [case[1:] for case in UNREADABLE], ids=[case[0] for case in UNREADABLE])
def test_what_is_no_request_is_told_so_in_the_one_json_body(
    port: int, sockets: ExitStack, sent: bytes, status: int
) -> None:
    head, _, body = told(connected(port, sockets, sent)).partition(b"\r\n\r\n")
    problem = json.loads(body)

    assert head.startswith(f"HTTP/1.1 {status} {problem['title']}\r\n".encode())
    assert b"Content-Type: application/problem+json\r\n" in head
    assert b"X-Request-ID: " in head
    assert list(problem) == ["type", "title", "status", "detail", "errors"]
    assert problem["type"] == f"/docs#problem-{problem['status']}"


def test_the_host_may_be_missing_in_http_1_0_and_empty_in_http_1_1(port: int, sockets: ExitStack) -> None:
    for sent in (b"GET /healthz HTTP/1.0\r\n\r\n", b"GET /healthz HTTP/1.1\r\nHost:\r\n\r\n", IPV6):
        assert b" 200 OK\r\n" in connected(port, sockets, sent).recv(65_536)


def test_a_request_that_was_answered_is_not_answered_again_for_the_rest_of_its_body(
    port: int, sockets: ExitStack
) -> None:
    head = b"POST /unread HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"

    assert told(connected(port, sockets, head + b"zz\r\nabc\r\n")).endswith(b"not looked at")


def test_bodies_that_stop_are_told_so_and_more_than_a_few_are_turned_away(port: int, sockets: ExitStack) -> None:
    stopped = [connected(port, sockets, POST + b"x" * 10) for _ in range(6 * THREADS)]

    assert lives(port)
    assert {told(sock)[:12] for sock in stopped} == {b"HTTP/1.1 408", b"HTTP/1.1 503"}


def test_a_body_that_comes_a_byte_at_a_time_is_not_awaited_for_ever(port: int, sockets: ExitStack) -> None:
    sock = connected(port, sockets, POST)
    sock.settimeout(0.1)
    until, answered = time.monotonic() + LONGEST, b""
    while not answered and time.monotonic() < until:
        sock.sendall(b"x")
        try:
            answered = sock.recv(65_536)
        except TimeoutError:
            continue

    assert answered.startswith(b"HTTP/1.1 408")


def test_a_body_that_stops_after_much_of_it_is_awaited_no_longer_than_another(port: int, sockets: ExitStack) -> None:
    much = POST.replace(b"100000", b"900000") + b"x" * 800_000  # at the slowest these would take three minutes

    assert told(connected(port, sockets, much)).startswith(b"HTTP/1.1 408")


def test_a_body_may_take_longer_than_the_patience_if_it_goes_on_coming(port: int, sockets: ExitStack) -> None:
    sock = connected(port, sockets, POST)
    for _ in range(10):
        sock.sendall(b"x" * 10_000)
        time.sleep(0.2)

    assert sock.recv(65_536).endswith(b"100000")


def test_an_answer_before_the_body_came_reaches_its_sender(port: int, sockets: ExitStack) -> None:
    early = [connected(port, sockets, POST.replace(b"/length", b"/unread")) for _ in range(6 * THREADS)]

    assert lives(port)
    for sock in early:
        sock.sendall(b"x" * 50_000)
        assert told(sock).endswith(b"not looked at")


def test_a_body_that_was_not_looked_at_leaves_the_connection_as_it_was(port: int, sockets: ExitStack) -> None:
    sock = connected(port, sockets, POST.replace(b"/length", b"/unread").replace(b"100000", b"20000"))
    found = bytearray()
    while not found.endswith(b"not looked at"):
        found += sock.recv(65_536)
    sock.sendall(b"x" * 20_000 + GET)

    assert sock.recv(65_536).startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize(
    ("path", "body", "connection"),
    [
        (b"/unread", b"Content-Length: 65535\r\n\r\n" + b"x" * 65_535, b"keep-alive"),
        (b"/unread", b"Content-Length: 65536\r\n\r\n" + b"x" * 65_536, b"close"),
        (b"/unread", b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n", b"close"),
        (b"/length", b"Content-Length: 99999\r\n\r\n" + b"x" * 99_999, b"keep-alive"),
        (b"/length", b"Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n", b"keep-alive"),
    ],
    ids=["little left", "much left", "chunks left", "all read", "all chunks read"],
)
def test_an_answer_says_whether_its_connection_is_kept(
    port: int, sockets: ExitStack, path: bytes, body: bytes, connection: bytes
) -> None:
    sock = connected(port, sockets, b"POST " + path + b" HTTP/1.1\r\nHost: x\r\n" + body)

    answer = HTTPResponse(sock, method="POST")
    answer.begin()
    answer.read()  # its head and its body may come apart
    assert answer.headers["Connection"] == connection.decode()
    if connection == b"keep-alive":
        sock.sendall(GET)
        assert sock.recv(65_536).startswith(b"HTTP/1.1 200")
    else:
        sock.shutdown(socket.SHUT_WR)
        told(sock)


def test_an_answer_that_breaks_off_ends_its_connection_alone(port: int, sockets: ExitStack) -> None:
    answer = told(connected(port, sockets, GET.replace(b"/healthz", b"/broken")))

    assert b"so far" in answer
    assert lives(port)


@pytest.mark.parametrize(
    "body", [b"zz\r\nabc\r\n", b"3\r\nabcdef\r\n0\r\n\r\n", b"-1\r\n\r\n", b"3\r\nabc\r\n", b"3\r\nabc\r\n0\r\n"]
)
def test_a_body_in_chunks_that_are_none_or_break_off_is_refused(port: int, sockets: ExitStack, body: bytes) -> None:
    head = b"POST /length HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    sock = connected(port, sockets, head + body)
    sock.shutdown(socket.SHUT_WR)

    answer = told(sock)
    assert answer.startswith(b"HTTP/1.1 400")
    assert b"application/problem+json" in answer


def test_silent_connections_do_not_keep_a_worker_from_stopping(sockets: ExitStack) -> None:
    with listening(Patient, "--keep-alive", "600", "--graceful-timeout", "600") as (port, master):
        assert lives(port)
        connected(port, sockets)
        assert connected(port, sockets, GET).recv(65_536).startswith(b"HTTP/1.1 200")
        master.terminate()
        assert master.wait(LONGEST) == 0


def test_a_worker_whose_master_was_killed_leaves_the_port_and_ends_within_its_grace(sockets: ExitStack) -> None:
    with listening(Patient, "--graceful-timeout", "1", "--threads", "2") as (port, master):
        assert lives(port)
        endless = connected(port, sockets, GET.replace(b"/healthz", b"/endless"))
        assert lives(port)
        master.kill()
        until = time.monotonic() + LONGEST
        while _is_open(port) and time.monotonic() < until:
            time.sleep(0.1)
        assert not _is_open(port)
        assert told(endless) == b""


def _is_open(port: int) -> bool:
    with socket.socket() as asking:
        return asking.connect_ex(("127.0.0.1", port)) == 0
