"""A connection gets a thread once a request's head is here, and keeps it only while it sends and reads in time."""

from __future__ import annotations

import os
import re
import selectors
import socket
import threading
import time
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import Any

from gunicorn.http import get_parser
from gunicorn.http.errors import ParseException
from gunicorn.workers.gthread import ThreadWorker

from service.api.problems import problem_of
from service.api.slots import Slots
from service.api.unreadable import TLS, NoHost, PlainHttpHere, is_unreadable
from service.errors import Busy, SenderTooSlow
from service.serving.inflow import LEFT_OVER, PATIENCE, SENDERS, TOO_MANY, Inflow

HEAD = 15  # seconds for a request's first line and headers, which hold no thread: more keep silent connections longer
LONGEST_HEAD = 65_536  # bytes of a head to read so: a proxy's cookies and signatures are a tenth of it
READER = 20  # seconds for each part of the answer, up to a megabyte, to be read: more let slow readers hold threads
LEFT_UNREAD = 65_536  # bytes left of an answered body from which the connection is closed rather than read on
CLOSING = 5  # seconds for an orphan, after its last request, to write the index: with fewer the next start takes longer
HOST = re.compile(r"[\w.:%\[\]~!$&'()*+,;=-]*", re.ASCII)  # a name or an address, with or without a port; or nothing
LEAVING = 5  # seconds for a sender that was answered before its whole body came to notice; it holds no thread


