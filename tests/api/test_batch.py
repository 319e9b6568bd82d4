"""Many articles go in one request, and one that is refused doesn't stop the others."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY

NDJSON = "application/x-ndjson"


def line(article: object) -> bytes:
    return json.dumps(article).encode() + b"\n"


def test_each_line_has_its_outcome_in_order(client: FlaskClient, crosscheck: Crosscheck) -> None:
    lines = [
        line(FERRY),
        b"\n",
        b"{not json\n",
        line({**FERRY, "body": ""}),
        b'{"source": "caf\xe9"}\n',
        b'"' + b"x" * 50_000 + b'"\n',
        line(FERRY),
        line({**FERRY, "boddy": "x"}),
        line(OTHER_FERRY).rstrip(),
    ]
    answer = client.post("/v1/articles:batch", data=b"".join(lines), content_type=NDJSON)

    outcomes = [json.loads(outcome) for outcome in answer.text.splitlines()]
    assert answer.mimetype == NDJSON
    assert [(outcome["line"], outcome["status"]) for outcome in outcomes] == [
        *((1, 201), (3, 400), (4, 422), (5, 400), (6, 422), (7, 200), (8, 422), (9, 201)),
    ]
    assert outcomes[2]["problem"]["errors"][0]["pointer"] == "/body"
    assert "20000 bytes" in outcomes[4]["problem"]["detail"]
    assert outcomes[0]["article"] == outcomes[5]["article"]
    assert outcomes[7]["summary"]["conflicting"] == 1
    assert client.get(outcomes[7]["location"]).status_code == 200
    assert crosscheck.store.counts().articles == 2


def test_an_outcome_comes_before_the_next_line_is_sent(client: FlaskClient) -> None:
    sent: list[int] = []

    class Slow:
        """A body that comes a line at a time, and notes how many were asked for."""

        def __init__(self) -> None:
            self._lines: Iterator[bytes] = iter([line(FERRY), line(OTHER_FERRY)])

        def read(self, _size: int = -1) -> bytes:
            sent.append(1)
            return next(self._lines, b"")

    answer = client.post(
        "/v1/articles:batch",
        content_type=NDJSON,
        environ_overrides={"wsgi.input": Slow(), "wsgi.input_terminated": True},
        buffered=False,
    )
    outcomes = answer.iter_encoded()

    assert json.loads(next(outcomes))["line"] == 1
    assert len(sent) == 1
    answer.close()


def test_the_log_tells_how_long_the_last_outcome_took(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    class Late:
        """A body that is long in coming."""

        def read(self, _size: int = -1) -> bytes:
            time.sleep(0.2)
            return b""

    with caplog.at_level(logging.INFO, "service.api.exchange"):
        client.post(
            "/v1/articles:batch",
            content_type=NDJSON,
            environ_overrides={"wsgi.input": Late(), "wsgi.input_terminated": True},
            buffered=True,
        )

    [told] = caplog.records
    assert (told.route, told.status) == ("/v1/articles:batch", 200)
    assert told.milliseconds >= 200


def test_a_batch_may_be_longer_than_a_request(client: FlaskClient) -> None:
    lines = [line({**FERRY, "external_id": str(n), "body": f"Rescuers saved {n} people."}) for n in range(5, 9)]
    padding = b"\n" * 30_000

    answer = client.post("/v1/articles:batch", data=padding.join(lines), content_type=NDJSON)

    assert [json.loads(outcome)["status"] for outcome in answer.text.splitlines()] == [201] * 4


def test_a_batch_of_another_media_type_is_refused(client: FlaskClient) -> None:
    assert client.post("/v1/articles:batch", json=[FERRY]).status_code == 415
