"""A submission is worked on by one worker at a time, and again if that worker was killed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from service.errors import KeyTaken, NotFound
from service.identity import SentUnder, identity
from service.storage.queue import LEASE
from service.storage.store import Store
from service.storage.submissions import SUBMISSIONS_KEPT_SECONDS, Progress, Submission
from tests.storage.building import article, put

GIVEN = {"source": "gazette", "body": "Rescuers saved 214 people."}


class Clock:
    """A time of day that moves when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2024, 3, 5, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def remember(store: Store, key: str, *, added: bool = True) -> Submission:
    """What is kept of an article that was stored under the key."""
    with store.writing() as writer:
        writer.remember(SentUnder(key, "print"), "article-1", added=added)
    kept = store.submissions.of_key(key)
    assert kept
    return kept


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Store:
    return Store(f"sqlite:///{tmp_path / 'store.sqlite3'}", clock)


def test_each_is_taken_once_and_in_the_order_of_sending(store: Store, clock: Clock) -> None:
    ids = []
    for number in range(2):
        ids.append(store.submissions.accept(None, str(number), GIVEN).id)
        clock.pass_(1)

    taken = [store.submissions.take() for _ in range(3)]

    assert [one and one.id for one in taken] == [*ids, None]
    assert taken[0]
    assert taken[0].given == GIVEN


def test_what_a_killed_worker_had_taken_before_the_clock_was_set_back_is_taken_again(
    store: Store, clock: Clock
) -> None:
    accepted = store.submissions.accept(None, "", GIVEN)
    store.submissions.take()
    clock.pass_(-5)
    assert store.submissions.take() is None
    clock.pass_(-5 * 3600)

    again = store.submissions.take()
    assert again
    assert again.id == accepted.id
    assert store.submissions.take() is None


def test_what_a_killed_worker_had_taken_is_taken_again(store: Store, clock: Clock) -> None:
    accepted = store.submissions.accept(None, "", GIVEN)
    store.submissions.take()

    clock.pass_(LEASE - 1)
    assert store.submissions.take() is None
    clock.pass_(2)
    again = store.submissions.take()
    assert again
    assert again.id == accepted.id


def test_what_is_still_worked_on_is_not_taken_by_another(store: Store, clock: Clock) -> None:
    accepted = store.submissions.accept(None, "", GIVEN)
    store.submissions.take()

    clock.pass_(LEASE - 1)
    store.submissions.renew(accepted.id)
    clock.pass_(LEASE - 1)
    assert store.submissions.take() is None


def test_how_often_it_was_taken_is_counted_but_not_where_it_was_given_back(store: Store, clock: Clock) -> None:
    accepted = store.submissions.accept(None, "", GIVEN)
    counted = []
    for _ in range(3):
        taken = store.submissions.take()
        counted.append(taken and taken.attempts)
        clock.pass_(LEASE + 1)
    store.submissions.give_back(accepted.id)

    assert counted == [1, 2, 3]
    assert store.submissions.one(accepted.id).attempts == 2


def test_what_is_given_back_can_be_taken_at_once_and_keeps_no_other_waiting(store: Store, clock: Clock) -> None:
    first = store.submissions.accept(None, "", GIVEN)
    clock.pass_(1)
    second = store.submissions.accept(None, "", GIVEN)
    store.submissions.take()
    store.submissions.give_back(first.id)

    taken = [store.submissions.take() for _ in range(3)]

    assert [one and one.id for one in taken] == [second.id, first.id, None]


def test_a_settled_one_is_not_taken_and_has_forgotten_what_was_sent(store: Store) -> None:
    accepted = store.submissions.accept(None, "", GIVEN)
    store.submissions.settle(accepted.id, "article-1")

    assert store.submissions.take() is None
    settled = store.submissions.one(accepted.id)
    assert (settled.state, settled.article_id, settled.given) == (Progress.DONE, "article-1", None)


def test_whether_it_added_its_article_is_kept(store: Store) -> None:
    known = store.submissions
    remember(store, "first")
    remember(store, "again", added=False)
    later = known.accept("later", "", GIVEN)
    known.settle(later.id, "article-1", added=False)

    assert [one and one.added for one in map(known.of_key, ("first", "again", "later"))] == [True, False, False]


def test_a_key_that_two_send_at_once_stands_for_the_first(store: Store) -> None:
    first = store.submissions.accept("key", "a", GIVEN)
    second = store.submissions.accept("key", "b", GIVEN)

    assert second == first


def test_an_article_stored_under_a_key_that_was_used_meanwhile_is_not_stored(store: Store) -> None:
    first = remember(store, "key")
    with pytest.raises(KeyTaken), store.writing() as writer:  # noqa: PT012 - the article is part of the transaction
        put(writer, article("One went"))
        writer.remember(SentUnder("key", "another print"), "article-2", added=True)

    assert store.counts().articles == 0
    assert store.submissions.of_key("key") == first


