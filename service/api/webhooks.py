"""Webhooks: addresses that are told of changes, for those who would rather not poll."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from service.api.current import parts
from service.api.examples import WEBHOOK
from service.api.parsing import StrictBlueprint
from service.api.schemas.webhook import NewWebhookSchema, WebhookInSchema, WebhooksSchema
from service.errors import InvalidInput
from service.outside.networks import NotAdmitted
from service.storage.webhooks import Webhook

webhooks = StrictBlueprint("webhooks", __name__, description="Addresses that are told of changes, for administrators.")


@webhooks.route("/v1/webhooks", methods=["POST"])
@webhooks.arguments(WebhookInSchema, examples=WEBHOOK)
@webhooks.response(201, NewWebhookSchema)
def register(given: dict[str, Any]) -> Webhook:
    """Have an address told of every change from now on.

    Each change is posted to it as a Message, signed as Standard Webhooks has it, and again until a 2xx answers: 12
    times over two days. 410 switches the webhook off. Deliveries may come twice or out of order: webhook-id names each,
    and seq orders the results.
    """
    _refuse_private(given["url"])
    return parts().store.webhooks.register(given["url"], given["label"])


@webhooks.route("/v1/webhooks", methods=["GET"])
@webhooks.response(200, WebhooksSchema)
def registered() -> dict[str, list[Webhook]]:
    """The registered webhooks, without their secrets."""
    return {"webhooks": parts().store.webhooks.all()}


@webhooks.route("/v1/webhooks/<webhook_id>", methods=["DELETE"])
@webhooks.response(204)
def remove(webhook_id: str) -> None:
    """Tell this address nothing more, nor what still waits for it."""
    parts().store.webhooks.remove(webhook_id)


def _refuse_private(url: str) -> None:
    """A name that nobody knows yet is taken: every delivery looks again."""
    to = urlsplit(url)
    try:
        parts().networks.addresses(to.hostname or "", to.port or 0)
    except NotAdmitted as error:
        raise InvalidInput("/url", str(error)) from None
    except (OSError, UnicodeError):
        return
