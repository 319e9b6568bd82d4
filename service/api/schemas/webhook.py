"""Webhooks: what is registered, and what is known of it."""

from __future__ import annotations

import re
from contextlib import suppress
from urllib.parse import urlsplit

from marshmallow import ValidationError, fields

from service.api.schemas.feed import ResultPageSchema
from service.api.schemas.fields import Moment, Text
from service.api.schemas.sides import Answer, Given
from service.judging.verdict import Label
from service.storage.deliveries import Event

LONGEST_URL = 2000  # characters: longer ones do not pass every proxy
# No password, which would stand in logs, and no fragment, which is never sent.
URL = r"^https?://([A-Za-z0-9][A-Za-z0-9.-]*|\[[0-9A-Fa-f:.]+\])(:[1-9][0-9]{0,4})?([/?][!-\x22$-~]*)?$"


def _leads_somewhere(url: str) -> None:
    """Raises ValidationError unless it is an address that can be posted to."""
    with suppress(ValueError):  # a port above 65535, or half an IPv6 address
        if re.fullmatch(URL, url) and urlsplit(url).port != 0:
            return
    raise ValidationError("An http or https address was expected, in ASCII, without a password and without #.")


class WebhookInSchema(Given):
    """Where to send what changes."""

    url = Text(
        required=True,
        longest=LONGEST_URL,
        validate=_leads_somewhere,
        metadata={
            "format": "uri",
            "pattern": URL,
            "description": "Public, or in a network of CROSSCHECK_WEBHOOK_NETWORKS.",
        },
    )
    label = fields.Enum(
        Label,
        by_value=True,
        load_default=None,
        allow_none=True,
        metadata={"description": "Only results of this label, and only changes that have one."},
    )


class WebhookSchema(Answer):
    """An address that changes are posted to; off_at is when it answered 410 and was switched off."""

    id = fields.String()
    url = fields.String()
    label = fields.Enum(Label, by_value=True, allow_none=True)
    created_at = Moment()
    off_at = Moment(allow_none=True)


class NewWebhookSchema(WebhookSchema):
    """A new webhook with the secret that signs its deliveries (Standard Webhooks); it is shown this once."""

    secret = fields.String()


class WebhooksSchema(Answer):
    """All webhooks, oldest first."""

    webhooks = fields.List(fields.Nested(WebhookSchema))


class MessageDataSchema(ResultPageSchema):
    """The results that the change made or marked, as the feed gives them."""

    article_id = fields.String()


class MessageSchema(Answer):
    """What a webhook is sent."""

    type = fields.Enum(Event, by_value=True)
    timestamp = Moment(metadata={"description": "When it happened, however late it arrives."})
    data = fields.Nested(MessageDataSchema)
