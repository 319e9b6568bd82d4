"""Whatever is wrong, the answer is one problem document that says what and where, and nothing is stored."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.encoding.embedding import Encoder
from service.errors import StoreUnavailable
from service.judging.judge import Judge
from service.serving.app import create_app
from service.wiring import Crosscheck, connected
from tests.api.articles_sent import FERRY
from tests.api.conftest import small

MISSING = object()

# what was changed in a good article → the field that the answer must name
WRONG_FIELDS = [
    ("no source", {"source": MISSING}, "/source"),
    ("no body", {"body": MISSING}, "/body"),
    ("an empty body", {"body": ""}, "/body"),
    ("a blank body", {"body": " \n\t "}, "/body"),
    ("a blank source", {"source": " "}, "/source"),
    ("a source that nobody can see", {"source": " \u200b\u2060\xad"}, "/source"),
    ("a body that nobody can see", {"body": "\u200e\u202e"}, "/body"),
    ("a source that is null", {"source": None}, "/source"),
    ("a body that is a list", {"body": ["a", "b"]}, "/body"),
    ("a title that is a number", {"title": 7}, "/title"),
    ("a source that is too long", {"source": "s" * 501}, "/source"),
    ("a body that is too long", {"body": "word " * 500}, "/body"),
    ("an unknown field", {"boddy": "x"}, "/boddy"),
    ("an unknown field with a slash", {"a/b~c": 1}, "/a~1b~0c"),
    ("a date that isn't one", {"published_at": "yesterday"}, "/published_at"),
    ("a day that isn't one", {"published_at": "2024-02-30"}, "/published_at"),
    ("a date that is a number", {"published_at": 20240305}, "/published_at"),
    ("a moment before the calendar", {"published_at": "0001-01-01T00:00:00+14:00"}, "/published_at"),
    ("a format that isn't one", {"body_format": "markdown"}, "/body_format"),
    ("HTML where text was said", {"body": "<p>Five people died.</p>"}, "/body_format"),
    ("HTML without text", {"body": "<p> </p>", "body_format": "html"}, "/body"),
    ("an address that is a script", {"url": "javascript:alert(1)"}, "/url"),
    ("a language that isn't one", {"language": "plain English"}, "/language"),
    ("a NUL in the body", {"body": "Five people\0 died."}, "/body"),
    ("half a surrogate pair", {"body": "Five people \ud800 died."}, "/body"),
    ("half a surrogate pair in a name", {"\udfff": 1}, "/\udfff"),
]

# a body as bytes, its media type → the status
UNREADABLE = [
    ("nothing", b"", "application/json", 400),
    ("not JSON", b'{"source": ', "application/json", 400),
    ("not UTF-8", b'{"source": "caf\xe9"}', "application/json", 400),
    ("UTF-16", '{"source": "x"}'.encode("utf-16"), "application/json", 400),
    ("nested very deeply", b"[" * 9_000 + b"]" * 9_000, "application/json", 400),
    ("a number that JSON lacks", b'{"source": NaN}', "application/json", 400),
    ("a name that stands twice", b'{"source": "a", "body": "Five died.", "source": "b"}', "application/json", 400),
    ("a number of ten thousand digits", b'{"source": ' + b"9" * 10_000 + b"}", "application/json", 400),
    ("a list", b"[]", "application/json", 422),
    ("a word", b'"article"', "application/json", 422),
    ("null", b"null", "application/json", 422),
    ("a form", b"source=x&body=y", "application/x-www-form-urlencoded", 415),
    ("text", b"Five people died.", "text/plain", 415),
    ("no media type", b"{}", "", 415),
    ("another encoding", b"{}", "application/json; charset=latin-1", 415),
    ("more than a request may hold", b" " * 20_001, "application/json", 413),
]


def assert_problem(answer: Any, status: int) -> dict[str, Any]:
    """The answer is a whole problem document of that status, as it stands in it."""
    assert answer.status_code == status, answer.text
    assert answer.mimetype == "application/problem+json"
    body: dict[str, Any] = answer.get_json(force=True)
    assert list(body) == ["type", "title", "status", "detail", "errors"]
    assert body["status"] == status
    assert body["detail"]
    assert all(set(fault) == {"pointer", "detail"} for fault in body["errors"])
    return body


@pytest.fixture(scope="module")
def crosscheck(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder, judge: Judge) -> Iterator[Crosscheck]:
    """One empty store for all of these requests: none of them may leave anything in it."""
    parts = connected(small(tmp_path_factory.mktemp("refused")), encoder, judge)
    yield parts
    parts.close()


def stored(crosscheck: Crosscheck) -> int:
    return crosscheck.store.counts().articles


@pytest.mark.parametrize("route", ["/v1/articles", "/v1/check"])
@pytest.mark.parametrize(("changed", "pointer"), [case[1:] for case in WRONG_FIELDS], ids=[c[0] for c in WRONG_FIELDS])
def test_a_wrong_field_is_named(
    client: FlaskClient, crosscheck: Crosscheck, route: str, changed: dict[str, Any], pointer: str
) -> None:
    article = {name: value for name, value in {**FERRY, **changed}.items() if value is not MISSING}

    problem = assert_problem(client.post(route, data=json.dumps(article), content_type="application/json"), 422)

    assert [fault["pointer"] for fault in problem["errors"]] == [pointer]
    assert stored(crosscheck) == 0


def test_every_wrong_field_is_named_at_once(client: FlaskClient) -> None:
    problem = assert_problem(client.post("/v1/articles", json={"title": 1, "published_at": "soon"}), 422)

    assert {fault["pointer"] for fault in problem["errors"]} == {"/source", "/body", "/title", "/published_at"}


@pytest.mark.parametrize("address", ["/v1/claims?q=caf%E9", "/v1/results?source=%FF&limit=5"])
def test_a_parameter_that_is_not_utf_8_is_named_and_not_guessed_at(client: FlaskClient, address: str) -> None:
    problem = assert_problem(client.get(address), 422)

    assert [fault["detail"] for fault in problem["errors"]] == ["Not UTF-8, percent-encoded."]


def test_a_field_that_nobody_knows_is_told_those_there_are(client: FlaskClient) -> None:
    problem = assert_problem(client.get("/v1/articles?sauce=herald.example"), 422)

    assert problem["errors"] == [
        {"pointer": "/sauce", "detail": "Unknown name; known here are: source, external_id, cursor, limit."}
    ]


def test_what_is_no_object_is_told_what_was_expected(client: FlaskClient) -> None:
    problem = assert_problem(client.post("/v1/compare", json={"a": "Five died.", "b": {"text": "Six died."}}), 422)

    assert problem["errors"] == [{"pointer": "/a", "detail": "A JSON object was expected."}]


def test_a_wrong_field_inside_another_is_named_by_its_path(client: FlaskClient) -> None:
    problem = assert_problem(client.post("/v1/compare", json={"a": {"text": "Five died."}, "b": {"text": 5}}), 422)

    assert [fault["pointer"] for fault in problem["errors"]] == ["/b/text"]


@pytest.mark.parametrize("route", ["/v1/articles", "/v1/check", "/v1/compare"])
@pytest.mark.parametrize("unreadable", [case[1:] for case in UNREADABLE], ids=[case[0] for case in UNREADABLE])
def test_a_body_that_cannot_be_read_is_refused(
    client: FlaskClient, crosscheck: Crosscheck, route: str, unreadable: tuple[bytes, str, int]
) -> None:
    body, media, status = unreadable
    assert_problem(client.post(route, data=body, content_type=media), status)
    assert stored(crosscheck) == 0


@pytest.mark.parametrize(("digits", "status"), [("9" * 5_000, 400), ("9" * 4_300, 422), (f"-{'9' * 4_300}", 422)])
def test_a_number_that_is_too_long_is_told_so(client: FlaskClient, digits: str, status: int) -> None:
    answer = client.post("/v1/articles", data=f'{{"source": {digits}}}', content_type="application/json")

    assert ("a number has more than 4300 digits" in assert_problem(answer, status)["detail"]) == (status == 400)


def test_the_size_limit_is_named(client: FlaskClient) -> None:
    answer = client.post("/v1/articles", data=b" " * 20_001, content_type="application/json")

    assert "20000 bytes" in assert_problem(answer, 413)["detail"]


def test_a_chunked_body_that_is_too_long_is_refused_too(client: FlaskClient) -> None:
    body = {
        "wsgi.input": io.BytesIO(json.dumps({**FERRY, "title": "x" * 20_000}).encode()),
        "wsgi.input_terminated": True,
    }
    answer = client.post("/v1/articles", content_type="application/json", environ_overrides=body)

    assert_problem(answer, 413)


def test_a_compressed_body_is_refused(client: FlaskClient) -> None:
    answer = client.post(
        "/v1/articles", data=b"x", content_type="application/json", headers={"Content-Encoding": "gzip"}
    )
    assert_problem(answer, 415)


@pytest.mark.parametrize(
    "query",
    [
        "label=wrong",
        "labell=new",
        "label=new&label=agreeing",
        "since=-1",
        "since=soon",
        "limit=0",
        "limit=9999",
        "min_confidence=2",
        "cursor=@@@",
    ],
)
def test_a_wrong_query_parameter_is_named(client: FlaskClient, query: str) -> None:
    problem = assert_problem(client.get(f"/v1/results?{query}"), 422)

    assert [fault["pointer"] for fault in problem["errors"]] == ["/" + query.split("=", maxsplit=1)[0]]


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/v1/articles?dry_run=true"), ("POST", "/v1/check?x="), ("GET", "/v1/quality?rule=x")]
)
def test_a_parameter_that_a_route_does_not_ask_for_is_refused(
    client: FlaskClient, crosscheck: Crosscheck, method: str, path: str
) -> None:
    problem = assert_problem(client.open(path, method=method, json=FERRY if method == "POST" else None), 422)

    assert [fault["pointer"] for fault in problem["errors"]] == ["/" + path.split("?")[1].split("=", maxsplit=1)[0]]
    assert stored(crosscheck) == 0


@pytest.mark.parametrize("path", ["/healthz?now=1", "/readyz?now=1", "/metrics?name=x"])
def test_probes_may_carry_parameters_of_their_own(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("POST", "/v1/articles/", 404),
        ("GET", "/v1/articles/none", 404),
        ("GET", "/v1/articles/none/results", 404),
        ("DELETE", "/v1/articles/none", 404),
        ("GET", "/v1/claims/none", 404),
        ("GET", "/v1/claims/%00", 404),
        ("PUT", "/v1/articles", 405),
        ("GET", "/v1/check", 405),
    ],
)
def test_what_is_not_there_is_a_problem_too(client: FlaskClient, method: str, path: str, status: int) -> None:
    assert_problem(client.open(path, method=method), status)


def test_a_wrong_method_is_told_the_right_ones(client: FlaskClient) -> None:
    answer = client.get("/v1/check")

    assert answer.headers["Allow"] == "OPTIONS, POST"
    assert "POST" in assert_problem(answer, 405)["detail"]


def test_a_store_that_is_down_is_503_with_a_time_to_come_back(
    client: FlaskClient, crosscheck: Crosscheck, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def down(*_: object) -> None:
        raise StoreUnavailable("disk I/O error at /secret/place")

    monkeypatch.setattr(type(crosscheck.store), "counts", down)
    answer = client.get("/readyz")

    assert "secret" not in assert_problem(answer, 503)["detail"]
    assert answer.headers["Retry-After"] == "5"
    assert [line.__dict__["detail"] for line in caplog.records] == ["disk I/O error at /secret/place"]


def test_a_surprise_says_nothing_of_itself_and_is_logged_without_its_words(
    crosscheck: Crosscheck, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def surprised(*_: object, **__: object) -> None:
        raise RuntimeError(FERRY["body"])

    monkeypatch.setattr(type(crosscheck.checker), "add", surprised)
    with caplog.at_level(logging.ERROR, "service"):
        answer = (
            create_app(crosscheck).test_client().post("/v1/articles", json=FERRY, headers={"X-Request-ID": "desk-7"})
        )

    assert "214 passengers" not in json.dumps(assert_problem(answer, 500))
    [record] = [record for record in caplog.records if record.getMessage() == "unexpected"]
    assert record.__dict__["request_id"] == "desk-7"
    assert record.__dict__["error"] == "RuntimeError"
    assert "surprised" in record.__dict__["traceback"]
    assert "214 passengers" not in str(record.__dict__)


def test_nothing_is_stored_of_a_body_that_is_shorter_than_announced(client: FlaskClient) -> None:
    sent = json.dumps(FERRY).encode()
    # as gunicorn hands on what came before the connection broke
    environ = {"wsgi.input": io.BytesIO(sent), "wsgi.input_terminated": True, "CONTENT_LENGTH": str(len(sent) + 1)}
    answer = client.post("/v1/articles", content_type="application/json", environ_overrides=environ)

    assert answer.status_code == 400
    assert f"after {len(sent)} of {len(sent) + 1} bytes" in answer.json["detail"]
    assert client.get("/v1/articles").json["articles"] == []


def test_what_is_not_there_is_told_in_a_sentence(client: FlaskClient) -> None:
    problem = assert_problem(client.get("/v1/articles/nowhere"), 404)

    assert problem["detail"] == "There is no article nowhere."
