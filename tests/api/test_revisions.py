"""A correction says what it set right, what it newly disagrees with, and who still carries the old figure."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.api.articles_sent import FERRY, OTHER_FERRY

# The other outlet says 180; the third says 214, as the first did before its correction.
THIRD_FERRY = {**FERRY, "source": "third.example", "external_id": "t-1"}
CORRECTED = {**FERRY, "body": FERRY["body"].replace("214", "180")}


def sent(client: FlaskClient, article: dict[str, Any]) -> str:
    article_id: str = client.post("/v1/articles", json=article).get_json()["article"]["id"]
    return article_id


@pytest.fixture
def corrected(client: FlaskClient) -> str:
    """The id of the corrected article."""
    for article in (FERRY, OTHER_FERRY, THIRD_FERRY):
        sent(client, article)
    return sent(client, CORRECTED)


def sources(results: list[dict[str, Any]]) -> set[str]:
    return {side["source"] for result in results for side in (result["claim"], result["match"])} - {FERRY["source"]}


def test_a_correction_resolves_one_conflict_and_opens_another(client: FlaskClient, corrected: str) -> None:
    changes = client.get(f"/v1/articles/{corrected}/changes").get_json()

    assert sources(changes["resolved"]) == {OTHER_FERRY["source"]}
    assert sources(changes["broken"]) == {THIRD_FERRY["source"]}
    assert all(result["superseded"] for result in changes["resolved"])


def test_who_still_carries_the_old_figure_is_listed(client: FlaskClient, corrected: str) -> None:
    echoes = client.get(f"/v1/articles/{corrected}/echoes").get_json()["echoes"]

    assert sources(echoes) == {THIRD_FERRY["source"]}
    assert {result["label"] for result in echoes} == {"conflicting"}


def test_an_older_revision_leads_to_the_same_answer(client: FlaskClient, corrected: str) -> None:
    article = client.get(f"/v1/articles/{corrected}").get_json()["article"]
    assert article["revision"] == 2
    results = client.get("/v1/results?source=harbour-gazette.example&limit=500").get_json()["results"]
    [first] = {result["claim"]["article_id"] for result in results if result["superseded"]}

    for route in ("echoes", "changes"):
        older, newer = (client.get(f"/v1/articles/{one}/{route}").get_json() for one in (first, corrected))
        assert older == newer


def test_an_article_that_never_changed_has_neither(client: FlaskClient) -> None:
    sent(client, OTHER_FERRY)
    article = sent(client, FERRY)

    assert client.get(f"/v1/articles/{article}/echoes").get_json() == {"echoes": []}
    assert client.get(f"/v1/articles/{article}/changes").get_json()["resolved"] == []


@pytest.mark.parametrize("route", ["echoes", "changes"])
def test_an_article_that_is_not_there_is_404(client: FlaskClient, route: str) -> None:
    assert client.get(f"/v1/articles/none/{route}").status_code == 404
