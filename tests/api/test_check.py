"""A draft is answered as if it had been sent, and leaves nothing behind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from service.ingest.received import LONGEST_DRAFT
from service.serving.app import create_app
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY

ROOT = Path(__file__).parents[2]


def test_a_draft_is_told_what_it_conflicts_with(client: FlaskClient, crosscheck: Crosscheck) -> None:
    client.post("/v1/articles", json=FERRY)
    answer = client.post("/v1/check", json=OTHER_FERRY)

    report = answer.get_json()
    assert answer.status_code == 200
    assert report["summary"]["conflicting"] == 1
    assert crosscheck.store.counts().articles == 1


@pytest.mark.parametrize(("longest_body", "most"), [(10 * LONGEST_DRAFT, LONGEST_DRAFT), (2_000, 2_000)])
def test_a_draft_may_be_as_long_as_is_checked_while_its_sender_waits(
    crosscheck: Crosscheck, longest_body: int, most: int
) -> None:
    settings = replace(crosscheck.settings, longest_body=longest_body, largest_request=2_000_000)
    client = create_app(replace(crosscheck, settings=settings)).test_client()
    least, too_long = " " * (most - len(FERRY["body"])) + FERRY["body"], "x" * (most + 1)

    assert client.post("/v1/check", json={**FERRY, "body": least}).status_code == 200
    refused = client.post("/v1/check", json={**FERRY, "body": too_long})
    assert refused.status_code == 422
    assert refused.get_json()["errors"][0] == {
        "pointer": "/body",
        "detail": f"at most {most:,} characters are read; this one has {most + 1:,}",
    }


def test_the_documentation_says_how_long_a_draft_may_be(client: FlaskClient) -> None:
    told = (ROOT / "README.md").read_text("utf-8") + client.get("/openapi.json").get_data(as_text=True)
    assert told.count(f"{LONGEST_DRAFT:,} characters") == 2


def test_what_is_not_stored_has_no_ids(client: FlaskClient) -> None:
    client.post("/v1/articles", json=FERRY)
    report = client.post("/v1/check", json=OTHER_FERRY).get_json()

    assert report["article"]["id"] is None
    for claim in report["claims"]:
        assert claim["id"] is None
        for result in claim["results"]:
            assert (result["id"], result["seq"], result["created_at"]) == (None, 0, None)
            assert result["claim"]["id"] is result["claim"]["article_id"] is None
            assert result["match"] is None or result["match"]["id"]


def test_checking_twice_gives_the_same_answer(client: FlaskClient) -> None:
    client.post("/v1/articles", json=FERRY)
    first, second = (client.post("/v1/check", json=OTHER_FERRY).get_json() for _ in range(2))

    assert first == second
