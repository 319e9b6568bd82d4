"""What a newsroom's system pushed becomes an Article; what is wrong is told by where it stands in what was pushed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from marshmallow import ValidationError

from service.api.faults import Fault, faults
from service.api.received import article
from service.api.schemas.article import ArticleInSchema
from service.article import Article
from service.errors import InvalidInput
from service.ingest.incoming import Incoming

NO_SOURCE = "It names no address to tell the source by: name the source, as in ?source=herald.example."


def pushed_article(incoming: Incoming, longest_body: int) -> Article:
    """The article that was pushed; raises InvalidInput or ValidationError that name its own fields."""
    try:
        return article(ArticleInSchema().load(incoming.submission()), longest_body)
    except InvalidInput as error:
        raise InvalidInput(incoming.pointer(error.field.strip("/")), error.expected) from None
    except ValidationError as error:
        raise ValidationError(_nested(_theirs(fault, incoming) for fault in faults(error.messages))) from None


def known_by(incoming: Incoming) -> tuple[str, str]:
    """The source and external id; raises ValidationError where either is missing or no text."""
    needed = ArticleInSchema(only=("source", "external_id"))
    given = {name: value for name, value in incoming.submission().items() if name in needed.fields}
    try:
        found = needed.load({"external_id": "", **given})
    except ValidationError as error:
        raise ValidationError(_nested(_theirs(fault, incoming) for fault in faults(error.messages))) from None
    return found["source"], found["external_id"]


def _theirs(fault: Fault, incoming: Incoming) -> Fault:
    name = fault.pointer.strip("/")
    detail = NO_SOURCE if name == "source" and incoming.source.value is None else fault.detail
    return Fault(incoming.pointer(name), detail)


def _nested(found: Iterable[Fault]) -> dict[str, Any]:
    """The faults as marshmallow's messages: an object in an object for each step of a pointer."""
    messages: dict[str, Any] = {}
    for fault in found:
        at = messages
        for step in fault.pointer.split("/")[1:]:
            at = at.setdefault(step.replace("~1", "/").replace("~0", "~"), {})
        at.setdefault("_schema", []).append(fault.detail)
    return messages
