"""A small web server on a free port of this machine: a WordPress site and feeds, as they answer pollers."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Site:
    """What the server gives at each path, and what it was asked for."""

    address: str
    paths: dict[str, Callable[[dict[str, str], dict[str, str]], Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str], dict[str, str]]] = field(default_factory=list)


@contextmanager
def serving() -> Iterator[Site]:
    """A server that is gone when the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            headers = {name.lower(): value for name, value in self.headers.items()}
            site.asked.append((parts.path, query, headers))
            view = site.paths.get(parts.path)
            status, given, body = view(query, headers) if view else (404, {}, b"")
            self.send_response(status)
            for name, value in given.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Tests need no log."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site = Site(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def post(number: int, modified: str = "2024-03-05T08:30:00", **changed: Any) -> dict[str, Any]:
    """A post of that id, about that many people."""
    return {
        "id": number,
        "date_gmt": "2024-03-05T08:30:00",
        "guid": {"rendered": f"https://gazette.example/?p={number}"},
        "modified_gmt": modified,
        "status": "publish",
        "link": f"https://gazette.example/{number}",
        "title": {"rendered": f"Ferry {number}"},
        "content": {
            "rendered": f"<p>The accident off Port Ellery injured {number} passengers.</p>",
            "protected": False,
        },
        **changed,
    }


def wordpress(posts: list[dict[str, Any]], at_most: int = 100) -> Callable[[dict[str, str], dict[str, str]], Answer]:
    """The posts as the REST API gives them: those modified after, or included, by id, in pages."""

    def view(query: dict[str, str], _headers: dict[str, str]) -> Answer:
        after = query.get("modified_after", "").removesuffix("Z")
        included = query.get("include", "").split(",")
        wanted = (one for one in posts if included == [""] or str(one["id"]) in included)
        found = sorted((one for one in wanted if one["modified_gmt"] > after), key=lambda one: int(one["id"]))
        size, page = min(int(query["per_page"]), at_most), int(query["page"])
        pages = max(1, -(-len(found) // size))
        if page > pages:
            return 400, {}, b'{"code": "rest_post_invalid_page_number"}'
        headers = {"X-WP-Total": str(len(found)), "X-WP-TotalPages": str(pages), "Content-Type": "application/json"}
        return 200, headers, json.dumps(found[(page - 1) * size : page * size]).encode()

    return view


def item(number: int, day: int = 5) -> str:
    return (
        f"<item><title>Ferry {number}</title><link>https://gazette.example/{number}</link>"
        f"<guid>https://gazette.example/{number}</guid><pubDate>0{day} Mar 2024 08:30:00 GMT</pubDate>"
        f"<description>The accident off Port Ellery injured {number} passengers.</description></item>"
    )


def feed(*items: str, etag: str = '"1"') -> Callable[[dict[str, str], dict[str, str]], Answer]:
    """A feed that says 304 to whoever knows its ETag."""
    xml = "<rss version='2.0'><channel><link>https://gazette.example</link>" + "".join(items) + "</channel></rss>"

    def view(_query: dict[str, str], headers: dict[str, str]) -> Answer:
        given = {"ETag": etag, "Last-Modified": "Tue, 05 Mar 2024 09:00:00 GMT", "Content-Type": "application/rss+xml"}
        known = headers.get("if-none-match") == etag
        return (304, given, b"") if known else (200, given, xml.encode())

    return view
