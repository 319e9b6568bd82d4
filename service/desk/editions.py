"""An edition of a page: the state of the store, the question, who asks, and the version of the desk."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import request

from service.desk.signing_in import editor


def tag(seq: int) -> str:
    """The ETag of the page that this request asks for, after the change `seq`."""
    asked = "\0".join((request.full_path, request.headers.get("HX-Request", ""), editor() or "", fingerprint()))
    return f"{seq}-{hashlib.sha256(asked.encode()).hexdigest()[:12]}"


@cache
def fingerprint() -> str:
    """Changes with any file of the desk, so that nobody sees yesterday's page after an upgrade."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.*")):
        if path.suffix in (".py", ".html", ".css", ".js", ".svg"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:10]
