"""The description of the API is the API: same routes, working examples, a page that needs nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from flask.testing import FlaskClient
from openapi_spec_validator import validate

from service.api.exchange import HEADERS
from service.api.openapi import document
from service.storage.keys import Scope
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY

SHIPPED = Path(__file__).parents[2] / "openapi.yaml"

EXAMPLES = [
    (method, path, media, example["value"])
    for path, operations in document()["paths"].items()
    for method, operation in operations.items()
    if "requestBody" in operation
    for media, content in operation["requestBody"]["content"].items()
    for example in content.get("examples", {}).values()
]


def test_the_document_is_valid() -> None:
    validate(document())


def test_the_shipped_document_is_the_served_one(client: FlaskClient) -> None:
    served = client.get("/openapi.json").get_json()

    assert yaml.safe_load(SHIPPED.read_text()) == served, "run `make openapi`"


def test_every_route_is_in_the_document(client: FlaskClient) -> None:
    routes = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in client.application.url_map.iter_rules()
        for method in rule.methods or ()
        if method not in ("HEAD", "OPTIONS")
    }
    described = {(path, method) for path, methods in document()["paths"].items() for method in methods}

    assert {route for route in routes if route[0].startswith("/v1/")} == {
        (path, method) for path, method in described if path.startswith("/v1/") and method != "parameters"
    }


@pytest.mark.parametrize(("method", "path", "media", "value"), EXAMPLES)
def test_every_example_works(client: FlaskClient, method: str, path: str, media: str, value: Any) -> None:
    result = client.post("/v1/articles", json=FERRY).get_json()["claims"][0]["results"][0]
    body = value if isinstance(value, str) else json.dumps(value)
    answer = client.open(path.format(result_id=result["id"]), method=method, data=body, content_type=media)

    assert answer.status_code in (200, 201), answer.text


def test_the_page_shows_every_route_without_another_host(client: FlaskClient) -> None:
    page = client.get("/docs")

    assert page.mimetype == "text/html"
    for path in document()["paths"]:
        assert path in page.text
    assert "<script" not in page.text
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page.text)


def test_the_page_explains_the_type_of_a_problem(client: FlaskClient) -> None:
    kind = client.get("/nowhere").get_json(force=True)["type"]

    assert f'id="{kind.partition("#")[2]}"' in client.get("/docs").text


ASKED_LATER = {"Prefer": "respond-async", "Idempotency-Key": "7c9e"}


@pytest.mark.parametrize(
    ("route", "sent", "status"),
    [
        ("post /v1/articles", {"json": FERRY}, 201),
        ("post /v1/articles", {"json": FERRY, "headers": ASKED_LATER}, 202),
        ("get /v1/results", {}, 200),
        ("get /v1/results", {"headers": {"If-None-Match": "HELD"}}, 304),
        ("post /v1/articles", {"data": b"{", "content_type": "application/json"}, 400),
        ("get /v1/articles", {"headers": {"Authorization": "Bearer cck_x"}}, 401),
        ("delete /v1/articles/{article_id}", {"headers": {"Authorization": "Bearer READER"}}, 403),
        ("get /v1/claims/{claim_id}", {}, 404),
        ("post /v1/articles", {"json": FERRY, "headers": {"Idempotency-Key": "taken"}}, 409),
        ("post /v1/articles", {"data": b" " * 20_001, "content_type": "application/json"}, 413),
        ("post /v1/ingest/rss", {"data": b"x", "content_type": "text/plain"}, 415),
        ("get /v1/articles", {"query_string": {"limit": 0}}, 422),
    ],
)
def test_answers_and_their_headers_are_in_the_document(
    client: FlaskClient, crosscheck: Crosscheck, route: str, sent: dict[str, Any], status: int
) -> None:
    method, path = route.split()
    client.post("/v1/articles", json=OTHER_FERRY, headers={"Idempotency-Key": "taken"})
    known = {"HELD": client.get("/v1/results").headers["ETag"]}
    if status in (401, 403):
        known["Bearer READER"] = f"Bearer {crosscheck.store.keys.create('reader', [Scope.READ])[1]}"
    headers = {name: known.get(value, value) for name, value in sent.get("headers", {}).items()}
    answer = client.open(path.replace("{", "").replace("}", ""), method=method, **{**sent, "headers": headers})
    described = resolved(document()["paths"][path][method]["responses"][str(status)])

    assert answer.status_code == status, answer.text
    careful = {"Content-Type", "Content-Length", *HEADERS}
    assert set(answer.headers.keys()) - careful == set(described["headers"]) - {"Link"}  # of more than one page


def resolved(described: dict[str, Any]) -> dict[str, Any]:
    """The answer itself, where a reference stands for it."""
    reference = described.get("$ref", "")
    return document()["components"]["responses"][reference.split("/")[-1]] if reference else described


def test_only_probes_are_asked_without_a_key_and_say_so() -> None:
    closed = {
        path
        for path, operations in document()["paths"].items()
        for method, operation in operations.items()
        if method != "parameters" and {"401", "403", "429"} <= set(operation["responses"])
    }

    assert set(document()["paths"]) - closed == {"/healthz", "/readyz"}


def test_what_is_sent_may_hold_nothing_unknown_and_answers_may_grow() -> None:
    schemas = document()["components"]["schemas"]
    closed = {name for name, schema in schemas.items() if schema.get("additionalProperties") is False}

    assert closed == {"ArticleIn", "StatementIn", "ComparisonIn", "ReviewIn", "WebhookIn"}
