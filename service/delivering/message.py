"""What a webhook is sent: the part of the results feed that one change made."""

from __future__ import annotations

import json

from service.api.schemas.webhook import MessageSchema
from service.storage.deliveries import Delivery
from service.storage.page import ResultFilter
from service.storage.store import Store
from service.storage.webhooks import Webhook

MOST_RESULTS = 500  # like a page of the feed: next_cursor leads to the rest of a very long article


def message(store: Store, webhook: Webhook, delivery: Delivery) -> bytes | None:
    """JSON with what happened, when, to which article, and the results as the feed gives them now.

    A result that changed again meanwhile has another number and is in the later delivery. None if that leaves nothing
    for a webhook that asked for a label.
    """
    which = ResultFilter(label=webhook.label, since=delivery.after, until=delivery.until)
    page = store.results(which, limit=MOST_RESULTS)
    if webhook.label and not page.items:
        return None
    last = page.items[-1].seq if page.next_cursor else delivery.until
    data = {"article_id": delivery.article_id, "results": page.items, "next_cursor": page.next_cursor, "last_seq": last}
    told = MessageSchema().dump({"type": delivery.event, "timestamp": delivery.created_at, "data": data})
    return json.dumps(told, ensure_ascii=False).encode()
