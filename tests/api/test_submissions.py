"""An article may be sent again under its key, or left to be checked later."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.api.request_log import JsonLines
from service.api.turns import Turns
from service.api.worker import ATTEMPTS, start_worker, work_off
from service.article import Article
from service.checking import Checker
from service.errors import CrosscheckError, ModelUnusable, StoreUnavailable
from service.reporting import ReadArticle
from service.serving.app import create_app
from service.storage.queue import Submissions
from service.storage.scope import Scope
from service.storage.submissions import Progress, Submission
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY
from tests.api.test_ingest import push
from tests.ingest.recorded import payload

KEY = {"Idempotency-Key": "7c9e"}
LATER = {"Prefer": "respond-async"}


def test_the_same_key_gives_the_first_answer_again(client: FlaskClient, crosscheck: Crosscheck) -> None:
    first, second = (client.post("/v1/articles", json=FERRY, headers=KEY) for _ in range(2))

    assert (first.status_code, second.status_code) == (201, 201)
    assert second.get_json() == first.get_json()
    assert second.headers["Location"] == first.headers["Location"]
    assert crosscheck.store.counts().articles == 1


def test_the_first_answer_is_given_again_with_its_status(client: FlaskClient) -> None:
    client.post("/v1/articles", json=FERRY)
    first, second = (client.post("/v1/articles", json=FERRY, headers=KEY) for _ in range(2))

    assert (first.status_code, second.status_code) == (200, 200)


def test_what_was_stored_before_it_was_checked_later_is_not_created(client: FlaskClient) -> None:
    client.post("/v1/articles", json=FERRY, headers={**KEY, **LATER})
    client.post("/v1/articles", json=FERRY)
    work_off(client.application)

    assert client.post("/v1/articles", json=FERRY, headers={**KEY, **LATER}).status_code == 200


def test_a_key_stands_for_one_article_only(client: FlaskClient, crosscheck: Crosscheck) -> None:
    client.post("/v1/articles", json=FERRY, headers=KEY)
    second = client.post("/v1/articles", json=OTHER_FERRY, headers=KEY)

    assert second.status_code == 409
    assert "Idempotency-Key" in second.get_json(force=True)["detail"]
    assert crosscheck.store.counts().articles == 1


def test_the_same_sent_twice_at_once_under_one_key_gets_one_answer(
    client: FlaskClient, crosscheck: Crosscheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = []
    while_it_is_checked(monkeypatch, lambda: answers.append(client.post("/v1/articles", json=FERRY, headers=KEY)))
    answers.append(client.post("/v1/articles", json=FERRY, headers=KEY))

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].get_json() == answers[1].get_json()
    assert crosscheck.store.counts().articles == 1


@pytest.mark.parametrize("headers", [KEY, {**KEY, "Prefer": "respond-async"}], ids=["at once", "later"])
def test_of_two_articles_sent_at_once_under_one_key_one_is_refused(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, headers: dict[str, str]
) -> None:
    first = []
    while_it_is_checked(monkeypatch, lambda: first.append(client.post("/v1/articles", json=FERRY, headers=headers)))
    second = client.post("/v1/articles", json=OTHER_FERRY, headers=KEY)
    work_off(client.application)

    assert (first[0].status_code, second.status_code) == (202 if "Prefer" in headers else 201, 409)
    [stored] = client.get("/v1/articles").get_json()["articles"]
    assert stored["source"] == FERRY["source"]


def test_two_systems_may_number_their_articles_alike(client: FlaskClient, crosscheck: Crosscheck) -> None:
    bearers = [
        {"Authorization": f"Bearer {crosscheck.store.keys.create(name, [Scope.INGEST])[1]}"} for name in ("cms", "wire")
    ]
    answers = [
        client.post("/v1/articles", json=article, headers={**KEY, **by})
        for article, by in zip((FERRY, OTHER_FERRY), bearers, strict=True)
    ]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert client.post("/v1/articles", json=OTHER_FERRY, headers={**KEY, **bearers[0]}).status_code == 409


def test_a_key_whose_article_was_withdrawn_says_so(client: FlaskClient) -> None:
    address = client.post("/v1/articles", json=FERRY, headers=KEY).headers["Location"]
    client.delete(address)
    again = client.post("/v1/articles", json=FERRY, headers=KEY)

    assert again.status_code == 409
    assert "withdrawn" in again.get_json(force=True)["detail"]
    assert client.post("/v1/articles", json=FERRY).get_json()["article"]["revision"] == 2


def test_a_refused_article_does_not_use_up_its_key(client: FlaskClient) -> None:
    assert client.post("/v1/articles", json={**FERRY, "body": "<p>x</p>"}, headers=KEY).status_code == 422
    assert client.post("/v1/articles", json=FERRY, headers=KEY).status_code == 201


def test_an_article_is_checked_later_if_that_is_preferred(client: FlaskClient) -> None:
    client.post("/v1/articles", json=FERRY)
    accepted = client.post("/v1/articles", json=OTHER_FERRY, headers=LATER)

    assert accepted.status_code == 202
    assert accepted.headers["Preference-Applied"] == "respond-async"
    address = accepted.headers["Location"]
    assert client.get(address).get_json() == accepted.get_json()
    assert accepted.get_json()["state"] == "waiting"

    assert work_off(client.application)
    assert not work_off(client.application)

    done = client.get(address).get_json()
    assert (done["state"], done["problem"]) == ("done", None)
    report = client.get(f"/v1/articles/{done['article_id']}").get_json()
    assert report["summary"]["conflicting"] == 1


@pytest.mark.parametrize(
    ("prefer", "status"),
    [
        ('respond-async; foo="bar"', 202),
        ("Respond-Async;foo", 202),
        ('foo="a, b"; c="d, e", respond-async', 202),
        ("wait=10, respond-async", 202),
        ('foo="a, respond-async"', 201),
        ("foo; respond-async", 201),
        ("respond-asynchronously", 201),
    ],
)
def test_a_preference_may_have_parameters_and_stand_among_others(client: FlaskClient, prefer: str, status: int) -> None:
    assert client.post("/v1/articles", json=FERRY, headers={"Prefer": prefer}).status_code == status


def test_an_article_that_cannot_be_read_is_refused_at_once(client: FlaskClient) -> None:
    assert client.post("/v1/articles", json={**FERRY, "body": ""}, headers=LATER).status_code == 422


def test_what_goes_wrong_later_is_told_to_who_asks(client: FlaskClient, crosscheck: Crosscheck) -> None:
    accepted = crosscheck.store.submissions.accept(None, "", given={**FERRY, "published_at": "never"})

    assert work_off(client.application)

    refused = client.get(f"/v1/submissions/{accepted.id}").get_json()
    assert refused["state"] == "refused"
    assert refused["problem"]["errors"][0]["pointer"] == "/published_at"


def test_a_key_leads_to_the_same_submission_and_then_to_its_article(client: FlaskClient) -> None:
    first, second = (client.post("/v1/articles", json=FERRY, headers={**KEY, **LATER}) for _ in range(2))
    work_off(client.application)
    third = client.post("/v1/articles", json=FERRY, headers={**KEY, **LATER})

    assert first.headers["Location"] == second.headers["Location"]
    assert third.status_code == 201
    assert third.get_json()["article"]["external_id"] == FERRY["external_id"]


def test_what_was_sent_is_forgotten_once_it_is_an_article(client: FlaskClient, crosscheck: Crosscheck) -> None:
    accepted = client.post("/v1/articles", json=FERRY, headers=LATER).get_json()
    assert "Ellery" in json.dumps(crosscheck.store.submissions.one(accepted["id"]).given)

    work_off(client.application)

    assert crosscheck.store.submissions.one(accepted["id"]).given is None


def test_a_submission_that_never_was_is_404(client: FlaskClient) -> None:
    assert client.get("/v1/submissions/none").status_code == 404


def worked_off(client: FlaskClient, address: str) -> bool:
    """A worker has settled it within half a minute; it looks every half second."""
    stop = start_worker(client.application)
    for _ in range(300):
        if client.get(address).get_json()["state"] != "waiting":
            break
        time.sleep(0.1)
    stop()
    return bool(client.get(address).get_json()["state"] == "done")


def test_a_worker_checks_what_waits(client: FlaskClient) -> None:
    assert worked_off(client, client.post("/v1/articles", json=FERRY, headers=LATER).headers["Location"])


def test_a_surprise_in_one_submission_is_logged_with_its_id_and_its_frames(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def surprised(*_: object, **__: object) -> None:
        raise RuntimeError(FERRY["body"])

    accepted = client.post("/v1/articles", json=FERRY, headers=LATER).get_json()
    monkeypatch.setattr(Checker, "add_submitted", surprised)
    work_off(client.application)

    line = json.loads(JsonLines().format(caplog.records[-1]))
    assert (line["event"], line["error"], line["submission_id"]) == ("unexpected", "RuntimeError", accepted["id"])
    assert "in surprised" in line["traceback"]
    assert "214 passengers" not in str(line)


def test_a_surprise_does_not_end_the_worker(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    address = client.post("/v1/articles", json=FERRY, headers=LATER).headers["Location"]
    take, surprises = Submissions.take, [RuntimeError("once")]

    def taken(self: Submissions) -> Submission | None:
        if surprises:
            raise surprises.pop()
        return take(self)

    monkeypatch.setattr(Submissions, "take", taken)

    assert worked_off(client, address)
    assert not surprises
    assert "in taken" in caplog.records[0].__dict__["traceback"]


@pytest.mark.parametrize("error", [StoreUnavailable, ModelUnusable])
def test_what_cannot_be_checked_at_the_moment_is_neither_refused_nor_forgotten(
    client: FlaskClient,
    crosscheck: Crosscheck,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: type[CrosscheckError],
) -> None:
    def unable(*_: object, **__: object) -> None:
        raise error("not now")

    accepted = client.post("/v1/articles", json=FERRY, headers=LATER).get_json()
    monkeypatch.setattr(Checker, "add_submitted", unable)
    with pytest.raises(error):
        work_off(client.application)

    waiting = crosscheck.store.submissions.one(accepted["id"])
    assert (waiting.state, waiting.problem) == (Progress.WAITING, None)
    assert waiting.given
    [line] = caplog.records
    assert (line.message, line.__dict__["submission_id"]) == ("unavailable", accepted["id"])
    assert (line.__dict__["error"], line.__dict__["detail"]) == (error.__name__, "not now")
    assert crosscheck.store.submissions.take() == replace(waiting, attempts=1)


def test_a_worker_rests_while_nothing_can_be_checked_and_then_goes_on(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    addresses = [
        client.post("/v1/articles", json=one, headers=LATER).headers["Location"] for one in (FERRY, OTHER_FERRY)
    ]
    tries, tried = list[object](), threading.Event()

    def unable(*_: object, **__: object) -> None:
        tries.append(None)
        tried.set()
        raise ModelUnusable("not now")

    with monkeypatch.context() as outage:
        outage.setattr(Checker, "add_submitted", unable)
        outage.setattr("service.api.worker.PAUSE", 0.01)
        stop = start_worker(client.application)
        assert tried.wait(30)
        time.sleep(0.5)
        stop()

    assert len(tries) == 1
    assert [worked_off(client, address) for address in addresses] == [True, True]


def test_who_may_send_an_article_may_ask_what_became_of_it(client: FlaskClient, crosscheck: Crosscheck) -> None:
    key = {"Authorization": f"Bearer {crosscheck.store.keys.create('cms', [Scope.INGEST])[1]}"}
    accepted = client.post("/v1/articles", json=FERRY, headers={**LATER, **key})

    assert client.get(accepted.headers["Location"], headers=key).status_code == 200


CORRECTED = {**FERRY, "body": "Captain Ellery said the ferry carried 230 passengers to the island."}


def revisions(client: FlaskClient) -> list[str]:
    """The live text of each article."""
    listed = client.get("/v1/articles").get_json()["articles"]
    return [client.get(f"/v1/articles/{one['id']}").get_json()["article"]["body"] for one in listed]


def state(client: FlaskClient, accepted: TestResponse) -> str:
    return str(client.get(f"/v1/submissions/{accepted.get_json()['id']}").get_json()["state"])


def while_it_is_checked(monkeypatch: pytest.MonkeyPatch, do: Callable[[], object]) -> None:
    """Once, when an article has been read and is about to be stored, do that."""
    read, once = Checker._read, [do]

    def reading(self: Checker, sent: Article) -> ReadArticle:
        found = read(self, sent)
        while once:
            once.pop()()
        return found

    monkeypatch.setattr(Checker, "_read", reading)


def test_a_correction_is_not_checked_while_what_it_corrects_is(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    for sent in (FERRY, CORRECTED):
        client.post("/v1/articles", json=sent, headers=LATER)
    overtaking = list[bool]()
    while_it_is_checked(monkeypatch, lambda: overtaking.append(work_off(client.application)))

    while work_off(client.application):
        pass

    assert overtaking == [False]
    assert revisions(client) == [CORRECTED["body"]]


def test_what_waits_does_not_undo_a_correction_that_was_stored_at_once(client: FlaskClient) -> None:
    accepted = client.post("/v1/articles", json=FERRY, headers=LATER)
    client.post("/v1/articles", json=CORRECTED)

    assert not work_off(client.application)
    assert state(client, accepted) == "superseded"
    assert revisions(client) == [CORRECTED["body"]]


def while_it_waits_for_its_turn(crosscheck: Crosscheck, do: Callable[[FlaskClient], object]) -> FlaskClient:
    """A client whose first article that is to be checked at once waits until that is done."""
    once = [do]

    def working(_: int) -> AbstractContextManager[None]:
        while once:
            once.pop()(client)
        return nullcontext()

    client = create_app(crosscheck, turns=Turns(working=working)).test_client()
    return client


def test_what_was_sent_before_a_correction_and_stored_while_that_waited_for_its_turn_does_not_stop_it(
    crosscheck: Crosscheck,
) -> None:
    client = while_it_waits_for_its_turn(crosscheck, lambda client: work_off(client.application))
    client.post("/v1/articles", json=FERRY, headers=LATER)

    assert client.post("/v1/articles", json=CORRECTED).status_code == 201
    assert revisions(client) == [CORRECTED["body"]]


def test_a_correction_that_was_sent_while_what_it_corrects_waited_for_its_turn_is_not_superseded(
    crosscheck: Crosscheck,
) -> None:
    client = while_it_waits_for_its_turn(
        crosscheck, lambda client: client.post("/v1/articles", json=CORRECTED, headers=LATER)
    )

    assert client.post("/v1/articles", json=FERRY).status_code == 201
    assert work_off(client.application)
    assert revisions(client) == [CORRECTED["body"]]


def test_a_text_that_was_checked_for_long_does_not_undo_a_later_one(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = list[TestResponse]()
    while_it_is_checked(monkeypatch, lambda: answers.append(client.post("/v1/articles", json=CORRECTED)))

    overtaken = client.post("/v1/articles", json=FERRY)

    assert [answer.status_code for answer in answers] == [201]
    assert overtaken.status_code == 409
    assert "later text" in overtaken.get_json()["detail"]
    assert revisions(client) == [CORRECTED["body"]]


def test_the_same_text_that_came_twice_at_once_is_known_and_not_overtaken(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    while_it_is_checked(monkeypatch, lambda: client.post("/v1/articles", json=FERRY))

    assert client.post("/v1/articles", json=FERRY).status_code == 200
    assert revisions(client) == [FERRY["body"]]


def test_a_revision_that_is_checked_while_its_article_is_deleted_is_not_stored(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = client.post("/v1/articles", json=FERRY).headers["Location"]
    while_it_is_checked(monkeypatch, lambda: client.delete(address))

    assert client.post("/v1/articles", json=CORRECTED).status_code == 409
    assert revisions(client) == []


def test_an_article_that_is_deleted_while_its_next_revision_waits_stays_deleted(client: FlaskClient) -> None:
    address = client.post("/v1/articles", json=FERRY).headers["Location"]
    accepted = client.post("/v1/articles", json=CORRECTED, headers={**KEY, **LATER})
    assert client.delete(address).status_code == 204

    assert not work_off(client.application)
    assert state(client, accepted) == "withdrawn"
    assert revisions(client) == []
    assert client.post("/v1/articles", json=CORRECTED, headers={**KEY, **LATER}).status_code == 409
    assert client.post("/v1/articles", json=CORRECTED, headers=LATER).status_code == 202


def test_an_article_that_is_deleted_while_its_next_revision_is_checked_stays_deleted(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = client.post("/v1/articles", json=FERRY).headers["Location"]
    accepted = client.post("/v1/articles", json=CORRECTED, headers=LATER)
    while_it_is_checked(monkeypatch, lambda: client.delete(address))

    assert work_off(client.application)
    assert state(client, accepted) == "withdrawn"
    assert revisions(client) == []


def test_what_is_taken_down_while_it_waits_is_never_stored(client: FlaskClient) -> None:
    accepted = push(client, "wordpress.json", headers=LATER)
    post = json.loads(payload("wordpress.json"))
    down = client.post("/v1/ingest/wordpress", json={**post, "status": "trash"})

    assert (down.status_code, down.get_json()["outcome"]) == (200, "not_stored")
    assert "waited to be checked was withdrawn" in down.get_json()["detail"]
    assert not work_off(client.application)
    assert state(client, accepted) == "withdrawn"
    assert revisions(client) == []


def test_what_is_taken_down_while_it_is_checked_at_once_is_not_stored_but_may_come_again(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    down = {**json.loads(payload("wordpress.json")), "status": "trash"}
    while_it_is_checked(monkeypatch, lambda: client.post("/v1/ingest/wordpress", json=down))

    assert push(client, "wordpress.json").status_code == 409
    assert revisions(client) == []
    assert push(client, "wordpress.json").status_code == 201


def test_an_article_whose_worker_ends_each_time_is_not_tried_for_ever(
    client: FlaskClient, crosscheck: Crosscheck, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Killed(BaseException):
        """As if the process ended: nothing is told to the store."""

    def killing(*_: object, **__: object) -> None:
        raise Killed

    accepted = client.post("/v1/articles", json=FERRY, headers=LATER)
    other = client.post("/v1/articles", json=OTHER_FERRY, headers=LATER)
    monkeypatch.setattr("service.storage.queue.LEASE", 0)
    with monkeypatch.context() as fatal:
        fatal.setattr(Checker, "add_submitted", killing)
        for _ in range(2 * ATTEMPTS):
            with pytest.raises(Killed):
                work_off(client.application)
    while work_off(client.application):
        pass

    given_up = [client.get(one.headers["Location"]).get_json() for one in (accepted, other)]
    assert [one["state"] for one in given_up] == ["refused", "refused"]
    assert "not tried again" in given_up[0]["problem"]["detail"]
    assert crosscheck.store.counts().articles == 0
    assert [record.message for record in caplog.records] == ["given up"] * 2


def test_an_article_that_takes_long_is_checked_by_one_worker(
    client: FlaskClient, crosscheck: Crosscheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    renewed, renew = threading.Event(), Submissions.renew

    def renewing(self: Submissions, submission_id: str) -> None:
        renew(self, submission_id)
        renewed.set()

    monkeypatch.setattr("service.api.worker.LEASE", 0.03)  # how often it is renewed, not for how long
    monkeypatch.setattr(Submissions, "renew", renewing)
    accepted = client.post("/v1/articles", json=FERRY, headers=LATER)
    while_it_is_checked(monkeypatch, lambda: renewed.wait(30))

    assert work_off(client.application)
    assert renewed.is_set()
    assert crosscheck.store.submissions.one(accepted.get_json()["id"]).attempts == 1
