"""Deliveries: what a webhook is sent about a change, and how that went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.storage.database import Database
from service.storage.tables import deliveries as table
from service.storage.tables import webhooks

DELIVERIES_KEPT_SECONDS = 7 * 24 * 3600  # once settled: a weekend, and days to ask about it


class Event(StrEnum):
    """What happened."""

    CHECKED = "article.checked"
    WITHDRAWN = "article.withdrawn"
    REVIEWED = "result.reviewed"


class DeliveryState(StrEnum):
    """A delivery is waiting for its time, has arrived, was given up, or had nothing left to report in its turn."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    GIVEN_UP = "given_up"
    OVERTAKEN = "overtaken"


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one webhook is sent about one change: the results numbered above `after`, up to `until`.

    `status` and `problem` are of the last try; `settled_at` is None while it waits.
    """

    id: str
    webhook_id: str
    event: Event
    article_id: str
    after: int
    until: int
    state: DeliveryState
    created_at: datetime
    tries: int
    due_at: datetime
    status: int | None
    problem: str | None
    settled_at: datetime | None


@dataclass(frozen=True, slots=True)
class Reply:
    """What a receiver made of a delivery: `status` is None if it did not answer, `problem` empty if all is well."""

    status: int | None
    problem: str = ""


class Deliveries:
    """The deliveries of one database. Every method raises StoreUnavailable when it cannot be reached."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def webhooks_due(self) -> list[str]:
        """The webhooks with a delivery due now, without those that are off or resting."""
        now = self._now().timestamp()
        something = sql.exists().where(table.c.webhook_id == webhooks.c.id, *_due(now))
        awake = webhooks.c.off.is_(None) & (webhooks.c.resting_until <= now)
        with self._database.reading() as connection:
            return list(connection.execute(sql.select(webhooks.c.id).where(awake, something)).scalars())

    def next_due(self, webhook_id: str) -> Delivery | None:
        """The delivery that has been due longest for that webhook."""
        due = _due(self._now().timestamp())
        asking = sql.select(table).where(table.c.webhook_id == webhook_id, *due).order_by(table.c.due)
        with self._database.reading() as connection:
            row = connection.execute(asking.limit(1)).first()
        return _delivery(row) if row else None

    def delivered(self, delivery: Delivery, reply: Reply) -> None:
        """It has arrived."""
        with self._database.writing() as connection:
            self._tried(connection, delivery, reply, DeliveryState.DELIVERED)

    def overtaken(self, delivery: Delivery) -> None:
        """All its results changed again before its turn, and are in a later delivery."""
        became = {"state": DeliveryState.OVERTAKEN.value, "settled": self._now().timestamp()}
        with self._database.writing() as connection:
            connection.execute(sql.update(table).where(table.c.id == delivery.id).values(became))
            self._forget(connection)

    def failed(self, delivery: Delivery, reply: Reply, again_in: float | None, rest: float = 0.0) -> None:
        """Try it again in `again_in` seconds (None: never); the webhook itself is left alone for `rest` seconds."""
        now = self._now().timestamp()
        state = DeliveryState.GIVEN_UP if again_in is None else DeliveryState.WAITING
        with self._database.writing() as connection:
            self._tried(connection, delivery, reply, state, due=now + (again_in or 0.0))
            if rest:
                resting = sql.update(webhooks).where(webhooks.c.id == delivery.webhook_id)
                connection.execute(resting.values(resting_until=now + rest))

    def refused_for_good(self, delivery: Delivery, reply: Reply) -> None:
        """The receiver is gone: switch the webhook off, and give up all its waiting deliveries."""
        now = self._now().timestamp()
        waiting = (table.c.webhook_id == delivery.webhook_id) & (table.c.state == DeliveryState.WAITING.value)
        with self._database.writing() as connection:
            self._tried(connection, delivery, reply, DeliveryState.GIVEN_UP)
            given_up = {"state": DeliveryState.GIVEN_UP.value, "settled": now, "problem": "the webhook is off"}
            connection.execute(sql.update(table).where(waiting).values(given_up))
            connection.execute(sql.update(webhooks).where(webhooks.c.id == delivery.webhook_id).values(off=now))

    def newest(self, limit: int) -> list[Delivery]:
        """The latest deliveries, newest first; ids begin with the time."""
        kept = table.c.settled.is_(None) | (table.c.settled >= self._oldest())
        with self._database.reading() as connection:
            rows = connection.execute(sql.select(table).where(kept).order_by(table.c.id.desc()).limit(limit))
            return [_delivery(row) for row in rows]

    def waiting(self) -> int:
        """How many have neither arrived nor been given up."""
        asking = sql.select(sql.func.count()).where(table.c.state == DeliveryState.WAITING.value)
        with self._database.reading() as connection:
            return connection.execute(asking).scalar_one()

    def settled(self) -> dict[DeliveryState, int]:
        """How many arrived in the last seven days, and how many were given up."""
        states = (DeliveryState.DELIVERED, DeliveryState.GIVEN_UP)
        counting = sql.select(table.c.state, sql.func.count().label("number")).group_by(table.c.state)
        with self._database.reading() as connection:
            rows = connection.execute(counting.where(table.c.state.in_(states), table.c.settled >= self._oldest()))
            found = {row.state: row.number for row in rows}
        return {state: found.get(state.value, 0) for state in states}

    def _tried(
        self, connection: Connection, delivery: Delivery, reply: Reply, state: DeliveryState, **more: float
    ) -> None:
        settled = None if state is DeliveryState.WAITING else self._now().timestamp()
        went = {"status": reply.status, "problem": reply.problem or None, "settled": settled, **more}
        trying = sql.update(table).where(table.c.id == delivery.id)
        connection.execute(trying.values(state=state.value, tries=delivery.tries + 1, **went))
        self._forget(connection)

    def _forget(self, connection: Connection) -> None:
        """Delete what was settled long ago, whatever became of it: while every receiver is down, nothing arrives."""
        connection.execute(sql.delete(table).where(table.c.settled < self._oldest()))

    def _oldest(self) -> float:
        """The time before which settled deliveries are forgotten."""
        return self._now().timestamp() - DELIVERIES_KEPT_SECONDS


def _due(now: float) -> tuple[sql.ColumnElement[bool], ...]:
    return table.c.state == DeliveryState.WAITING.value, table.c.due <= now


def _delivery(row: sql.Row[Any]) -> Delivery:
    return Delivery(
        id=row.id,
        webhook_id=row.webhook_id,
        event=Event(row.event),
        article_id=row.article_id,
        after=row.after,
        until=row.until,
        state=DeliveryState(row.state),
        created_at=datetime.fromtimestamp(row.created, UTC),
        tries=row.tries,
        due_at=datetime.fromtimestamp(row.due, UTC),
        status=row.status,
        problem=row.problem,
        settled_at=None if row.settled is None else datetime.fromtimestamp(row.settled, UTC),
    )
