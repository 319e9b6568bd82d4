"""A claim comes with everything that agrees or conflicts with it, from both sides."""

from __future__ import annotations

from flask.testing import FlaskClient

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

    assert "ferry" in found[0]["text"].lower() or "passengers" in found[0]["text"]
    similarities = [claim["similarity"] for claim in found]
    assert similarities == sorted(similarities, reverse=True)
    assert client.get("/v1/claims").status_code == 422
