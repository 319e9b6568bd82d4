"""Webhooks: who is notified of changes."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sql

from service.errors import NotFound
from service.identity import new_id
from service.judging.verdict import Label
from service.storage.database import Database
from service.storage.tables import deliveries
from service.storage.tables import webhooks as table

PREFIX = "whsec_"  # as Standard Webhooks prescribes; what follows is base64
SECRET_BYTES = 32


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address that is notified of changes; if `label` is set, only of those with such a result.

    `off_at` is when it answered that it is gone (410): nothing is sent from then on.
    """

    id: str
    url: str
    label: Label | None
    created_at: datetime
    secret: str = field(repr=False)
    off_at: datetime | None = None


class Webhooks:
    """The webhooks of one database. Every method raises StoreUnavailable when it cannot be reached."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def register(self, url: str, label: Label | None = None) -> Webhook:
        """A new webhook, with the secret that signs its deliveries."""
        now = self._now()
        secret = PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()
        made = Webhook(new_id(now), url, label, now, secret)
        row = {"id": made.id, "url": url, "label": label and label.value, "secret": secret}
        with self._database.writing() as connection:
            connection.execute(sql.insert(table).values(**row, created=now.timestamp(), resting_until=0.0))
        return made

    def all(self) -> list[Webhook]:
        """Every one, oldest first."""
        with self._database.reading() as connection:
            return [_webhook(row) for row in connection.execute(sql.select(table).order_by(table.c.created))]

    def one(self, webhook_id: str) -> Webhook:
        """Raises NotFound."""
        with self._database.reading() as connection:
            row = connection.execute(sql.select(table).where(table.c.id == webhook_id)).first()
        if row is None:
            raise NotFound(f"there is no webhook {webhook_id}")
        return _webhook(row)

    def remove(self, webhook_id: str) -> None:
        """Remove the webhook and its waiting deliveries. Raises NotFound."""
        with self._database.writing() as connection:
            connection.execute(sql.delete(deliveries).where(deliveries.c.webhook_id == webhook_id))
            if not connection.execute(sql.delete(table).where(table.c.id == webhook_id)).rowcount:
                raise NotFound(f"there is no webhook {webhook_id}")


def _webhook(row: sql.Row[Any]) -> Webhook:
    off_at = None if row.off is None else datetime.fromtimestamp(row.off, UTC)
    label = None if row.label is None else Label(row.label)
    return Webhook(row.id, row.url, label, datetime.fromtimestamp(row.created, UTC), row.secret, off_at)
