"""A draft is answered as if it had been sent, and leaves nothing behind."""

from __future__ import annotations

from flask.testing import FlaskClient

from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY


def test_a_draft_is_told_what_it_conflicts_with(client: FlaskClient, crosscheck: Crosscheck) -> None:
    client.post("/v1/articles", json=FERRY)
    answer = client.post("/v1/check", json=OTHER_FERRY)

    report = answer.get_json()
    assert answer.status_code == 200
    assert report["summary"]["conflicting"] == 1
    assert crosscheck.store.counts().articles == 1


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
