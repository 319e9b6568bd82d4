"""A turn is one process's at a time, and passes on when that one is gone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from service.storage.leases import Leases
from service.storage.store import Store

TURN = "sweeping"


class Clock:
    moment = datetime(2026, 5, 4, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


def test_one_holder_at_a_time(store: Store) -> None:
    assert store.leases.take(TURN, "a", 60)
    assert not store.leases.take(TURN, "b", 60)
    assert store.leases.take("another turn", "b", 60)


def test_a_turn_given_back_is_free_and_another_cannot_give_it_back(store: Store) -> None:
    store.leases.take(TURN, "a", 60)
    store.leases.give_back(TURN, "b")
    assert not store.leases.take(TURN, "b", 60)
    store.leases.give_back(TURN, "a")
    assert store.leases.take(TURN, "b", 60)


def test_a_turn_passes_on_when_its_holder_no_longer_asks(store: Store) -> None:
    clock = Clock()
    leases = Leases(store._database, clock)
    assert leases.take(TURN, "a", 60)
    clock.moment += timedelta(seconds=59)
    assert not leases.take(TURN, "b", 60)
    clock.moment += timedelta(seconds=2)
    assert leases.take(TURN, "b", 60)
    assert not leases.take(TURN, "a", 60)


def test_a_holder_that_asks_keeps_its_turn(store: Store) -> None:
    clock = Clock()
    leases = Leases(store._database, clock)
    for _ in range(10):
        assert leases.take(TURN, "a", 60)
        clock.moment += timedelta(seconds=25)
        assert not leases.take(TURN, "b", 60)


def test_a_turn_taken_before_the_clock_was_set_back_is_over(store: Store) -> None:
    clock = Clock()
    leases = Leases(store._database, clock)
    assert leases.take(TURN, "a", 60)
    clock.moment -= timedelta(seconds=50)
    assert not leases.take(TURN, "b", 60)  # another machine's clock may differ by as much
    clock.moment -= timedelta(hours=5)
    assert leases.take(TURN, "b", 60)
    assert not leases.take(TURN, "a", 60)
