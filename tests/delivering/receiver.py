"""A receiver of webhooks on this machine that answers as it is told and keeps what it got."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HANGS = 0  # instead of a status


@dataclass(frozen=True, slots=True)
class Got:
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """`answers` are used up from the front, the last one again and again."""

    url: str
    answers: list[int] = field(default_factory=lambda: [200])
    got: list[Got] = field(default_factory=list)
    location: str = ""
    released: threading.Event = field(default_factory=threading.Event)

    def next_answer(self) -> int:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def _handler(receiver: Callable[[], Receiver]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            me = receiver()
            length = int(self.headers["Content-Length"])
            headers = {name.lower(): value for name, value in self.headers.items()}
            me.got.append(Got(self.path, headers, self.rfile.read(length)))
            answer = me.next_answer()
            if answer == HANGS:
                me.released.wait(30)
                return
            self.send_response(answer)
            if me.location:
                self.send_header("Location", me.location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Not a word."""

    return Handler


@contextmanager
def receiving(*answers: int) -> Iterator[Receiver]:
    made: list[Receiver] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(lambda: made[0]))
    made.append(Receiver(f"http://127.0.0.1:{server.server_port}/hook?desk=7", list(answers) or [200]))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield made[0]
    finally:
        made[0].released.set()
        server.shutdown()
        thread.join()
        server.server_close()
