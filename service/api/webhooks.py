"""Webhooks: addresses that changes are posted to, for clients that would rather not poll."""

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

webhooks = StrictBlueprint("webhooks", __name__, description="Addresses for changes; administrators register them.")


@webhooks.route("/v1/webhooks", methods=["POST"])
@webhooks.arguments(WebhookInSchema, examples=WEBHOOK)
@webhooks.response(201, NewWebhookSchema)
def register(given: dict[str, Any]) -> Webhook:
    """Register an address to which every change is posted from now on.

    Each change is posted as a Message, signed as in Standard Webhooks, and sent again until a 2xx answers: 12 times
    over two days. 410 switches the webhook off. Deliveries may come twice or out of order: webhook-id names each,
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
    """Post nothing more to this address, not even what waits for it."""
    parts().store.webhooks.remove(webhook_id)


def _refuse_private(url: str) -> None:
    """A host name that is not known yet is accepted: every delivery looks it up again."""
    to = urlsplit(url)
    try:
        parts().networks.addresses(to.hostname or "", to.port or 0)
    except NotAdmitted as error:
        raise InvalidInput("/url", str(error)) from None
    except (OSError, UnicodeError):
        return