class Listener(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's threaded worker; no silent connection, half-sent head or slow reader can hold one of its threads."""

    senders: int = SENDERS
    head_seconds: float = HEAD
    patience: float = PATIENCE
    left_over: float = LEFT_OVER
    closing: float = CLOSING

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._slots = Slots(self.senders, TOO_MANY)

    def is_parent_alive(self) -> bool:
        """A worker whose parent was killed stops as if told to, with nobody left to end it if that takes too long.

        It leaves the port at once, so that a new service can be started.
        """
        alive = bool(super().is_parent_alive())
        if not alive:
            ending = threading.Timer(self.cfg.graceful_timeout + self.closing, os._exit, [1])
            ending.daemon = True
            ending.start()
            self.set_accept_enabled(False)
            for listener in self.sockets:
                listener.close()
        return alive

    def _cap_keepalive(self, deadline: float) -> None:
        """A worker that is told to stop awaits no first request of a silent connection, and no next one, for long."""
        super()._cap_keepalive(deadline)
        for conn in self.pending_conns:
            if not conn.inflow.head:
                conn.timeout = min(conn.timeout, deadline)

    def enqueue_req(self, conn: Any) -> None:
        """The main loop reads the head; gunicorn would make a thread wait for every byte of it."""
        if conn.parser is None:
            conn.inflow = Inflow(conn.sock, self._slots, self.patience, self.left_over)
            conn.parser = get_parser(self.cfg, conn.inflow, conn.client)
        conn.inflow.head = bytearray(conn.parser.unreader.take_buffered())  # a request that came with the one before
        if _whole(conn.inflow.head):
            self._hand_over(conn)
            return
        conn.sock.setblocking(False)
        conn.timeout = time.monotonic() + self.head_seconds
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self.on_pending_socket_readable, conn))

    def on_pending_socket_readable(self, conn: Any, client: socket.socket) -> None:
        """More of a head came, or its sender is gone."""
        if (came := _read(client)) == b"":
            self._close(conn)
            return
        conn.inflow.head += came or b""
        if conn.inflow.head.startswith(TLS):  # otherwise it waits for a TLS answer until its time for a head is up
            _refuse(client, conn.client, PlainHttpHere(bytes(TLS)))
            self._close(conn)
            return
        if _whole(conn.inflow.head):
            self._take_out(conn)
            self._hand_over(conn)

    def murder_pending(self) -> None:
        """Close connections past their deadline. Deadlines differ, so the queue is not in their order."""
        for conn in [one for one in self.pending_conns if one.timeout <= time.monotonic()]:
            self._close(conn)

    def finish_request(self, conn: Any, fs: Future[bool]) -> None:
        """The main loop closes a connection that ends; in gunicorn it would block while doing so."""
        if not fs.cancelled() and not fs.exception() and fs.result():
            super().finish_request(conn, fs)
            return
        if conn.sock.fileno() < 0:  # an error after the head closed it
            self.nr_conns -= 1
            return
        conn.sock.setblocking(False)
        conn.timeout = time.monotonic() + LEAVING
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, selectors.EVENT_READ, partial(self._let_go, conn))
        with suppress(OSError):  # it is gone, as the poller will notice
            conn.sock.shutdown(socket.SHUT_WR)

    def handle_request(self, req: Any, conn: Any) -> Any:
        """The answer does not wait for ever to be read, and says whether the connection is closed after it.

        Raises NoHost for a request that must be refused without one (RFC 9112, section 3.2).
        """
        hosts = [value for name, value in req.headers if name == "HOST"]
        if len(hosts) > 1 or (not hosts and req.version >= (1, 1)) or not all(map(HOST.fullmatch, hosts)):
            raise NoHost("")
        conn.sock.settimeout(READER)
        ends = req.should_close
        req.should_close = lambda: ends() or _leaves_much(req.body)
        return super().handle_request(req, conn)

    def handle_error(self, req: Any, client: Any, addr: Any, exc: BaseException) -> None:
        """An unreadable request is answered with the reason, one too slow with a head over LONGEST_HEAD not at all."""
        if is_unreadable(exc):
            _refuse(client, addr, exc)
        elif not isinstance(exc, Busy | SenderTooSlow):
            super().handle_error(req, client, addr, exc)

    def _keepalive_after(self, conn: Any, keepalive: bool) -> bool:
        """The connection ends if the request was answered before its whole body came and the rest is not there soon."""
        conn.inflow.end()
        try:
            return bool(super()._keepalive_after(conn, keepalive))
        except (Busy, ParseException):  # already answered: an error in the rest cannot be reported
            return False

    def _hand_over(self, conn: Any) -> None:
        conn.inflow.begin()
        conn.parser.unreader.unread(bytes(conn.inflow.head))
        conn.inflow.head.clear()
        conn.data_ready = True
        super().enqueue_req(conn)

    def _let_go(self, conn: Any, client: socket.socket) -> None:
        """Read on until the other side closes: closing with data unread would discard the answer."""
        if _read(client) == b"":
            self._close(conn)

    def _close(self, conn: Any) -> None:
        self._take_out(conn)
        self.nr_conns -= 1
        conn.close()

    def _take_out(self, conn: Any) -> None:
        self.poller.unregister(conn.sock)
        self.pending_conns.remove(conn)


def _leaves_much(body: Any) -> bool:
    """More of the body is unread than is worth reading to keep the connection; for chunks the amount is unknown."""
    in_chunks_still_to_come = getattr(body.reader, "parser", None) is not None
    return in_chunks_still_to_come or getattr(body.reader, "length", 0) + body.buf.tell() >= LEFT_UNREAD


def _refuse(client: socket.socket, address: Any, error: ParseException) -> None:
    from service.api.request_log import refusal  # noqa: PLC0415 - its counters need the folder made at the start

    client.settimeout(READER)
    with suppress(OSError):  # the sender is gone, or does not read
        client.sendall(refusal(problem_of(error), address[0] if address else ""))


def _read(client: socket.socket) -> bytes | None:
    """What came; empty if the sender is gone, None if nothing was there after all."""
    try:
        return client.recv(LONGEST_HEAD)
    except BlockingIOError:
        return None
    except OSError:
        return b""


def _whole(head: bytearray) -> bool:
    """The parser need not wait for more: it skips an empty line at the beginning, and refuses a bare LF."""
    ends = b"\r\n\r\n" in head.lstrip(b"\r\n") or head.count(b"\n") > head.count(b"\r\n")
    return ends or len(head) >= LONGEST_HEAD
