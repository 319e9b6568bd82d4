"""No address that any store would stumble over reaches it."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from service.storage.database import Database


def asked(*_: object) -> None:
    raise AssertionError("the store was asked")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/v1/claims/%00", 404),
        ("/v1/articles/a%00b/results", 404),
        ("/articles/%00", 404),
        ("/v1/results?article=%00", 422),
        ("/?source=herald%00.example", 422),
        ("/?source=herald.example&source=%00", 422),
        ("/articles?source=%00", 422),
    ],
)
def test_a_nul_in_an_address_leads_nowhere(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, path: str, status: int
) -> None:
    monkeypatch.setattr(Database, "reading", asked)
    assert client.get(path).status_code == status


def test_a_result_whose_id_has_a_nul_cannot_be_reviewed(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Database, "writing", asked)
    assert client.patch("/v1/results/%00", json={"review": "confirmed"}).status_code == 404
    assert client.delete("/v1/articles/%00").status_code == 404


def test_the_parameter_is_named(client: FlaskClient) -> None:
    problem = client.get("/v1/articles?source=%00&limit=5").get_json(force=True)
    assert [fault["pointer"] for fault in problem["errors"]] == ["/source"]
