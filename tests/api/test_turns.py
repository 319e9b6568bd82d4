"""When more articles come than are checked, some wait, the others are told when to come back, and reading goes on."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask.testing import FlaskClient

from service.api.turns import Turns
from service.errors import Busy
from service.serving.app import create_app
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY
from tests.api.test_ingest import FEED
from tests.api.test_problems import assert_problem

COMPARISON = {"a": {"text": "The ferry carried 214 people."}, "b": {"text": "The ferry carried 300 people."}}


@pytest.fixture
def turns() -> Turns:
    return Turns(at_once=1, waiting=0)


@pytest.fixture
def client(crosscheck: Crosscheck, turns: Turns) -> FlaskClient:
    return create_app(crosscheck, turns=turns).test_client()


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/articles", FERRY),
        ("/v1/check", FERRY),
        ("/v1/compare", COMPARISON),
        ("/v1/ingest/ninjs", {"uri": "a", "version": "1", "headline": "Ferry", "body_text": FERRY["body"]}),
    ],
)
def test_what_finds_no_place_is_told_when_to_come_back(
    client: FlaskClient, turns: Turns, path: str, body: dict[str, object]
) -> None:
    query = {"source": "herald.example"} if "ingest" in path else {}
    with turns.take():
        answer = client.post(path, json=body, query_string=query)
        assert "Too many texts wait" in assert_problem(answer, 503)["detail"]
        assert int(answer.headers["Retry-After"]) > 0
    assert client.post(path, json=body, query_string=query).status_code in {200, 201}


def test_polls_pages_and_what_can_wait_on_disk_are_answered_meanwhile(client: FlaskClient, turns: Turns) -> None:
    with turns.take():
        for path in ("/v1/results", "/v1/articles", "/readyz", "/"):
            assert client.get(path).status_code == 200
        later = client.post("/v1/articles", json=FERRY, headers={"Prefer": "respond-async"})
    assert later.status_code == 202


def test_a_line_of_a_batch_waits_for_its_turn_and_says_so_where_none_comes(crosscheck: Crosscheck) -> None:
    turns = Turns(at_once=1, waiting=0, longest_wait=0.05)
    client = create_app(crosscheck, turns=turns).test_client()
    with turns.take():
        answer = client.post("/v1/articles:batch", data=json.dumps(FERRY), content_type="application/x-ndjson")
        refused = json.loads(answer.text)
        assert (refused["status"], refused["retry_after"]) == (503, 5)
    answer = client.post("/v1/articles:batch", data=json.dumps(FERRY), content_type="application/x-ndjson")
    assert json.loads(answer.text)["status"] == 201


def test_one_of_many_waits_however_many_others_do() -> None:
    turns, done = Turns(at_once=1, waiting=0), threading.Event()

    def wait() -> None:
        with turns.take(one_of_many=True):
            done.set()

    with turns.take():
        waiting = threading.Thread(target=wait)
        waiting.start()
        assert not done.wait(0.1)
    waiting.join(10)
    assert done.is_set()


def test_a_draft_typed_at_the_desk_is_told_to_try_again(client: FlaskClient, turns: Turns) -> None:
    with turns.take():
        answer = client.post("/draft", data={"body": FERRY["body"]})
    assert answer.status_code == 503
    assert "check it again in a few seconds" in answer.text
    assert str(FERRY["body"]).splitlines()[0] in answer.text


def test_who_waits_is_next() -> None:
    turns, done = Turns(at_once=1, waiting=1), threading.Event()

    def wait() -> None:
        with turns.take():
            done.set()

    with turns.take():
        waiting = threading.Thread(target=wait)
        waiting.start()
        assert not done.wait(0.1)
        with pytest.raises(Busy), turns.take():
            pass
    waiting.join(10)
    assert done.is_set()
    with turns.take():
        pass


def test_who_came_first_is_first() -> None:
    turns, order, queued = Turns(at_once=1, waiting=3), list[int](), list[threading.Thread]()

    def wait(number: int) -> None:
        with turns.take():
            order.append(number)

    with turns.take():
        for number in range(3):
            queued.append(threading.Thread(target=wait, args=(number,)))
            queued[-1].start()
            for _ in range(200):
                if len(turns._queue) == number + 1:
                    break
                threading.Event().wait(0.01)
    for each in queued:
        each.join(10)
    assert order == [0, 1, 2]


def test_nobody_waits_longer_than_a_caller_listens() -> None:
    turns = Turns(at_once=1, waiting=1, longest_wait=0.05)
    with turns.take(), pytest.raises(Busy), turns.take():
        pass
    with turns.take():
        pass


def test_whoever_has_a_turn_works_within_what_is_told_how_many_are_at_work() -> None:
    told: list[str] = []

    @contextmanager
    def working(at_work: int) -> Iterator[None]:
        told.append(f"begun beside {at_work - 1}")
        yield
        told.append("done")

    turns = Turns(at_once=2, working=working)
    with turns.take(), turns.take():
        pass
    with turns.take():
        pass
    assert told == ["begun beside 0", "begun beside 1", "done", "done", "begun beside 0", "done"]


@pytest.mark.parametrize(
    ("path", "media", "body"),
    [
        ("/v1/articles:batch", "application/x-ndjson", json.dumps(OTHER_FERRY)),
        ("/v1/ingest/rss?source=herald.example", "application/rss+xml", FEED),
    ],
)
def test_of_requests_with_many_articles_each_only_some_are_taken_at_once(
    crosscheck: Crosscheck, path: str, media: str, body: str
) -> None:
    client = create_app(crosscheck, turns=Turns(many=1)).test_client()
    first = client.post(
        "/v1/articles:batch", data=json.dumps(FERRY), content_type="application/x-ndjson", buffered=False
    )
    second = client.post(path, data=body, content_type=media)

    assert "batches and feeds" in assert_problem(second, 503)["detail"]
    assert int(second.headers["Retry-After"]) > 0
    assert crosscheck.store.counts().articles == 1
    assert client.get("/readyz").status_code == 200
    assert client.post("/v1/articles", json=FERRY).status_code == 200

    first.close()
    for _ in range(2):  # whoever was answered has left its slot
        assert client.post(path, data=body, content_type=media).status_code in {200, 207}


def test_a_batch_that_breaks_off_leaves_its_slot(crosscheck: Crosscheck) -> None:
    client = create_app(crosscheck, turns=Turns(many=1)).test_client()
    cut = {"CONTENT_LENGTH": "5000"}
    for _ in range(2):
        answer = client.post(
            "/v1/articles:batch", data=b"{}", content_type="application/x-ndjson", environ_overrides=cut
        )
        assert answer.status_code == 400
