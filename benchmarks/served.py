"""Runs the service in processes of its own, serving on a free port or loading, in a throw-away folder."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path

from benchmarks.material import body_of
from service.article import Article

START_SECONDS = 180  # on a busy machine


class Served:
    """Two workers that serve `folder` until the end of the `with`; settings are the environment's, and those given.

    If given, `command` serves instead, with the port appended to it.
    """

    def __init__(self, folder: Path, command: Sequence[str] = (), **settings: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port: int = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        environment = {**os.environ, "CROSSCHECK_DATA": str(folder), **settings}
        serve = command or [sys.executable, "-m", "service", "serve", "--workers", "2", "--port"]
        self._process = subprocess.Popen([*serve, str(self.port)], env=environment, stderr=subprocess.DEVNULL)

    def __enter__(self) -> Served:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self._process.poll() is None:
            try:
                urllib.request.urlopen(f"{self.address}/readyz", timeout=30).close()
            except OSError:
                time.sleep(0.2)
            else:
                return self
        self.__exit__()
        raise RuntimeError("the service did not become ready")

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(60)


def load(some: Sequence[Article]) -> None:
    """`crosscheck load` of the articles into an empty store, from start to end."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        file.write_text("".join(json.dumps(body_of(article)) + "\n" for article in some), encoding="utf-8")
        environment = {**os.environ, "CROSSCHECK_DATA": str(Path(folder) / "data")}
        command = [sys.executable, "-m", "service", "load", str(file)]
        subprocess.run(command, env=environment, capture_output=True, check=True)
