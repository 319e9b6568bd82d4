"""A dashboard beside a loader: is each result seen once and in order, and what does a poll cost?

    python -m benchmarks.polling --articles FOLDER [--count 500] [--rate 10] [--seconds 60] [--longest 240]

Two workers of a throw-away service are sent one article after the other while the feed is polled with If-None-Match and
since, as a dashboard does. Polling goes on until all is loaded, for `seconds` at least and `longest` at most; what the
poller saw is then compared with the feed read from its beginning.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from benchmarks.material import articles, body_of
from benchmarks.served import Served
from benchmarks.timing import machine
from service.article import Article


def main() -> None:
    """Prints one JSON object."""
    given = _arguments()
    with tempfile.TemporaryDirectory() as folder, Served(Path(folder)) as server:
        print(json.dumps({"machine": machine(), "load": os.getloadavg()[0], **_measured(server.port, given)}, indent=1))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--rate", type=float, default=10)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--longest", type=float, default=240)
    return parser.parse_args()


@dataclass(slots=True)
class Loader:
    """Sends one article after another until it is told to stop, and records the answers."""

    port: int
    sent: Iterable[Article]
    stopping: threading.Event = field(default_factory=threading.Event)
    statuses: list[int] = field(default_factory=list)

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        for one in self.sent:
            if self.stopping.is_set():
                return
            body, headers = json.dumps(body_of(one)), {"Content-Type": "application/json"}
            connection.request("POST", "/v1/articles", body, headers)
            answer = connection.getresponse()
            answer.read()
            self.statuses.append(answer.status)


@dataclass(slots=True)
class Poller:
    """Asks for what is new at a steady rate, as a dashboard does, and keeps what it saw."""

    port: int
    etag: str = ""
    since: int = 0
    seen: list[tuple[int, str]] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def poll(self, connection: http.client.HTTPConnection) -> None:
        began = time.perf_counter()
        connection.request("GET", f"/v1/results?limit=500&since={self.since}", headers={"If-None-Match": self.etag})
        answer = connection.getresponse()
        body = answer.read()
        self.seconds.append(time.perf_counter() - began)
        self.statuses.append(answer.status)
        if answer.status == 200:
            page = json.loads(body)
            self.seen += [(one["seq"], one["id"]) for one in page["results"]]
            self.etag, self.since = answer.headers["ETag"], page["last_seq"]


def _measured(port: int, given: argparse.Namespace) -> dict[str, Any]:
    loader, poller, feed = Loader(port, articles(given.articles, given.count)), Poller(port), Poller(port)
    loading = threading.Thread(target=loader.run)
    loading.start()
    polled = _poll_beside(loading, poller, given)
    beside = dict(Counter(poller.statuses)), sorted(poller.seconds)
    loader.stopping.set()
    loading.join()
    for one in (poller, feed):
        _to_the_end(one)
    return {"polled for, s": round(polled, 1), **_told(*beside), **_compared(poller, feed, loader)}


def _poll_beside(loading: threading.Thread, poller: Poller, given: argparse.Namespace) -> float:
    """Poll at a fixed rate, catching up on late polls; the seconds it took."""
    connection, began, beat = http.client.HTTPConnection("127.0.0.1", poller.port, timeout=60), time.monotonic(), 0
    while (passed := time.monotonic() - began) < given.longest and (passed < given.seconds or loading.is_alive()):
        time.sleep(max(0.0, beat / given.rate - passed))
        poller.poll(connection)
        beat += 1
    return passed


def _to_the_end(poller: Poller) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", poller.port, timeout=60)
    poller.poll(connection)  # at least once: the last article may have come after the last poll
    while poller.statuses[-1] != 304:
        poller.poll(connection)


def _told(statuses: dict[int, int], seconds: list[float]) -> dict[str, Any]:
    milliseconds = [1000 * one for one in seconds]
    share = statuses.get(304, 0) / len(seconds)
    return {
        "polls": len(seconds),
        "statuses": statuses,
        "share of 304": round(share, 3),
        "median, ms": round(median(milliseconds), 1),
        "p95, ms": round(quantiles(milliseconds, n=20)[-1], 1),
        "longest, ms": round(milliseconds[-1], 1),
    }


def _compared(poller: Poller, feed: Poller, loader: Loader) -> dict[str, Any]:
    seqs = [seq for seq, _ in poller.seen]
    return {
        "articles": dict(Counter(loader.statuses)),
        "results": len(feed.seen),
        "seen": len(poller.seen),
        "seen twice": len(poller.seen) - len({one for _, one in poller.seen}),
        "missed": len(set(feed.seen) - set(poller.seen)),
        "in order": seqs == sorted(set(seqs)),
    }


if __name__ == "__main__":
    main()
