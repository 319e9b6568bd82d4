"""What webhooks are told arrives: signed, again after a failure, once at a time, and no longer than they want it."""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sql
from standardwebhooks.webhooks import Webhook as Verifier
from standardwebhooks.webhooks import WebhookVerificationError

from service.delivering import dispatching, posting
from service.delivering.dispatching import REST, TRIES, TURN, Dispatcher, start_dispatcher, wait_after
from service.judging.verdict import Label
from service.outside.networks import Networks
from service.storage.deliveries import Deliveries, Delivery, DeliveryState, Reply
from service.storage.leases import Leases
from service.storage.store import Store
from service.storage.tables import webhooks
from service.storage.webhooks import Webhook
from tests.delivering.receiver import HANGS, receiving
from tests.storage.building import add, first_claim

HERE = Networks((ip_network("127.0.0.0/8"),))


class Clock:
    """A time of day that a test can move on."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'store.sqlite3'}", clock)
    yield opened
    opened.close()


@pytest.fixture
def dispatch(store: Store) -> Iterator[Callable[[], list[Delivery]]]:
    """Sends what is due now, and gives the deliveries as they are then, oldest first."""
    dispatcher = Dispatcher(store, HERE)

    def dispatch() -> list[Delivery]:
        dispatcher.look()
        wait_until(lambda: not dispatcher._busy)
        return store.deliveries.newest(100)[::-1]

    yield dispatch
    dispatcher.stop()


def wait_until(so: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not so():
        assert time.monotonic() < until, f"it did not happen within {seconds} seconds"
        time.sleep(0.01)


def registered(store: Store, url: str, label: Label | None = None) -> Webhook:
    return store.webhooks.register(url, label)


def test_a_delivery_is_signed_and_holds_the_feed_of_the_article(
    store: Store, dispatch: Callable[[], list[Delivery]]
) -> None:
    with receiving(204) as receiver:
        webhook = registered(store, receiver.url)
        stored = add(store, "Ünï went. Two came")
        [delivery] = dispatch()

    [got] = receiver.got
    told = Verifier(webhook.secret).verify(got.body, got.headers)
    assert told["type"] == "article.checked"
    assert told["data"]["article_id"] == stored.article.head.id
    assert [result["id"] for result in told["data"]["results"]] == [
        result.id for claim in stored.claims for result in claim.results
    ]
    assert told["data"]["last_seq"] == store.change_seq()
    assert got.headers["webhook-id"] == delivery.id
    assert (delivery.state, delivery.status, delivery.tries) == (DeliveryState.DELIVERED, 204, 1)


def test_a_delivery_that_was_changed_on_its_way_does_not_pass(
    store: Store, dispatch: Callable[[], list[Delivery]]
) -> None:
    with receiving() as receiver:
        webhook = registered(store, receiver.url)
        add(store, "One went")
        dispatch()

    [got] = receiver.got
    with pytest.raises(WebhookVerificationError):
        Verifier(webhook.secret).verify(got.body.replace(b"One", b"Two"), got.headers)


def test_a_failed_delivery_comes_again_later_and_later_with_the_same_id(
    store: Store, dispatch: Callable[[], list[Delivery]], clock: Clock
) -> None:
    with receiving(500, 503, 200) as receiver:
        registered(store, receiver.url)
        add(store, "One went")
        [first] = dispatch()
        [too_soon] = dispatch()
        clock.ahead = timedelta(seconds=7)
        [second] = dispatch()
        clock.ahead += timedelta(seconds=25)
        [third] = dispatch()

    assert (first.state, first.status, first.problem) == (DeliveryState.WAITING, 500, "answered 500")
    assert too_soon == first
    assert (second.tries, second.status) == (2, 503)
    assert second.due_at - clock() < timedelta(seconds=24)
    assert (third.state, third.tries, third.problem) == (DeliveryState.DELIVERED, 3, None)
    assert len({got.headers["webhook-id"] for got in receiver.got}) == 1
    assert len(receiver.got) == 3


def test_waits_grow_and_end() -> None:
    waits = [wait_after(tries) for tries in range(1, TRIES + 1)]

    assert waits[-1] is None
    told = [wait for wait in waits if wait is not None]
    assert all(later > sooner for sooner, later in pairwise(told[:8]))
    assert 2 * 24 * 3600 < sum(told) < 4 * 24 * 3600


def test_after_the_last_try_it_is_given_up(
    store: Store, dispatch: Callable[[], list[Delivery]], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dispatching, "TRIES", 2)
    with receiving(500) as receiver:
        registered(store, receiver.url)
        add(store, "One went")
        dispatch()
        clock.ahead = timedelta(days=1)
        [delivery] = dispatch()
        clock.ahead = timedelta(days=2)
        dispatch()

    assert (delivery.state, delivery.tries) == (DeliveryState.GIVEN_UP, 2)
    assert len(receiver.got) == 2


def test_410_switches_a_webhook_off_for_good(store: Store, dispatch: Callable[[], list[Delivery]]) -> None:
    with receiving(410, 200) as receiver:
        registered(store, receiver.url)
        add(store, "One went")
        add(store, "Two went")
        states = [delivery.state for delivery in dispatch()]
        add(store, "Three went")
        after = dispatch()

    assert states == [DeliveryState.GIVEN_UP, DeliveryState.GIVEN_UP]
    assert len(after) == 2
    assert len(receiver.got) == 1
    assert store.webhooks.all()[0].off_at is not None


def test_a_receiver_that_hangs_rests_and_keeps_nobody_waiting(
    store: Store, dispatch: Callable[[], list[Delivery]], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posting, "ANSWER_SECONDS", 0.5)
    with receiving(HANGS) as hanging, receiving(200) as quick:
        slow = registered(store, hanging.url)
        registered(store, quick.url)
        for number in range(5):
            add(store, f"Number {number} went")
        deliveries = dispatch()
        dispatch()

        assert len(quick.got) == 5
        assert len(hanging.got) == 1
        assert {one.problem for one in deliveries if one.webhook_id == slow.id} == {None, "no answer in time"}
        clock.ahead = timedelta(seconds=REST + 1)
        dispatch()
        assert len(hanging.got) == 2


def test_a_webhook_that_turned_to_a_private_address_is_told_nothing(store: Store) -> None:
    dispatcher = Dispatcher(store, Networks())
    with receiving() as receiver:
        registered(store, receiver.url)
        add(store, "One went")
        dispatcher.look()
        wait_until(lambda: not dispatcher._busy)
        dispatcher.stop()
        assert receiver.got == []
    [delivery] = store.deliveries.newest(1)
    assert "not a public address" in (delivery.problem or "")


def test_what_changed_again_before_its_turn_is_told_once(store: Store, dispatch: Callable[[], list[Delivery]]) -> None:
    with receiving(204) as receiver, receiving(204) as of_all:
        registered(store, receiver.url, Label.CONFLICTING)
        registered(store, of_all.url)
        first = add(store, "3,000 went")
        theirs = first_claim(store, first)
        stored = add(store, "4,000 went", "b.example", "1", theirs)
        [conflict] = stored.claims[0].results
        with store.writing() as writer:
            writer.delete(stored.article.head.id)
        deliveries = dispatch()

    [got] = receiver.got
    told = json.loads(got.body)
    assert told["type"] == "article.withdrawn"
    assert [(result["id"], result["deleted"]) for result in told["data"]["results"]] == [(conflict.id, True)]
    by_state = Counter(delivery.state for delivery in deliveries)
    assert by_state == {DeliveryState.OVERTAKEN: 1, DeliveryState.DELIVERED: 4}
    assert [json.loads(one.body)["type"] for one in of_all.got] == ["article.checked"] * 2 + ["article.withdrawn"]
    assert store.deliveries.waiting() == 0


def test_a_webhook_for_one_label_is_told_of_that_label_alone(
    store: Store, dispatch: Callable[[], list[Delivery]]
) -> None:
    with receiving() as receiver:
        registered(store, receiver.url, Label.CONFLICTING)
        earlier = add(store, "3,000 went")
        assert dispatch() == []
        add(store, "4,000 went", "b.example", theirs=first_claim(store, earlier))
        dispatch()

    [got] = receiver.got
    assert [result["label"] for result in json.loads(got.body)["data"]["results"]] == ["conflicting"]


def test_two_dispatchers_send_everything_once(store: Store) -> None:
    with receiving() as receiver:
        registered(store, receiver.url)
        stops = [start_dispatcher(store, HERE) for _ in range(2)]
        for number in range(20):
            add(store, f"Number {number} went")
        wait_until(lambda: store.deliveries.waiting() == 0)
        for stop in stops:
            stop()

    ids = [got.headers["webhook-id"] for got in receiver.got]
    assert len(ids) == len(set(ids)) == 20


def test_while_one_process_sends_the_others_wait_for_their_turn(store: Store) -> None:
    one, other = Dispatcher(store, HERE), Dispatcher(store, HERE)
    with receiving(HANGS, 200) as receiver:
        registered(store, receiver.url)
        add(store, "One went")
        one.look()
        wait_until(lambda: len(receiver.got) == 1)
        other.look()
        assert not other._busy
        receiver.released.set()
        one.stop()
        store.deliveries.failed(store.deliveries.newest(1)[0], Reply(500, "answered 500"), again_in=0)
        wake(store)
        other.look()
        wait_until(lambda: store.deliveries.waiting() == 0)
        other.stop()
    assert len(receiver.got) == 2


def test_a_look_that_has_begun_ends_before_the_turn_is_given_back(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    began, go_on, take = threading.Event(), threading.Event(), Leases.take

    def slowly_taken(self: Leases, *turn: Any) -> bool:
        began.set()
        assert go_on.wait(20)
        return take(self, *turn)

    monkeypatch.setattr(dispatching, "PAUSE", 0.01)
    registered(store, "http://127.0.0.1:9/hook")
    add(store, "One went")
    with monkeypatch.context() as patched:
        patched.setattr(Leases, "take", slowly_taken)
        stopping = threading.Thread(target=start_dispatcher(store, HERE))
        assert began.wait(20)
        stopping.start()
        stopping.join(0.2)
        go_on.set()
        stopping.join(20)

    assert store.leases.take(TURN, "another process", 60)
    assert not caplog.records


def wake(store: Store) -> None:
    """No webhook is left alone any longer."""
    with store._database.writing() as connection:
        connection.execute(sql.update(webhooks).values(resting_until=0))


def test_a_mistake_of_ours_is_not_made_every_second(
    store: Store,
    dispatch: Callable[[], list[Delivery]],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(*_: object) -> bytes:
        raise RuntimeError

    monkeypatch.setattr(dispatching, "message", broken)
    with receiving() as receiver:
        registered(store, receiver.url)
        add(store, "One went")
        [delivery] = dispatch()
    assert (delivery.state, delivery.tries) == (DeliveryState.WAITING, 1)
    assert delivery.problem == "it could not be sent"
    [line] = caplog.records
    assert line.__dict__["delivery_id"] == delivery.id
    assert "in broken" in line.__dict__["traceback"]


def test_a_mistake_of_ours_before_anything_is_sent_is_logged(
    store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    registered(store, "https://desk.example/hook")
    add(store, "One went")
    monkeypatch.setattr(Deliveries, "next_due", broken)
    dispatcher = Dispatcher(store, HERE)
    dispatcher.look()
    wait_until(lambda: not dispatcher._busy)
    dispatcher.stop()

    [line] = caplog.records
    assert "in broken" in line.__dict__["traceback"]
