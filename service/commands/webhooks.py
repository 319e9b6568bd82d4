"""Webhooks, and how their deliveries went."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import click
from rich.table import Table

from service.api.schemas.webhook import WebhooksSchema
from service.commands.opened import opened_store
from service.commands.shown import fields_of, listing, print_lists, words
from service.storage.deliveries import Delivery
from service.storage.webhooks import Webhook

MINUTES = "%Y-%m-%d %H:%M"


@click.command()
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1), help="So many deliveries at most.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object: the webhooks, and their last deliveries.")
def webhooks(limit: int, as_json: bool) -> None:
    """Show the webhooks and their last deliveries; they are registered by POST /v1/webhooks."""
    with opened_store() as store:
        known = {webhook.id: webhook for webhook in store.webhooks.all()}
        deliveries = store.deliveries.newest(limit)
    if as_json:
        shown = WebhooksSchema().dump({"webhooks": known.values()})
        click.echo(json.dumps({**shown, "deliveries": [fields_of(one) for one in deliveries]}))
        return
    print_lists(_webhooks(known.values()), _deliveries(deliveries, known))


def _webhooks(known: Iterable[Webhook]) -> Table:
    table = listing("id", "to", "label", "since", "off since", title="Webhooks")
    for webhook in known:
        off = f"{webhook.off_at:{MINUTES}}" if webhook.off_at else ""
        label = webhook.label.value if webhook.label else "any"
        table.add_row(webhook.id, words(webhook.url), label, f"{webhook.created_at:{MINUTES}}", off)
    return table


def _deliveries(deliveries: Iterable[Delivery], known: Mapping[str, Webhook]) -> Table:
    headings = ("at", "to", "event", "article", "state", "tries", "last", "next try")
    table = listing(*headings, title="Deliveries, the newest first")
    for one in deliveries:
        again = "" if one.settled_at else f"{one.due_at:{MINUTES}}"
        last = one.problem or (str(one.status) if one.status else "")
        to = known[one.webhook_id].url if one.webhook_id in known else "deleted just now"
        table.add_row(
            f"{one.created_at:{MINUTES}}",
            words(to),
            one.event.value,
            one.article_id,
            one.state.value,
            str(one.tries),
            words(last),
            again,
        )
    return table
