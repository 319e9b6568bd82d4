"""Operators can see that the service lives and is ready, and find a request again."""

from __future__ import annotations

import errno
import json
import logging
import os
import re
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.api.problems import MOST_POINTERS
from service.api.request_log import JsonLines
from service.storage import database
from service.storage.scope import Scope
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY
from tests.api.conftest import on_sqlite

OPERATIONS = Path(__file__).parents[2] / "docs" / "operations.md"


def test_a_live_process_says_so(client: FlaskClient) -> None:
    assert client.get("/healthz").get_json() == {"status": "alive"}


def test_a_ready_service_says_what_it_holds(client: FlaskClient) -> None:
    report = client.post("/v1/articles", json=FERRY).get_json()

    ready = client.get("/readyz").get_json()
    assert ready.pop("index_lag") > 0
    assert ready == {"status": "ready", "model": "all-MiniLM-L6-v2", "articles": 1, "claims": len(report["claims"])}


@on_sqlite
def test_a_service_whose_database_was_moved_away_is_not_ready_and_takes_nothing(
    client: FlaskClient, crosscheck: Crosscheck, caplog: pytest.LogCaptureFixture
) -> None:
    file = crosscheck.settings.data / "crosscheck.sqlite3"
    file.rename(gone := file.with_name("gone"))

    answers = [client.get("/readyz"), client.post("/v1/articles", json=FERRY)]

    gone.rename(file)
    assert [answer.status_code for answer in answers] == [503, 503]
    assert all(answer.headers["Retry-After"] for answer in answers)
    told = [record.__dict__["detail"] for record in caplog.records if record.message == "unavailable"]
    assert len(told) == 2
    assert all("file cannot be found" in detail for detail in told)
    assert client.get("/readyz").status_code == 200


class Full(OSError):
    """A disk without room, as the system tells of it."""

    def __init__(self, code: int) -> None:
        super().__init__(code, os.strerror(code), "/srv/secret/place")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EROFS, "not write it"),
        (errno.EACCES, "not write it"),
        (errno.EIO, "its log says why"),
    ],
)
@on_sqlite
def test_a_service_that_can_write_nothing_is_not_ready_and_says_why(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, code: int, told: str
) -> None:
    def full(*_: object) -> None:
        raise Full(code)

    monkeypatch.setattr(database, "reserve", full)
    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert told in answer.get_json()["detail"]
    assert "secret" not in answer.text
    assert "/srv/secret/place" in caplog.records[-1].__dict__["detail"]
    assert client.get("/healthz").status_code == client.get("/v1/results").status_code == 200


def test_asking_whether_all_is_ready_leaves_nothing_behind(client: FlaskClient, crosscheck: Crosscheck) -> None:
    def there() -> list[tuple[str, int]]:
        return sorted((path.name, path.stat().st_size) for path in crosscheck.settings.data.iterdir())

    before = there()
    assert client.get("/readyz").status_code == 200
    assert there() == before


@on_sqlite
def test_that_the_disk_is_full_is_told_to_whoever_sends_an_article(client: FlaskClient, crosscheck: Crosscheck) -> None:
    with crosscheck.store._database.reading() as connection:  # the pool hands the same connection to the writer
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    several = ({**FERRY, "title": f"{number} {'x' * 1_900}"} for number in range(20))  # some fit into pages there are
    answer = next(found for one in several if (found := client.post("/v1/articles", json=one)).status_code != 201)
    crosscheck.store.close()

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert "The disk is full" in answer.get_json()["detail"]
    assert client.post("/v1/articles", json=FERRY).status_code == 201


def test_the_index_has_caught_up_after_a_search(client: FlaskClient) -> None:
    client.post("/v1/articles", json=FERRY)
    client.post("/v1/check", json=FERRY)

    assert client.get("/readyz").get_json()["index_lag"] == 0


@pytest.mark.parametrize(("given", "kept"), [("desk-7.a", True), ("x" * 65, False), ('a"b', False), ("", False)])
def test_a_request_has_an_id(client: FlaskClient, given: str, kept: bool) -> None:
    answer = client.get("/healthz", headers={"X-Request-ID": given})

    assert (answer.headers["X-Request-ID"] == given) is kept
    assert answer.headers["X-Request-ID"]


