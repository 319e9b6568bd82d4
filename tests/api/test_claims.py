"""A claim comes with everything that agrees or conflicts with it, from both sides."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.searching import ABOUT_IT
from service.storage.index import ClaimIndex
from service.storage.neighbours import Hit
from service.storage.store import Store
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY


def test_a_claim_knows_the_results_it_is_the_match_of(client: FlaskClient) -> None:
    client.post("/v1/articles", json=FERRY)
    later = client.post("/v1/articles", json=OTHER_FERRY).get_json()
    [conflict] = [r for claim in later["claims"] for r in claim["results"] if r["label"] == "conflicting"]

    earlier = client.get(f"/v1/claims/{conflict['match']['id']}").get_json()

    assert conflict["id"] in [result["id"] for result in earlier["results"]]
    assert earlier["label"] == "conflicting"
    assert earlier["article"]["source"] == FERRY["source"]
    assert FERRY["body"][earlier["start"] : earlier["end"]] == earlier["quote"]


def test_a_withdrawn_claim_is_gone(client: FlaskClient) -> None:
    report = client.post("/v1/articles", json=FERRY).get_json()
    client.delete(f"/v1/articles/{report['article']['id']}")

    assert client.get(f"/v1/claims/{report['claims'][0]['id']}").status_code == 404


def test_claims_are_found_by_their_meaning(client: FlaskClient) -> None:
    library = {"source": "coast.example", "body": "The mayor opened a new library in Port Ellery on Friday."}
    for article in (FERRY, library):
        client.post("/v1/articles", json=article)

    found = client.get("/v1/claims?q=people hurt on a stranded ship&limit=2").get_json()["claims"]

    assert found[0]["text"] == "The accident injured 214 passengers."
    similarities = [claim["similarity"] for claim in found]
    assert similarities == sorted(similarities, reverse=True)
    assert client.get("/v1/claims").status_code == 422


def test_what_is_hardly_about_it_is_not_found(client: FlaskClient) -> None:
    client.post("/v1/articles", json=FERRY)

    found = client.get("/v1/claims?q=people hurt on a stranded ship").get_json()["claims"]

    assert min(claim["similarity"] for claim in found) >= ABOUT_IT
    assert client.get("/v1/claims?q=zebra crossings in Lapland").get_json() == {"claims": []}


def test_what_is_withdrawn_while_it_is_searched_for_is_left_out(
    client: FlaskClient, crosscheck: Crosscheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, stays = (client.post("/v1/articles", json=article).get_json() for article in (FERRY, OTHER_FERRY))
    search = ClaimIndex.search

    def searched(self: ClaimIndex, *asked: Any) -> list[list[Hit]]:
        hits = search(self, *asked)
        with closing(Store(crosscheck.settings.store_url)) as other, other.writing() as writer:
            writer.delete(gone["article"]["id"])
        return hits

    monkeypatch.setattr(ClaimIndex, "search", searched)
    answer = client.get("/v1/claims?q=the ferry accident off Port Ellery that injured passengers")

    assert answer.status_code == 200
    assert {claim["id"] for claim in answer.get_json()["claims"]} == {claim["id"] for claim in stays["claims"]}


def test_a_claim_that_is_found_comes_with_its_weightiest_results(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.searching.RESULTS_TOLD", 1)
    client.post("/v1/articles", json=FERRY)
    for number in (180, 190):
        body = f"The accident injured {number} passengers."
        client.post("/v1/articles", json={**OTHER_FERRY, "source": f"{number}.example", "body": body})

    [found] = client.get("/v1/claims?q=The accident injured 214 passengers&limit=1").get_json()["claims"]
    whole = client.get(f"/v1/claims/{found['id']}").get_json()

    assert (len(found["results"]), found["label"]) == (1, "conflicting")
    assert len(whole["results"]) > 1
    assert found["results"][0] in whole["results"]
