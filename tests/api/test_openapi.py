"""The description of the API is the API: same routes, working examples, a page that needs nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from flask.testing import FlaskClient
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import validate

from service.api.examples import ARTICLE
from service.api.openapi import document
from service.api.request_log import HEADERS
from service.storage.scope import Scope
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


def test_the_examples_of_answers_are_real(client: FlaskClient) -> None:
    first, second = (example["value"] for example in ARTICLE.values())
    client.post("/v1/articles", json=first)
    report = client.post("/v1/articles", json=second).get_json()
    page = client.get("/v1/results?label=conflicting").get_json()

    assert alike(shown("post", "/v1/articles", 201)) == alike(report)
    assert alike(shown("get", "/v1/results", 200)) == alike(page)


def shown(method: str, path: str, status: int) -> Any:
    """The example of an answer."""
    return document()["paths"][path][method]["responses"][str(status)]["content"]["application/json"]["example"]


# What is another each time, or changes with weights and rules while the example still tells the truth.
VARIES = {"id", "article_id", "created_at", "confidence", "similarity"}


def alike(value: Any) -> Any:
    """The answer with only the kind of what varies."""
    if isinstance(value, dict):
        return {name: type(inner) if name in VARIES else alike(inner) for name, inner in value.items()}
    return [alike(inner) for inner in value] if isinstance(value, list) else value


def test_real_answers_are_as_the_document_says(client: FlaskClient) -> None:
    client.post("/v1/articles", json=FERRY)
    html = {**OTHER_FERRY, "body": f"<p>{OTHER_FERRY['body']}</p>", "body_format": "html"}
    report = client.post("/v1/articles", json=html).get_json()
    client.post("/v1/articles", json={**FERRY, "body": FERRY["body"].replace("214", "200")})
    [conflict, *_] = [r for claim in report["claims"] for r in claim["results"] if r["label"] == "conflicting"]
    client.patch(f"/v1/results/{conflict['id']}", json={"review": "confirmed"})
    later = client.post("/v1/articles", json={**FERRY, "source": "third.example"}, headers=ASKED_LATER)
    ids = {
        "article_id": report["article"]["id"],
        "claim_id": report["claims"][0]["id"],
        "result_id": conflict["id"],
        "submission_id": later.get_json()["id"],
    }
    asked = {"/v1/claims": {"q": "ferry"}, "/v1/figures": {"q": "injured"}}
    read = [path for path, operations in document()["paths"].items() if "get" in operations]
    for path in sorted(set(read) - {"/metrics"}):
        assert_described("get", path, client.get(path.format(**ids), query_string=asked.get(path)))
    for method, path, media, value in EXAMPLES:
        body = value if isinstance(value, str) else json.dumps(value)
        answer = client.open(path.format(**ids), method=method, data=body, content_type=media)
        if answer.mimetype == "application/json":
            assert_described(method, path, answer)
        else:
            for line in answer.text.splitlines():
                valid("Outcome", json.loads(line))
    assert_described("get", "/v1/articles", client.get("/v1/articles?limit=0"))


def assert_described(method: str, path: str, answer: Any) -> None:
    """The answer has every field that the document promises, and none that it does not know."""
    described = resolved(document()["paths"][path][method]["responses"][str(answer.status_code)])
    schema = described["content"][answer.mimetype]["schema"]
    valid(schema["$ref"].split("/")[-1], answer.get_json(force=True))


def valid(name: str, value: Any) -> None:
    components = document()["components"]
    for schema in components["schemas"].values():
        schema.setdefault("additionalProperties", False)
    OAS31Validator({"$ref": f"#/components/schemas/{name}", "components": components}).validate(value)


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
