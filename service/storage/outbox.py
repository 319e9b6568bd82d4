"""The outbox: what webhooks are to be told, written in the same transaction as the change."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.identity import new_id
from service.storage.deliveries import DeliveryState, Event
from service.storage.tables import deliveries, results, webhooks


def put(connection: Connection, event: Event, article_id: str, numbers: range, moment: datetime) -> None:
    """One delivery for each webhook that asked for such a change; `numbers` are those that the change took."""
    change = {
        "event": event.value,
        "article_id": article_id,
        "after": numbers.start - 1,
        "until": numbers.stop - 1,
        "state": DeliveryState.WAITING.value,
        "created": moment.timestamp(),
        "due": moment.timestamp(),
        "tries": 0,
    }
    told = connection.execute(_interested(numbers)).scalars()
    rows = [{**change, "id": new_id(moment), "webhook_id": webhook_id} for webhook_id in told]
    if rows:
        connection.execute(sql.insert(deliveries), rows)


def _interested(numbers: range) -> sql.Select[tuple[str]]:
    """The ids of the webhooks that are on and take any label, or one that a result of the change has."""
    changed = results.c.seq.between(numbers.start, numbers.stop - 1)
    has_label = sql.exists().where(results.c.label == webhooks.c.label, changed)
    return sql.select(webhooks.c.id).where(webhooks.c.off.is_(None), sql.or_(webhooks.c.label.is_(None), has_label))
