"""A dashboard that polls sees each result once, in order, and pays little where nothing changed."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest
from flask.testing import FlaskClient

from service.api.slots import Slots
from service.serving.app import create_app
from service.storage.scope import Scope
from service.storage.store import Store
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY


@pytest.fixture
def reports(client: FlaskClient) -> list[dict[str, Any]]:
    return [client.post("/v1/articles", json=article).get_json() for article in (FERRY, OTHER_FERRY)]


def ids(report: dict[str, Any]) -> list[str]:
    return [result["id"] for claim in report["claims"] for result in claim["results"]]


def test_the_feed_has_every_result_once_in_the_order_of_seq(client: FlaskClient, reports: list[dict[str, Any]]) -> None:
    feed = client.get("/v1/results").get_json()

    assert {result["id"] for result in feed["results"]} == {one for report in reports for one in ids(report)}
    seqs = [result["seq"] for result in feed["results"]]
    assert seqs == sorted(set(seqs))
    assert feed["last_seq"] == seqs[-1]
    assert feed["next_cursor"] is None


@pytest.mark.usefixtures("reports")
def test_pages_lead_to_each_other(client: FlaskClient) -> None:
    whole = client.get("/v1/results").get_json()["results"]
    seen, following = [], "/v1/results?limit=1"
    while following:
        answer = client.get(following)
        seen += answer.get_json()["results"]
        following = answer.headers.get("Link", "").partition(">")[0].lstrip("<")

    assert seen == whole
    assert len(seen) > 1


@pytest.mark.usefixtures("reports")
def test_a_poller_goes_on_where_it_stopped(client: FlaskClient) -> None:
    last = client.get("/v1/results").get_json()["last_seq"]
    assert client.get(f"/v1/results?since={last}").get_json()["results"] == []

    third = client.post("/v1/articles", json={**FERRY, "source": "third.example"}).get_json()
    news = client.get(f"/v1/results?since={last}").get_json()["results"]
    assert [result["id"] for result in news] == ids(third)


def test_the_feed_is_filtered(client: FlaskClient, reports: list[dict[str, Any]]) -> None:
    second = reports[1]["article"]
    client.patch(f"/v1/results/{ids(reports[1])[0]}", json={"review": "confirmed"})
    for query, wanted in [
        ("label=conflicting", lambda result: result["label"] == "conflicting"),
        (f"source={second['source']}", lambda result: result["claim"]["source"] == second["source"]),
        (f"article={second['id']}", lambda result: result["claim"]["article_id"] == second["id"]),
        ("min_confidence=0.9", lambda result: result["confidence"] >= 0.9),
        ("reason=amounts_differ", lambda result: result["reason"] == "amounts_differ"),
        ("reason=amounts_differ&label=new", lambda _: False),
        ("review=confirmed", lambda result: result["review"] == "confirmed"),
        ("review=open", lambda result: result["review"] is None),
    ]:
        whole = client.get("/v1/results").get_json()["results"]
        assert client.get(f"/v1/results?{query}").get_json()["results"] == list(filter(wanted, whole)), query


def test_an_article_has_its_own_results(client: FlaskClient, reports: list[dict[str, Any]]) -> None:
    page = client.get(f"/v1/articles/{reports[1]['article']['id']}/results").get_json()

    assert [result["id"] for result in page["results"]] == ids(reports[1])


def test_a_dismissed_conflict_labels_neither_its_claim_nor_its_article(
    client: FlaskClient, reports: list[dict[str, Any]]
) -> None:
    address = f"/v1/articles/{reports[1]['article']['id']}"
    before = client.get(address).get_json()
    [conflict] = [r for claim in before["claims"] for r in claim["results"] if r["label"] == "conflicting"]
    client.patch(f"/v1/results/{conflict['id']}", json={"review": "dismissed", "reason": "Another ferry."})
    after = client.get(address).get_json()
    known = client.get(f"/v1/claims/{conflict['match']['id']}").get_json()

    assert (before["summary"]["conflicting"], after["summary"]["conflicting"]) == (1, 0)
    assert "conflicting" not in {claim["label"] for claim in [*after["claims"], known]}
    assert conflict["id"] in {result["id"] for result in known["results"]}


def test_an_article_s_results_are_read_without_the_article(
    client: FlaskClient, reports: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unread(*_: object) -> None:
        raise AssertionError("the whole article was read")

    monkeypatch.setattr(Store, "report", unread)

    assert client.get(f"/v1/articles/{reports[1]['article']['id']}/results").status_code == 200


@pytest.mark.usefixtures("reports")
def test_an_article_that_never_was_or_was_withdrawn_has_no_results(client: FlaskClient) -> None:
    withdrawn = client.get("/v1/articles").get_json()["articles"][0]["id"]
    client.delete(f"/v1/articles/{withdrawn}")

    for article_id in (withdrawn, "none"):
        assert client.get(f"/v1/articles/{article_id}/results").status_code == 404


def test_what_was_withdrawn_leaves_a_tombstone(client: FlaskClient, reports: list[dict[str, Any]]) -> None:
    last = client.get("/v1/results").get_json()["last_seq"]
    client.delete(f"/v1/articles/{reports[1]['article']['id']}")

    tombstones = client.get(f"/v1/results?since={last}").get_json()["results"]
    assert {result["id"] for result in tombstones} == set(ids(reports[1]))
    assert all(result["deleted"] for result in tombstones)


@pytest.mark.usefixtures("reports")
def test_an_unchanged_feed_is_304(client: FlaskClient) -> None:
    first = client.get("/v1/results?label=new")
    tag = first.headers["ETag"]

    again = client.get("/v1/results?label=new", headers={"If-None-Match": tag})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", tag)
    assert tag.startswith('W/"')
    assert client.get("/v1/results?label=agreeing", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.usefixtures("reports")
def test_a_304_lets_caches_keep_the_answer_as_the_200_did(client: FlaskClient) -> None:
    first = client.get("/v1/results")
    again = client.get("/v1/results", headers={"If-None-Match": first.headers["ETag"]})

    assert (first.headers["Cache-Control"], again.headers["Cache-Control"]) == ("no-cache", "no-cache")


@pytest.mark.usefixtures("reports")
def test_304_names_the_one_answer_that_is_current(client: FlaskClient) -> None:
    tag = client.get("/v1/results").headers["ETag"]
    again = client.get("/v1/results", headers={"If-None-Match": f'W/"an older one", {tag}'})

    assert (again.status_code, again.headers["ETag"]) == (304, tag)


@pytest.mark.usefixtures("reports")
def test_a_poller_that_is_ahead_of_a_restored_store_is_led_back(client: FlaskClient) -> None:
    last = client.get("/v1/results").get_json()["last_seq"]

    for ahead in (f"since={last + 100}", f"cursor={last + 100}"):
        assert client.get(f"/v1/results?{ahead}").get_json()["last_seq"] == last
    for here in (f"since={last}", f"cursor={last}"):
        assert client.get(f"/v1/results?{here}").get_json()["last_seq"] == last


@pytest.mark.usefixtures("reports")
def test_a_change_ends_the_304(client: FlaskClient) -> None:
    tag = client.get("/v1/results").headers["ETag"]
    client.post("/v1/articles", json={**FERRY, "source": "third.example"})

    assert client.get("/v1/results", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.usefixtures("reports")
def test_a_caller_that_waits_is_told_when_something_comes(client: FlaskClient) -> None:
    tag = client.get("/v1/results").headers["ETag"]
    other = client.application.test_client()
    answers: list[Any] = []
    waiting = threading.Thread(
        target=lambda: answers.append(other.get("/v1/results", headers={"If-None-Match": tag, "Prefer": "wait=20"}))
    )

    waiting.start()
    time.sleep(0.5)  # long enough for the other request to begin to wait
    assert not answers
    client.post("/v1/articles", json={**FERRY, "source": "third.example"})
    waiting.join(timeout=20)

    assert [answer.status_code for answer in answers] == [200]


@pytest.mark.usefixtures("reports")
def test_a_caller_that_waited_in_vain_is_told_304(client: FlaskClient) -> None:
    tag = client.get("/v1/results").headers["ETag"]

    assert client.get("/v1/results", headers={"If-None-Match": tag, "Prefer": "wait=1"}).status_code == 304


def test_a_caller_for_whom_there_is_no_place_to_wait_is_answered_at_once(crosscheck: Crosscheck) -> None:
    client = create_app(crosscheck, waiters=Slots(0, "Nobody waits here.")).test_client()
    tag = client.get("/v1/results").headers["ETag"]

    began = time.monotonic()
    answer = client.get("/v1/results", headers={"If-None-Match": tag, "Prefer": "wait=20"})

    assert answer.status_code == 304
    assert time.monotonic() - began < 10


def test_an_editors_review_is_kept_and_comes_in_the_feed(client: FlaskClient, reports: list[dict[str, Any]]) -> None:
    last = client.get("/v1/results").get_json()["last_seq"]
    address = f"/v1/results/{ids(reports[1])[0]}"

    said = client.patch(address, json={"review": "dismissed", "reason": "Counts the crew too.", "reviewer": "ana"})

    result = said.get_json()
    assert said.status_code == 200
    assert (result["review"], result["review_reason"], result["reviewer"]) == (
        *("dismissed", "Counts the crew too.", "ana"),
    )
    assert client.get(f"/v1/results?since={last}").get_json()["results"] == [result]
    assert client.get(address).get_json() == result
    assert client.patch(address, json={"review": None}).get_json()["review"] is None


def test_a_review_is_by_whoever_is_named_else_by_the_key(
    client: FlaskClient, crosscheck: Crosscheck, reports: list[dict[str, Any]]
) -> None:
    key = {"Authorization": f"Bearer {crosscheck.store.keys.create('night desk', [Scope.REVIEW])[1]}"}
    address = f"/v1/results/{ids(reports[1])[0]}"

    said = [
        client.patch(address, json=given, headers=key).get_json()["reviewer"]
        for given in ({"review": "confirmed"}, {"review": "confirmed", "reviewer": "ana"}, {"review": None})
    ]

    assert said == ["night desk", "ana", None]


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({}, "/review"),
        ({"review": "maybe"}, "/review"),
        ({"review": "dismissed"}, "/reason"),
        ({"review": 1}, "/review"),
        ({"review": "dismissed", "review_reason": "Counts the crew too."}, "/review_reason"),
    ],
)
def test_a_review_that_says_nothing_is_refused(
    client: FlaskClient, reports: list[dict[str, Any]], given: dict[str, Any], pointer: str
) -> None:
    refused = client.patch(f"/v1/results/{ids(reports[1])[0]}", json=given)

    assert refused.status_code == 422
    assert [fault["pointer"] for fault in refused.get_json(force=True)["errors"]] == [pointer]


def test_whoever_names_the_reason_as_answers_do_is_told_its_name(
    client: FlaskClient, reports: list[dict[str, Any]]
) -> None:
    given = {"review": "dismissed", "review_reason": "Counts the crew too."}
    refused = client.patch(f"/v1/results/{ids(reports[1])[0]}", json=given)

    assert "Send why as reason" in refused.get_json(force=True)["detail"]


def test_to_take_back_a_review_that_there_is_not_changes_nothing(
    client: FlaskClient, reports: list[dict[str, Any]]
) -> None:
    address = f"/v1/results/{ids(reports[1])[0]}"
    before, last = client.get(address).get_json(), client.get("/v1/results").get_json()["last_seq"]

    assert client.patch(address, json={"review": None}).get_json() == before
    assert client.get(f"/v1/results?since={last}").get_json()["results"] == []


def test_a_review_that_is_sent_again_comes_once_in_the_feed(client: FlaskClient, reports: list[dict[str, Any]]) -> None:
    address = f"/v1/results/{ids(reports[1])[0]}"
    given = {"review": "dismissed", "reason": "Counts the crew too.", "reviewer": "ana"}
    first = client.patch(address, json=given).get_json()

    assert client.patch(address, json=given).get_json() == first
    assert client.get(f"/v1/results?since={first['seq']}").get_json()["results"] == []


def test_what_was_never_there_cannot_be_reviewed(client: FlaskClient) -> None:
    assert client.patch("/v1/results/none", json={"review": "confirmed"}).status_code == 404
