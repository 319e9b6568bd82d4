"""What docs/integrations tells works as it stands there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.serving import make_server

from service.serving.app import create_app
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY

DOCS = Path(__file__).parents[2] / "docs" / "integrations"
SECRET = "a secret of tests"
ADDRESS = "http://127.0.0.1:8000"


@pytest.fixture
def address(crosscheck: Crosscheck) -> Iterator[str]:
    """Where the app is served, with a secret for Superdesk."""
    served = replace(crosscheck, settings=replace(crosscheck.settings, superdesk_secret=SECRET))
    server = make_server("127.0.0.1", 0, create_app(served), threaded=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def examples(page: str) -> str:
    """The page's shell lines that ask the service something."""
    blocks = re.findall(r"```sh\n(.*?)```", (DOCS / page).read_text("utf-8"), re.DOTALL)
    return "\n".join(block for block in blocks if "curl" in block)


def run(page: str, address: str, tmp_path: Path) -> list[dict[str, Any]]:
    """The answers to a page's examples."""
    if not (shutil.which("curl") and shutil.which("openssl")):
        pytest.skip("curl or openssl is missing")
    environment = {**os.environ, "CROSSCHECK_SUPERDESK_SECRET": SECRET, "no_proxy": "127.0.0.1"}
    shell = examples(page).replace(ADDRESS, address)
    ran = subprocess.run(
        ["sh", "-euc", shell], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    return list(documents(ran.stdout))


def documents(text: str) -> Iterator[dict[str, Any]]:
    """The JSON objects that stand one after another."""
    while text := text.lstrip():
        answer, end = json.JSONDecoder().raw_decode(text)
        text = text[end:]
        yield answer


def test_the_examples_with_curl_work(address: str, tmp_path: Path) -> None:
    post, item, retracted = run("README.md", address, tmp_path)

    assert [answer["outcome"] for answer in (post, item, retracted)] == ["stored", "stored", "withdrawn"]
    assert item["summary"]["conflicting"] == 1
    assert retracted["withdrawn"] == post["article"]["id"]


def test_the_example_signed_like_superdesk_works(address: str, tmp_path: Path) -> None:
    [answer] = run("superdesk.md", address, tmp_path)

    assert answer["outcome"] == "stored"
    assert answer["article"]["source"] == "herald.example"


def asked_by_client(address: str, *files: Path) -> subprocess.CompletedProcess[str]:
    """What the example client did with these articles."""
    environment = {**os.environ, "CROSSCHECK": address, "no_proxy": "127.0.0.1"}
    command = [sys.executable, str(DOCS / "client.py"), *map(str, files)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)


def test_the_example_client_sends_articles_and_tells_what_conflicts(address: str, tmp_path: Path) -> None:
    files = [tmp_path / "first.json", tmp_path / "second.json"]
    for file, article in zip(files, (FERRY, OTHER_FERRY), strict=True):
        file.write_text(json.dumps(article))
    ran = asked_by_client(address, *files)

    assert ran.returncode == 0, ran.stderr
    assert "'conflicting': 1" in ran.stdout
    assert "214 passengers" in ran.stdout.partition("harbour-gazette.example: ")[2]
    assert "180 passengers" in ran.stdout.partition("coast-online.example: ")[2]


def test_the_example_client_tells_no_conflict_that_an_editor_has_looked_at(address: str, client: FlaskClient) -> None:
    conflicting = [client.post("/v1/articles", json=article) for article in (FERRY, OTHER_FERRY)][1].get_json()
    [conflict] = [r for claim in conflicting["claims"] for r in claim["results"] if r["label"] == "conflicting"]
    client.patch(f"/v1/results/{conflict['id']}", json={"review": "confirmed"})

    assert asked_by_client(address).stdout == ""


def test_the_example_client_tells_what_was_wrong(address: str, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{}")
    ran = asked_by_client(address, tmp_path / "bad.json")

    assert ran.returncode == 1
    assert "/source" in ran.stderr


def sent_by_plugin(status: str, before: str, answered: int = 201, retry_after: str = "") -> list[dict[str, Any]]:
    """What the plugin sends when a post goes from one status to the other, or is "deleted"."""
    if not shutil.which("php"):
        pytest.skip("PHP is missing")
    stand_in = Path(__file__).parent / "wordpress" / "stand_in.php"
    command = ["php", str(stand_in), str(DOCS / "wordpress" / "crosscheck.php"), status, before]
    environment = {**os.environ, "ANSWERED": str(answered), "RETRY_AFTER": retry_after}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_what_the_plugin_sends_is_taken(client: FlaskClient) -> None:
    [sent] = sent_by_plugin("publish", "draft")
    [taken_down] = sent_by_plugin("trash", "publish")
    stored = client.post("/v1/ingest/wordpress", data=sent["body"], content_type="application/json").get_json()
    gone = client.post("/v1/ingest/wordpress", data=taken_down["body"], content_type="application/json").get_json()

    assert sent["url"] == "https://crosscheck.example/v1/ingest/wordpress"
    assert sent["headers"]["Authorization"] == "Bearer cck_x"
    assert stored["article"]["title"] == "Fire & flood"
    assert stored["article"]["published_at"] == "2024-07-05T08:30:00Z"
    assert gone["withdrawn"] == stored["article"]["id"]


@pytest.mark.parametrize(
    ("status", "before", "answered", "times"),
    [
        ("draft", "draft", 201, 0),
        ("publish", "publish", 200, 1),
        *(("publish", "publish", settled, 1) for settled in (400, 404, 409, 413, 415, 422)),
        *(("publish", "draft", unsettled, 8) for unsettled in (0, 302, 401, 403, 429, 500, 503)),
        ("deleted", "draft", 201, 0),
        ("deleted", "publish", 201, 1),
        ("deleted", "trash", 201, 1),
        ("deleted", "publish", 503, 8),
    ],
)
def test_the_plugin_sends_what_is_or_was_public_and_tries_again(
    status: str, before: str, answered: int, times: int
) -> None:
    assert len(sent_by_plugin(status, before, answered)) == times


def test_the_plugin_waits_longer_and_longer_and_never_less_than_it_is_told() -> None:
    hours = [0, 1 / 12, 1 / 3, 4 / 3, 16 / 3, 12, 12, 12]

    assert [one["waited"] for one in sent_by_plugin("publish", "draft", 503)] == [round(3600 * one) for one in hours]
    assert [one["waited"] for one in sent_by_plugin("publish", "draft", 429, "1800")][:4] == [0, 1800, 1800, 4800]


def test_what_the_plugin_sends_of_a_deleted_post_takes_it_down(client: FlaskClient) -> None:
    [sent] = sent_by_plugin("publish", "draft")
    [deleted] = sent_by_plugin("deleted", "publish")
    stored = client.post("/v1/ingest/wordpress", data=sent["body"], content_type="application/json").get_json()
    gone = client.post("/v1/ingest/wordpress", data=deleted["body"], content_type="application/json").get_json()

    assert gone["withdrawn"] == stored["article"]["id"]
