"""The service as a browser meets it: sample articles, an address, and where the browser is."""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from service.api.schemas.article import ArticleInSchema
from service.ingest.received import article
from service.wiring import Crosscheck

SEEDS = Path(__file__).parent.parent.parent / "seeds"
CHROMIUM = os.environ.get("CROSSCHECK_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")

# Nothing that would make the browser ask anybody but the service for anything.
ARGUMENTS = (
    "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update "
    "--disable-sync --no-first-run --disable-dev-shm-usage"
).split()


class Silent(WSGIRequestHandler):
    """Says nothing of each request."""

    def log_request(self, *_: object) -> None:
        """Not a word."""


def add(crosscheck: Crosscheck, given: dict[str, Any]) -> str:
    """Check and store an article; its id."""
    stored = crosscheck.checker.add(article(ArticleInSchema().load(given), crosscheck.settings.longest_body))
    return stored.report.article.head.id


def load(crosscheck: Crosscheck, which: str = "*.json") -> None:
    """Check and store the sample articles."""
    for seed in sorted(SEEDS.glob(which)):
        add(crosscheck, json.loads(seed.read_text(encoding="utf-8")))


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    """The address at which the app is served meanwhile, on a free port of this machine."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Silent)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
