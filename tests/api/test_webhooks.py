"""Webhooks are registered by administrators, and lead nowhere inside."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from flask.testing import FlaskClient
from openapi_schema_validator import OAS31Validator
from standardwebhooks.webhooks import Webhook as Verifier

from service.api.openapi import document
from service.delivering.dispatching import start_dispatcher
from service.outside.networks import Networks
from service.serving.app import create_app
from service.storage.deliveries import Reply
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY
from tests.delivering.receiver import receiving
from tests.delivering.test_dispatching import wait_until

URL = "http://127.0.0.1:9/hook"


def test_a_webhook_is_registered_listed_and_deleted(client: FlaskClient) -> None:
    made = client.post("/v1/webhooks", json={"url": URL, "label": "conflicting"})
    shown = {name: value for name, value in made.get_json().items() if name != "secret"}

    assert made.status_code == 201
    assert made.get_json()["secret"].startswith("whsec_")
    assert client.get("/v1/webhooks").get_json() == {"webhooks": [shown]}
    assert (shown["url"], shown["label"], shown["off_at"]) == (URL, "conflicting", None)
    assert client.delete(f"/v1/webhooks/{shown['id']}").status_code == 204
    assert client.get("/v1/webhooks").get_json() == {"webhooks": []}
    assert client.delete(f"/v1/webhooks/{shown['id']}").status_code == 404


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({}, "/url"),
        ({"url": "ftp://desk.example/"}, "/url"),
        ({"url": "javascript:alert(1)"}, "/url"),
        ({"url": "file:///etc/passwd"}, "/url"),
        ({"url": "http://"}, "/url"),
        ({"url": "http://127.0.0.1:99999/"}, "/url"),
        ({"url": "http://[::1/"}, "/url"),
        ({"url": "http://user:secret@127.0.0.1/"}, "/url"),
        ({"url": "http://127.0.0.1/#here"}, "/url"),
        ({"url": "http://127.0.0.1/a b"}, "/url"),
        ({"url": "http://127.0.0.1/\r\nHost: x"}, "/url"),
        ({"url": "http://désk.example/"}, "/url"),
        ({"url": "http://127.0.0.1/" + 2000 * "a"}, "/url"),
        ({"url": "http://10.0.0.1/"}, "/url"),
        ({"url": "http://169.254.169.254/latest/meta-data"}, "/url"),
        ({"url": "http://[::1]:8000/"}, "/url"),
        ({"url": URL, "label": "wrong"}, "/label"),
        ({"url": URL, "secret": "mine"}, "/secret"),
    ],
)
def test_what_is_no_address_that_may_be_told_is_refused(
    client: FlaskClient, given: dict[str, Any], pointer: str
) -> None:
    refused = client.post("/v1/webhooks", json=given)

    assert refused.status_code == 422
    assert {fault["pointer"] for fault in refused.get_json(force=True)["errors"]} == {pointer}
    assert client.get("/v1/webhooks").get_json() == {"webhooks": []}


def test_this_machine_is_refused_unless_its_network_is_named(crosscheck: Crosscheck) -> None:
    closed = create_app(replace(crosscheck, networks=Networks())).test_client()
    for url in (URL, "http://localhost/hook"):
        refused = closed.post("/v1/webhooks", json={"url": url})
        assert refused.status_code == 422
        assert "not a public address" in refused.get_json(force=True)["detail"]


def test_an_article_is_told_as_the_feed_gives_it_and_as_the_document_says(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    client.post("/v1/articles", json=FERRY)
    with receiving(204) as receiver:
        secret = client.post("/v1/webhooks", json={"url": receiver.url}).get_json()["secret"]
        report = client.post("/v1/articles", json=OTHER_FERRY).get_json()
        stop = start_dispatcher(crosscheck.store, crosscheck.networks)
        wait_until(lambda: crosscheck.store.deliveries.waiting() == 0)
        stop()

    [got] = receiver.got
    message = Verifier(secret).verify(got.body, got.headers)
    article_id = report["article"]["id"]
    feed = client.get(f"/v1/results?article={article_id}").get_json()
    assert message["data"] == {"article_id": article_id, **feed}
    assert "conflicting" in {result["label"] for result in feed["results"]}
    schema = {"$ref": "#/components/schemas/Message", "components": document()["components"]}
    OAS31Validator(schema).validate(json.loads(got.body))


def test_operators_see_how_much_has_yet_to_be_told(client: FlaskClient) -> None:
    client.post("/v1/webhooks", json={"url": URL})
    client.post("/v1/articles", json=FERRY)
    assert "\ncrosscheck_deliveries_waiting 1.0\n" in client.get("/metrics").text


def test_operators_see_what_arrived_and_what_was_given_up(client: FlaskClient, crosscheck: Crosscheck) -> None:
    hook = client.post("/v1/webhooks", json={"url": URL}).get_json()["id"]
    client.post("/v1/articles", json=FERRY)
    due = crosscheck.store.deliveries.next_due(hook)
    assert due
    crosscheck.store.deliveries.failed(due, Reply(500), None)

    told = client.get("/metrics").text
    assert '\ncrosscheck_deliveries{state="given_up"} 1.0\n' in told
    assert '\ncrosscheck_deliveries{state="delivered"} 0.0\n' in told