def test_settled_ones_are_forgotten_after_a_day_and_waiting_ones_are_not(store: Store, clock: Clock) -> None:
    settled = remember(store, "key")
    waiting = store.submissions.accept(None, "", GIVEN)
    clock.pass_(SUBMISSIONS_KEPT_SECONDS + 1)
    store.submissions.accept(None, "", GIVEN)

    assert store.submissions.of_key("key") is None
    with pytest.raises(NotFound):
        store.submissions.one(settled.id)
    assert store.submissions.one(waiting.id).state is Progress.WAITING


def test_one_that_waited_long_is_kept_for_a_day_once_it_is_settled(store: Store, clock: Clock) -> None:
    accepted = store.submissions.accept("key", "", GIVEN)
    clock.pass_(SUBMISSIONS_KEPT_SECONDS + 1)
    store.submissions.settle(accepted.id, None, {"title": "refused"})
    clock.pass_(SUBMISSIONS_KEPT_SECONDS - 1)
    store.submissions.accept(None, "", GIVEN)

    assert store.submissions.one(accepted.id).problem == {"title": "refused"}
    assert store.submissions.of_key("key") == store.submissions.one(accepted.id)
    clock.pass_(2)
    assert store.submissions.of_key("key") is None


def test_a_key_is_forgotten_after_a_day_though_nothing_was_sent_since(store: Store, clock: Clock) -> None:
    settled = remember(store, "settled")
    waiting = store.submissions.accept("waiting", "", GIVEN)
    clock.pass_(SUBMISSIONS_KEPT_SECONDS - 1)
    assert store.submissions.of_key("settled") == settled
    clock.pass_(2)

    assert store.submissions.of_key("settled") is None
    with pytest.raises(NotFound):
        store.submissions.one(settled.id)
    assert store.submissions.of_key("waiting") == store.submissions.one(waiting.id) == waiting


def test_what_waits_is_counted_until_it_is_settled(store: Store) -> None:
    first = store.submissions.accept(None, "print", given={"body": "One went"})
    remember(store, "key")
    assert store.submissions.waiting() == 1
    store.submissions.settle(first.id, None, {"title": "refused"})
    assert store.submissions.waiting() == 0


def test_texts_of_one_article_are_taken_one_after_the_other(store: Store, clock: Clock) -> None:
    def sent(external_id: str, content: str) -> str:
        clock.pass_(1)
        return store.submissions.accept(None, "", GIVEN, identity=identity("gazette", external_id, content)).id

    first, second, other, third = sent("a", "1"), sent("a", "2"), sent("b", "1"), sent("a", "3")

    taken = [store.submissions.take() for _ in range(3)]
    assert [one and one.id for one in taken] == [first, other, None]
    store.submissions.give_back(first)
    assert [one and one.id for one in (store.submissions.take(), store.submissions.take())] == [first, None]
    store.submissions.settle(first, "article-1")
    assert [one and one.id for one in (store.submissions.take(), store.submissions.take())] == [second, None]
    store.submissions.settle(second, None, {"title": "refused"})
    assert [one and one.id for one in (store.submissions.take(), store.submissions.take())] == [third, None]


def test_a_text_that_comes_by_itself_supersedes_the_others_that_wait(store: Store) -> None:
    texts = {content: identity("gazette", "a", content) for content in ("old", "new")}
    old, new = (store.submissions.accept(None, "", GIVEN, identity=text) for text in texts.values())
    other = store.submissions.accept(None, "", GIVEN, identity=identity("herald", "a", "old"))

    store.submissions.supersede(texts["new"])
    store.submissions.settle(old.id, "article-1")

    states = [store.submissions.one(one.id).state for one in (old, new, other)]
    assert states == [Progress.SUPERSEDED, Progress.WAITING, Progress.WAITING]
    assert store.submissions.one(old.id).given is None


def test_a_text_supersedes_what_was_sent_before_it_came_alone(url: str, clock: Clock) -> None:
    store = Store(url, clock)
    first = store.submissions.accept(None, "", GIVEN, identity=identity("gazette", "a", "first"))
    clock.pass_(1)
    came = clock()
    clock.pass_(1)
    last = store.submissions.accept(None, "", GIVEN, identity=identity("gazette", "a", "last"))

    store.submissions.supersede(identity("gazette", "a", "second"), came)

    states = [store.submissions.one(one.id).state for one in (first, last)]
    assert states == [Progress.SUPERSEDED, Progress.WAITING]


def test_what_was_checked_later_came_when_it_was_sent(url: str, clock: Clock) -> None:
    store = Store(url, clock)
    accepted = store.submissions.accept(None, "", GIVEN, identity=identity("gazette", "a", "first"))
    sent = clock()
    clock.pass_(60)

    with store.writing() as writer:
        assert writer.require_waiting(accepted.id) == sent
