"""Many articles go in one request, and one that is refused doesn't stop the others."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterable

import pytest
from flask.testing import FlaskClient
from gunicorn.http.errors import InvalidChunkSize, NoMoreData
from werkzeug.test import TestResponse

from service.errors import SenderTooSlow
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY
from tests.api.test_problems import assert_problem

NDJSON = "application/x-ndjson"
BLANK = b" " * 99_999 + b"\n"


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


class Body:
    """A body that comes a part at a time; its first `parts`, then the error."""

    def __init__(self, parts: Iterable[bytes], error: Exception | None = None) -> None:
        self._parts, self._error = iter(parts), error
        self.all_read = False

    def read(self, _size: int = -1) -> bytes:
        part = next(self._parts, b"")
        self.all_read = not part
        if self.all_read and self._error:
            raise self._error
        return part


def send(client: FlaskClient, body: Body, **more: str) -> TestResponse:
    """Send what has no length beforehand; the answer is not read yet."""
    environ = {"wsgi.input": body, "wsgi.input_terminated": True, **more}
    return client.post("/v1/articles:batch", content_type=NDJSON, environ_overrides=environ, buffered=False)


def test_all_is_read_before_anything_is_answered_and_answered_line_by_line(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    body = Body([line(FERRY), line(OTHER_FERRY)])

    answer = send(client, body)

    assert body.all_read
    outcomes = answer.iter_encoded()
    assert json.loads(next(outcomes))["line"] == 1
    assert crosscheck.store.counts().articles == 1
    assert json.loads(next(outcomes))["line"] == 2
    answer.close()


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ConnectionResetError(), 400),
        (InvalidChunkSize(b"zz"), 400),
        (NoMoreData(), 400),
        (SenderTooSlow("The body stopped."), 408),
    ],
)
def test_of_a_batch_that_breaks_off_nothing_is_stored(
    client: FlaskClient, crosscheck: Crosscheck, error: Exception, status: int
) -> None:
    answer = send(client, Body([line(FERRY)], error))

    assert_problem(answer, status)
    assert crosscheck.store.counts().articles == 0


def test_nothing_is_stored_of_a_batch_that_is_shorter_than_announced(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    answer = send(client, Body([line(FERRY)]), CONTENT_LENGTH="5000")

    assert answer.status_code == 400
    assert "of 5000 bytes" in answer.text
    assert crosscheck.store.counts().articles == 0


def test_where_a_batch_cannot_be_kept_its_sender_is_told_to_come_back(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    data = crosscheck.settings.data
    data.rename(gone := data.with_name("gone"))

    answer = send(client, Body([BLANK] * 30 + [line(FERRY)]))

    gone.rename(data)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]


def test_a_batch_too_long_for_memory_is_worked_off_from_disk(client: FlaskClient) -> None:
    answer = send(client, Body([BLANK] * 30 + [line(FERRY)]))

    assert [json.loads(one)["line"] for one in answer.iter_encoded()] == [31]


def test_the_log_tells_how_long_the_last_outcome_took(client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    class Late:
        """A body that is long in coming."""

        def read(self, _size: int = -1) -> bytes:
            time.sleep(0.2)
            return b""

    with caplog.at_level(logging.INFO, "service.api.request_log"):
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
