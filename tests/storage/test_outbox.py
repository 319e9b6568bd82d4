"""Every change is put into the outbox with the change itself, or neither is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest

from service.errors import NotFound
from service.judging.verdict import Label
from service.review import Review
from service.storage.deliveries import DELIVERIES_KEPT_SECONDS, Deliveries, Delivery, DeliveryState, Event, Reply
from service.storage.page import ResultFilter
from service.storage.store import Store
from tests.storage.building import add, article, first_claim, put

URL = "https://desk.example/hook"


def told(store: Store) -> list[tuple[Event, str, set[str]]]:
    """What happened to which article, and the results that the feed has for it, oldest first."""
    found = []
    for delivery in sorted(store.deliveries.newest(100), key=lambda one: one.after):
        page = store.results(ResultFilter(since=delivery.after, until=delivery.until))
        found.append((delivery.event, delivery.article_id, {result.id for result in page.items}))
    return found


def results(store: Store, article_id: str) -> set[str]:
    return {result.id for result in store.results(ResultFilter(article=article_id)).items}


def test_an_article_is_told_with_its_results(store: Store) -> None:
    store.webhooks.register(URL)
    stored = add(store, "One went. Two came").article.head.id
    assert told(store) == [(Event.CHECKED, stored, results(store, stored))]
    assert len(results(store, stored)) == 2


def test_a_revision_is_told_with_what_it_superseded_elsewhere_too(store: Store) -> None:
    first = add(store, "3,000 went", external_id="1")
    other = add(store, "4,000 went", "b.example", theirs=first_claim(store, first))
    store.webhooks.register(URL)
    second = add(store, "5,000 went", external_id="1")

    before, after = first.article.head.id, second.article.head.id
    everything = results(store, before) | results(store, other.article.head.id) | results(store, after)
    assert told(store) == [(Event.CHECKED, after, everything)]


def test_a_withdrawal_is_told_with_its_tombstones(store: Store) -> None:
    stored = add(store, "One went").article.head.id
    store.webhooks.register(URL)
    with store.writing() as writer:
        writer.delete(stored)
    assert told(store) == [(Event.WITHDRAWN, stored, results(store, stored))]


def test_a_review_is_told_with_its_result(store: Store) -> None:
    stored = add(store, "One went. Two came")
    store.webhooks.register(URL)
    result = stored.claims[1].results[0].id
    with store.writing() as writer:
        writer.review(result, Review.CONFIRMED, None, None)
    assert told(store) == [(Event.REVIEWED, stored.article.head.id, {result})]


def test_a_change_that_is_undone_is_not_told(store: Store) -> None:
    store.webhooks.register(URL)
    with suppress(RuntimeError), store.writing() as writer:
        put(writer, article("One went"))
        assert store.deliveries.newest(9) == []
        raise RuntimeError
    assert told(store) == []


def test_two_articles_in_one_transaction_are_told_apart(store: Store) -> None:
    store.webhooks.register(URL)
    with store.writing() as writer:
        both = [put(writer, article(body)).article.head.id for body in ("One went", "Two came")]
    assert told(store) == [(Event.CHECKED, one, results(store, one)) for one in both]


def test_each_webhook_is_told_of_its_label(store: Store) -> None:
    conflicts, everything = store.webhooks.register(URL, Label.CONFLICTING), store.webhooks.register(URL)
    add(store, "One went")
    assert [delivery.webhook_id for delivery in store.deliveries.newest(9)] == [everything.id]
    add(store, "4,000 went", "b.example", theirs=first_claim(store, add(store, "3,000 went")))
    assert sorted(one.webhook_id for one in store.deliveries.newest(9)) == sorted([conflicts.id] + 3 * [everything.id])


def test_a_webhook_is_removed_with_what_waits_for_it(store: Store) -> None:
    webhook = store.webhooks.register(URL)
    add(store, "One went")
    store.webhooks.remove(webhook.id)

    assert store.webhooks.all() == store.deliveries.newest(9) == store.deliveries.webhooks_due() == []
    with pytest.raises(NotFound):
        store.webhooks.remove(webhook.id)


SETTLING: dict[str, Callable[[Deliveries, Delivery], None]] = {
    "arrived": lambda deliveries, one: deliveries.delivered(one, Reply(200)),
    "failed": lambda deliveries, one: deliveries.failed(one, Reply(500, "it broke"), 60),
    "given up": lambda deliveries, one: deliveries.failed(one, Reply(500, "it broke"), None),
    "overtaken": lambda deliveries, one: deliveries.overtaken(one),
    "refused": lambda deliveries, one: deliveries.refused_for_good(one, Reply(410, "it is gone")),
}


@contextmanager
def a_week_after(delivery: Delivery, url: str) -> Iterator[Store]:
    """The same store, when what became of that delivery may be forgotten."""
    later = Store(url, lambda: delivery.created_at + timedelta(seconds=DELIVERIES_KEPT_SECONDS + 60))
    yield later
    later.close()


@pytest.mark.parametrize("became", ["arrived", "given up", "overtaken"])
@pytest.mark.parametrize("then", SETTLING)
def test_what_was_settled_long_ago_is_forgotten_whatever_becomes_of_others(
    url: str, store: Store, became: str, then: str
) -> None:
    store.webhooks.register(URL)
    add(store, "One went")
    [old] = store.deliveries.newest(9)
    SETTLING[became](store.deliveries, old)
    add(store, "Two came")
    [new] = [one for one in store.deliveries.newest(9) if one.id != old.id]

    with a_week_after(old, url) as later:
        SETTLING[then](later.deliveries, new)
    assert [one.id for one in store.deliveries.newest(9)] == [new.id]


def test_what_was_settled_long_ago_is_neither_listed_nor_counted(url: str, store: Store) -> None:
    store.webhooks.register(URL)
    for text, became in (("One went", "arrived"), ("Two came", "given up"), ("Three sat", "failed")):
        add(store, text)
        [new] = [one for one in store.deliveries.newest(9) if not one.tries]
        SETTLING[became](store.deliveries, new)
    assert store.deliveries.settled() == {DeliveryState.DELIVERED: 1, DeliveryState.GIVEN_UP: 1}

    with a_week_after(new, url) as later:
        assert later.deliveries.settled() == {DeliveryState.DELIVERED: 0, DeliveryState.GIVEN_UP: 0}
        assert [one.id for one in later.deliveries.newest(9)] == [new.id]
        assert later.deliveries.waiting() == 1
