"""What editors review is told at once, by label and by rule."""

from __future__ import annotations

from flask.testing import FlaskClient

from tests.api.articles_sent import FERRY, OTHER_FERRY


def test_reviews_give_the_live_precision_of_a_rule(client: FlaskClient) -> None:
    client.post("/v1/articles", json=FERRY)
    report = client.post("/v1/articles", json=OTHER_FERRY).get_json()
    [conflict] = client.get("/v1/results?label=conflicting").get_json()["results"]
    [agreement, *_] = client.get("/v1/results?label=agreeing").get_json()["results"]
    nothing = client.get("/v1/quality").get_json()
    review(client, conflict["id"], "dismissed")
    review(client, agreement["id"], "confirmed")

    told = client.get("/v1/quality").get_json()

    assert nothing == {"labels": [], "rules": []}
    assert told["labels"] == [
        {"label": "agreeing", "confirmed": 1, "dismissed": 0, "precision": 1.0},
        {"label": "conflicting", "confirmed": 0, "dismissed": 1, "precision": 0.0},
    ]
    assert {(rule["label"], rule["rule"], rule["precision"]) for rule in told["rules"]} == {
        ("agreeing", agreement["evidence"][0]["rule"], 1.0),
        ("conflicting", conflict["evidence"][0]["rule"], 0.0),
    }

    review(client, conflict["id"], None)
    assert [score["label"] for score in client.get("/v1/quality").get_json()["labels"]] == ["agreeing"]
    client.delete(f"/v1/articles/{report['article']['id']}")
    assert client.get("/v1/quality").get_json() == nothing


def review(client: FlaskClient, result_id: str, review: str | None) -> None:
    answer = client.patch(f"/v1/results/{result_id}", json={"review": review, "reason": "as the police said"})
    assert answer.status_code == 200
