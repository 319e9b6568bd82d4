"""The ledger tells who gives which value when, and never mixes measures."""

from __future__ import annotations

from flask.testing import FlaskClient

from tests.api.articles_sent import FERRY, OTHER_FERRY

LATER = {
    "source": "third.example",
    "title": "Ferry aground off Port Ellery",
    "body": "The accident of the ferry that ran aground off Port Ellery injured 230 passengers on Monday.",
    "published_at": "2024-03-06T10:00:00Z",
}


def test_figures_are_found_by_meaning_and_stand_in_the_order_of_time(client: FlaskClient) -> None:
    for article in (LATER, OTHER_FERRY, FERRY):
        client.post("/v1/articles", json=article)

    first, *_ = client.get("/v1/figures?q=passengers injured in the ferry accident").get_json()["measures"]

    assert (first["name"], first["counted"]) == ("passengers hurt", "passenger")
    told = [(entry["source"], entry["value"], entry["stands"]) for entry in first["entries"]]
    assert told == [
        ("harbour-gazette.example", 214.0, "first"),
        ("coast-online.example", 180.0, "reversal"),
        ("third.example", 230.0, "update"),
    ]
    entry = first["entries"][2]
    assert LATER["body"][entry["start"] : entry["end"]] == entry["quote"] == "230 passengers"
    assert entry["as_of"]["surface"] == "Monday"
    assert entry["against"] == first["entries"][1]["claim_id"]
    assert (entry["low"], entry["high"], entry["bound"]) == (230.0, 230.0, "exact")


def test_a_measure_has_all_of_its_values_for_any_question_that_finds_one(client: FlaskClient) -> None:
    for article in (FERRY, OTHER_FERRY, LATER):
        client.post("/v1/articles", json=article)
    told = [
        client.get(f"/v1/figures?q={question}").get_json()["measures"][0]
        for question in ("passengers injured in the ferry accident", "an accident injured 180", "ran aground 230")
    ]
    assert told[0]["entries"]
    assert told[0] == told[1] == told[2]


def test_an_empty_archive_has_no_figures(client: FlaskClient) -> None:
    assert client.get("/v1/figures?q=embassy attackers").get_json() == {"measures": []}


def test_a_question_without_words_is_refused(client: FlaskClient) -> None:
    assert client.get("/v1/figures?q=%20").status_code == 422
    assert client.get("/v1/figures").status_code == 422


def test_an_open_end_is_null(client: FlaskClient) -> None:
    client.post("/v1/articles", json={**FERRY, "body": FERRY["body"].replace("214", "at least 214")})
    [measure] = client.get("/v1/figures?q=passengers injured").get_json()["measures"]
    assert (measure["entries"][0]["low"], measure["entries"][0]["high"]) == (214.0, None)
