"""The outbox: what is to be sent to webhooks, written in the same transaction as the change."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.identity import new_id
from service.storage.deliveries import DeliveryState, Event
from service.storage.tables import deliveries, results, webhooks


def put(connection: Connection, event: Event, article_id: str, numbers: range, moment: datetime) -> None:
    """One delivery for each webhook that wants such a change; `numbers` are the change's sequence numbers."""
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
    """The ids of active webhooks that take any label, or that of a result in the change."""
    changed = results.c.seq.between(numbers.start, numbers.stop - 1)
    has_label = sql.exists().where(results.c.label == webhooks.c.label, changed)
    return sql.select(webhooks.c.id).where(webhooks.c.off.is_(None), sql.or_(webhooks.c.label.is_(None), has_label))
