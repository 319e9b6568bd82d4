"""Agreement is counted in publishers with texts of their own; a copy is no evidence for what it was copied from."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient

WIRE = (
    "A ferry ran aground on the rocks off Port Ellery early on Monday in thick fog. "
    "The accident injured 214 passengers, the coast guard of Port Ellery said on Monday."
)
OWN = "The ferry accident off Port Ellery injured 214 passengers, officials told the Gazette on Monday."


def sent(client: FlaskClient, source: str, body: str, hour: int = 8) -> dict[str, Any]:
    article = {
        "source": source,
        "external_id": source,
        "title": "Ferry runs aground off Port Ellery",
        "body": body,
        "published_at": f"2024-03-05T{hour:02}:00:00Z",
    }
    report: dict[str, Any] = client.post("/v1/articles", json=article).get_json()
    return report


def injured(report: dict[str, Any]) -> dict[str, Any]:
    return next(claim for claim in report["claims"] if "214" in claim["text"])


def test_copies_of_a_wire_story_are_one_origin(client: FlaskClient) -> None:
    sent(client, "wire.example", WIRE, 7)
    copies = [sent(client, source, WIRE) for source in ("b.example", "c.example")]
    for claim in (injured(copy) for copy in copies):
        assert claim["origin"]["source"] == "wire.example"
        assert claim["agreeing_origins"] == 0
        assert all(result["same_origin"] for result in claim["results"])

    own = injured(sent(client, "gazette.example", OWN, 9))
    assert own["origin"] is None
    assert len([result for result in own["results"] if result["label"] == "agreeing"]) == 3
    assert own["agreeing_origins"] == 1
    assert not any(result["same_origin"] for result in own["results"])

    known = client.get(f"/v1/claims/{injured(copies[0])['id']}").get_json()
    assert known["agreeing_origins"] == 1  # the Gazette's, which came later


def test_a_copy_with_another_figure_is_no_copy(client: FlaskClient) -> None:
    sent(client, "wire.example", WIRE, 7)
    changed = sent(client, "b.example", WIRE.replace("214", "204"))
    claim = next(claim for claim in changed["claims"] if "204" in claim["text"])
    assert claim["label"] == "conflicting"
    assert claim["origin"] is None
    assert not any(result["same_origin"] for result in claim["results"])


def test_what_was_published_first_is_the_origin_though_it_came_later(client: FlaskClient) -> None:
    copy = sent(client, "b.example", WIRE, 9)
    wire = sent(client, "wire.example", WIRE, 7)
    again = client.get(f"/v1/articles/{copy['article']['id']}").get_json()
    assert injured(again)["origin"]["source"] == "wire.example"
    assert injured(wire)["origin"] is None


def test_a_withdrawn_origin_is_not_named(client: FlaskClient) -> None:
    wire = sent(client, "wire.example", WIRE, 7)
    sent(client, "b.example", WIRE, 8)
    third = sent(client, "c.example", WIRE, 9)
    client.delete(f"/v1/articles/{wire['article']['id']}")
    again = client.get(f"/v1/articles/{third['article']['id']}").get_json()
    assert injured(again)["origin"]["source"] == "b.example"


def test_a_draft_that_copies_is_told_so(client: FlaskClient) -> None:
    sent(client, "wire.example", WIRE, 7)
    draft = {"source": "d.example", "title": "Ferry runs aground off Port Ellery", "body": WIRE}
    claim = injured(client.post("/v1/check", json={**draft, "published_at": "2024-03-05"}).get_json())
    assert claim["origin"]["source"] == "wire.example"
    assert claim["agreeing_origins"] == 0
