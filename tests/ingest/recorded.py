"""One article in our own words, as each system would push it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from service.ingest import ninjs, rss, schema_org, superdesk, wordpress
from service.ingest.incoming import Incoming

FOLDER = Path(__file__).parent / "payloads"
NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)

ROUTES = {
    "ninjs-1.json": "ninjs",
    "ninjs-2.json": "ninjs",
    "ninjs-3.json": "ninjs",
    "superdesk.json": "superdesk",
    "wordpress.json": "wordpress",
    "schema-org.json": "schema-org",
    "schema-org-graph.json": "schema-org",
    "schema-org-list.json": "schema-org",
    "rss.xml": "rss",
    "atom.xml": "rss",
}


def only(read: tuple[Incoming, ...]) -> Incoming:
    """Of a feed with one item, that."""
    (one,) = read
    return one


READERS: dict[str, Callable[[Any, datetime], Incoming]] = {
    "ninjs": ninjs.read,
    "superdesk": superdesk.read,
    "wordpress": wordpress.read,
    "schema-org": schema_org.read,
    "rss": lambda feed, _now: only(rss.read(feed)),
}


def payload(name: str) -> bytes:
    """The recorded bytes."""
    return (FOLDER / name).read_bytes()


def parsed(name: str) -> Any:
    """The payload as its reader takes it."""
    return json.loads(payload(name)) if name.endswith(".json") else rss.parse(payload(name))


def incoming(name: str) -> Incoming:
    """What is read of it."""
    return READERS[ROUTES[name]](parsed(name), NOW)
