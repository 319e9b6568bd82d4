"""Two workers are one service: whoever is asked, articles, limits and webhooks are the same."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, Request, build_opener

import pytest
from standardwebhooks.webhooks import Webhook as Verifier

from service.storage.scope import Scope
from service.storage.store import Store
from tests.api.articles_sent import FERRY, OTHER_FERRY
from tests.delivering.receiver import receiving
from tests.delivering.test_dispatching import wait_until

CLIENTS = 16
SHARE = 120  # requests a minute: more than the other tests here send with one key
START_SECONDS = 180  # two workers read their models, perhaps on a busy machine


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: Any


@dataclass(frozen=True)
class Service:
    """A served store in its own processes."""

    address: str
    store: Store

    def key(self, *scopes: Scope) -> str:
        return self.store.keys.create("test", scopes)[1]

    def ask(self, key: str, method: str, path: str, body: Any = None) -> Answer:
        headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        asking = Request(self.address + path, data, headers, method=method)
        try:
            with build_opener(ProxyHandler({})).open(asking, timeout=120) as answer:
                return Answer(answer.status, dict(answer.headers), json.loads(answer.read() or b"null"))
        except HTTPError as error:
            with error:
                return Answer(error.code, dict(error.headers), json.loads(error.read()))


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    data = tmp_path_factory.mktemp("workers")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {
        "CROSSCHECK_DATA": str(data),
        "CROSSCHECK_PAIR_MODEL": "off",
        "CROSSCHECK_REQUESTS_A_MINUTE": str(SHARE),
        "CROSSCHECK_WEBHOOK_NETWORKS": "127.0.0.0/8",
        "OMP_NUM_THREADS": "1",
    }
    command = [sys.executable, "-m", "service.cli", "serve", "--port", str(port), "--workers", "2"]
    log = data / "log"
    with log.open("wb") as lines:
        process = subprocess.Popen(command, env={**os.environ, **settings}, stdout=lines, stderr=lines)
    store = Store(f"sqlite:///{data / 'crosscheck.sqlite3'}")
    served = Service(f"http://127.0.0.1:{port}", store)
    try:
        wait_for(served, process, log)
        yield served
    finally:
        process.terminate()
        process.wait(60)
        store.close()


def wait_for(service: Service, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            if service.ask("", "GET", "/healthz").status == 200:
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(log.read_text())


def at_once(service: Service, key: str, article: dict[str, Any]) -> list[Answer]:
    """The answers to as many clients that post the article at the same time."""
    with ThreadPoolExecutor(CLIENTS) as clients:
        return list(clients.map(lambda _: service.ask(key, "POST", "/v1/articles", article), range(CLIENTS)))


def test_clients_that_post_the_same_article_at_once_make_one_and_are_told_alike(service: Service) -> None:
    key = service.key(Scope.ADMIN)
    service.ask(key, "POST", "/v1/articles", OTHER_FERRY)
    before = service.store.counts()

    answers = at_once(service, key, FERRY)

    assert Counter(answer.status for answer in answers) == {201: 1, 200: CLIENTS - 1}
    assert len({json.dumps(answer.body, sort_keys=True) for answer in answers}) == 1
    after, report = service.store.counts(), answers[0].body
    assert after.articles == before.articles + 1
    assert after.claims == before.claims + len(report["claims"])
    assert report["summary"]["conflicting"] == 1


def test_a_change_is_told_once_by_whichever_worker(service: Service) -> None:
    key = service.key(Scope.ADMIN)
    with receiving(500, 204) as receiver:
        made = service.ask(key, "POST", "/v1/webhooks", {"url": receiver.url})
        articles = [{**FERRY, "external_id": f"told-{number}"} for number in range(6)]
        with ThreadPoolExecutor(CLIENTS) as clients:
            posted = list(clients.map(lambda one: service.ask(key, "POST", "/v1/articles", one), articles))
        wait_until(lambda: service.store.deliveries.waiting() == 0, seconds=60)
        service.ask(key, "DELETE", f"/v1/webhooks/{made.body['id']}")

    told = [Verifier(made.body["secret"]).verify(got.body, got.headers) for got in receiver.got]
    assert len(receiver.got) == len(articles) + 1  # one came again after the 500
    assert len({got.headers["webhook-id"] for got in receiver.got}) == len(articles)
    assert {one["data"]["article_id"] for one in told} == {answer.body["article"]["id"] for answer in posted}


def test_a_key_has_one_share_of_requests_over_both_workers(service: Service) -> None:
    key, other = service.key(Scope.READ), service.key(Scope.READ)
    if time.time() % 60 > 40:
        time.sleep(60 - time.time() % 60)  # all of them within one minute
    with ThreadPoolExecutor(8) as clients:
        answers = list(clients.map(lambda _: service.ask(key, "GET", "/v1/quality"), range(SHARE + 30)))

    assert Counter(answer.status for answer in answers) == {200: SHARE, 429: 30}
    [refused] = {answer.headers["Content-Type"] for answer in answers if answer.status == 429}
    assert refused == "application/problem+json"
    assert all(0 < int(answer.headers["Retry-After"]) <= 60 for answer in answers if answer.status == 429)
    assert service.ask(other, "GET", "/v1/quality").status == 200


def test_a_revoked_key_is_worth_nothing_in_both_workers(service: Service) -> None:
    key = service.key(Scope.READ)
    assert service.ask(key, "GET", "/v1/articles").status == 200
    service.store.keys.revoke(key.split("_")[1])
    assert {service.ask(key, "GET", "/v1/articles").status for _ in range(8)} == {401}
