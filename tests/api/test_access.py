"""Once there is a key, nobody gets further than their key allows; before that only the machine itself can ask."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from service.api.strangers import Strangers
from service.serving.app import create_app
from service.storage.scope import Scope
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY


def made(crosscheck: Crosscheck, *scopes: Scope) -> str:
    return crosscheck.store.keys.create("test", scopes)[1]


def bearer(text: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {text}"}


REQUESTS = [
    (Scope.INGEST, "POST", "/v1/articles"),
    (Scope.INGEST, "POST", "/v1/articles:batch"),
    (Scope.INGEST, "DELETE", "/v1/articles/none"),
    (Scope.READ, "GET", "/v1/articles"),
    (Scope.READ, "GET", "/v1/results"),
    (Scope.READ, "POST", "/v1/check"),
    (Scope.READ, "POST", "/v1/compare"),
    (Scope.READ, "GET", "/metrics"),
    (Scope.READ, "GET", "/v1/quality"),
    (Scope.REVIEW, "PATCH", "/v1/results/none"),
    (Scope.ADMIN, "POST", "/v1/webhooks"),
    (Scope.ADMIN, "GET", "/v1/webhooks"),
    (Scope.ADMIN, "DELETE", "/v1/webhooks/none"),
]


@pytest.mark.parametrize(("scope", "method", "path"), REQUESTS)
def test_a_route_opens_to_its_scope_and_to_admin_alone(
    client: FlaskClient, crosscheck: Crosscheck, scope: Scope, method: str, path: str
) -> None:
    for other in Scope:
        answer = client.open(path, method=method, headers=bearer(made(crosscheck, other)))
        assert (answer.status_code == 403) is (other not in (scope, Scope.ADMIN)), other
        assert answer.status_code != 401


@pytest.mark.parametrize(
    "headers",
    [
        {},
        bearer(""),
        bearer("cck_12345678_x"),
        bearer("cck"),
        {"Authorization": "Basic eDp5"},
        {"Authorization": "Bearer"},
    ],
    ids=["no key", "an empty key", "an unknown key", "no key at all", "a password", "a kind alone"],
)
def test_without_a_valid_key_there_is_one_answer(
    client: FlaskClient, crosscheck: Crosscheck, headers: dict[str, str]
) -> None:
    made(crosscheck, Scope.ADMIN)
    answer = client.post("/v1/articles", json=FERRY, headers=headers)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    detail = "A valid key is needed: Authorization: Bearer cck_…, or X-Crosscheck-Signature of the last 300 seconds."
    assert answer.get_json(force=True)["detail"] == detail
    assert crosscheck.store.counts().articles == 0


def test_a_key_with_another_ending_is_not_valid(client: FlaskClient, crosscheck: Crosscheck) -> None:
    text = made(crosscheck, Scope.ADMIN)

    assert client.get("/v1/articles", headers=bearer(text)).status_code == 200
    assert client.get("/v1/articles", headers=bearer(text + "x")).status_code == 401
    assert client.get("/v1/articles", headers=bearer(text[:-1])).status_code == 401


def test_a_revoked_key_is_worth_nothing_and_the_other_one_still_works(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    old, new = made(crosscheck, Scope.READ), made(crosscheck, Scope.READ)
    crosscheck.store.keys.revoke(old.split("_")[1])

    assert client.get("/v1/articles", headers=bearer(old)).status_code == 401
    assert client.get("/v1/articles", headers=bearer(new)).status_code == 200


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/docs", "/openapi.json"])
def test_health_and_documents_need_no_key(client: FlaskClient, crosscheck: Crosscheck, path: str) -> None:
    made(crosscheck, Scope.ADMIN)
    assert client.get(path).status_code == 200


def test_no_key_is_asked_for_before_one_is_made(client: FlaskClient) -> None:
    assert client.get("/v1/articles").status_code == 200


def test_an_open_address_asks_for_keys_even_when_the_last_one_is_revoked(crosscheck: Crosscheck) -> None:
    client = create_app(crosscheck, strangers=Strangers(keys_required=True)).test_client()

    assert client.get("/v1/articles").status_code == 401
    assert client.get("/healthz").status_code == 200


OWN_NAMES = [
    "localhost",
    "localhost:8000",
    "LOCALHOST:8000",
    "desk.localhost",
    "127.0.0.1:8000",
    "[::1]:8000",
    "10.1.2.3",
]
OTHER_NAMES = ["rebound.example:8000", "crosscheck.example", "localhost.example", "notlocalhost", "127.0.0.1.example"]


@pytest.mark.parametrize("path", ["/v1/articles", "/metrics", "/", "/articles", "/draft"])
@pytest.mark.parametrize(
    ("host", "status"), [*((name, 200) for name in OWN_NAMES), *((name, 403) for name in OTHER_NAMES)]
)
def test_without_keys_a_page_elsewhere_leads_nobody_here_by_a_name_of_its_own(
    crosscheck: Crosscheck, host: str, status: int, path: str
) -> None:
    client = create_app(crosscheck, strangers=Strangers(by_own_name=True)).test_client()

    answer = client.get(path, headers={"Host": host})
    assert answer.status_code == status
    assert ("make a key" in answer.get_data(as_text=True)) is (status == 403)


def test_with_a_key_or_in_a_closed_network_any_name_will_do(client: FlaskClient, crosscheck: Crosscheck) -> None:
    assert client.get("/v1/articles", headers={"Host": "crosscheck.example"}).status_code == 200
    locked = create_app(crosscheck, strangers=Strangers(by_own_name=True)).test_client()
    headers = {"Host": "crosscheck.example", **bearer(made(crosscheck, Scope.READ))}
    assert locked.get("/v1/articles", headers=headers).status_code == 200
    assert locked.get("/healthz", headers={"Host": "crosscheck.example"}).status_code == 200