@pytest.mark.parametrize("path", ["/healthz", "/nowhere", "/docs"])
def test_every_answer_is_careful(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"


def test_metrics_count_requests_by_route_and_what_is_stored(client: FlaskClient) -> None:
    report = client.post("/v1/articles", json=FERRY).get_json()
    client.get(f"/v1/articles/{report['article']['id']}")

    metrics = client.get("/metrics")

    assert metrics.mimetype == "text/plain"
    assert 'crosscheck_requests_total{method="GET",route="/v1/articles/<article_id>",status="200"}' in metrics.text
    assert "\ncrosscheck_articles 1.0\n" in metrics.text
    assert f'\ncrosscheck_results{{label="new"}} {float(report["summary"]["new"])}\n' in metrics.text
    assert report["article"]["id"] not in metrics.text


@on_sqlite
def test_metrics_tell_what_the_database_takes_and_what_room_is_left(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    samples = re.findall(r"^(crosscheck_\w+) (\S+)$", client.get("/metrics").text, re.MULTILINE)
    told = {name: float(value) for name, value in samples}
    files = crosscheck.settings.data.glob("crosscheck.sqlite3*")

    assert 0 < told["crosscheck_database_bytes"] <= sum(file.stat().st_size for file in files)
    assert told["crosscheck_data_free_bytes"] > 0


def test_metrics_tell_what_is_stored_though_the_counts_were_cleaned_away(
    client: FlaskClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path / "gone"))
    told = client.get("/metrics")

    assert told.status_code == 200
    assert "crosscheck_articles 0.0" in told.get_data(as_text=True)


def test_the_metrics_are_those_that_the_documentation_explains(client: FlaskClient) -> None:
    client.get("/healthz")
    names = re.findall(r"^# TYPE (crosscheck_\w+) ", client.get("/metrics").text, re.MULTILINE)
    section = OPERATIONS.read_text("utf-8").split("\n## Metrics\n")[1].split("\n## ")[0]
    told = [line.split("|")[1].split("`")[1] for line in section.splitlines() if line.startswith("| `")]

    served = {name for name in names if not name.endswith("_created")}  # which only a single process tells
    assert {name.partition("{")[0] for name in told} == served


def test_metrics_tell_how_many_articles_wait_to_be_checked(client: FlaskClient) -> None:
    client.post("/v1/articles", json=FERRY, headers={"Prefer": "respond-async"})

    assert "\ncrosscheck_submissions_waiting 1.0\n" in client.get("/metrics").text


def test_the_log_has_one_json_line_a_request_and_no_article(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "service"):
        client.post("/v1/articles?words=searched", json=FERRY)
        client.post("/v1/articles", json=FERRY, headers={"X-Request-ID": "desk-7"})

    lines = [JsonLines().format(record) for record in caplog.records]
    refused, line = (json.loads(line) for line in lines if json.loads(line)["event"] == "request")
    assert (refused["route"], refused["status"], refused["pointers"]) == ("/v1/articles", 422, ["/?"])
    assert "pointers" not in line
    assert (line["request_id"], line["method"], line["route"], line["status"]) == (
        *("desk-7", "POST", "/v1/articles", 201),
    )
    assert line["milliseconds"] > 0
    assert not any("Ellery" in line or "searched" in line for line in lines)


def requests_logged(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    """The log's lines on requests, as they are written."""
    lines = [json.loads(JsonLines().format(record)) for record in caplog.records]
    return [line for line in lines if line["event"] == "request"]


def test_the_log_names_the_caller_by_key_or_address(
    client: FlaskClient, crosscheck: Crosscheck, caplog: pytest.LogCaptureFixture
) -> None:
    key, text = crosscheck.store.keys.create("dashboard", [Scope.READ])
    with caplog.at_level(logging.INFO, "service"):
        client.get("/v1/articles", headers={"Authorization": f"Bearer {text}"})
        client.get("/v1/articles", headers={"Authorization": "Bearer cck_x"}, environ_base={"REMOTE_ADDR": "10.1.2.3"})

    known, stranger = requests_logged(caplog)
    assert (known["caller"], known["status"]) == (key.id, 200)
    assert (stranger["caller"], stranger["status"]) == ("10.1.2.3", 401)
    assert text not in str(known)


def test_the_log_names_few_pointers_and_none_that_the_caller_made_up(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "service"):
        client.post("/v1/check", json={**FERRY, **{f"{'long' * 50}{n}": n for n in range(30)}})

    [line] = requests_logged(caplog)
    assert line["pointers"] == ["/?"] * MOST_POINTERS


def test_a_batch_is_logged_and_counted_by_what_became_of_its_lines(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    lines = "\n".join([json.dumps(FERRY), "no JSON", json.dumps(FERRY), "[]"])
    before = counted(client)
    with caplog.at_level(logging.INFO, "service"):
        client.post("/v1/articles:batch", data=lines, content_type="application/x-ndjson", buffered=True)

    [line] = requests_logged(caplog)
    assert line["outcomes"] == {"200": 1, "201": 1, "400": 1, "422": 1}
    more = {status: number - before.get(status, 0) for status, number in counted(client).items()}
    assert {status: number for status, number in more.items() if number} == line["outcomes"]


def counted(client: FlaskClient) -> dict[str, float]:
    """The outcomes that /metrics tells, by status."""
    told = re.findall(r'^crosscheck_outcomes_total\{status="(\d+)"\} (.+)$', client.get("/metrics").text, re.MULTILINE)
    return {status: float(number) for status, number in told}
