"""What a newsroom's system pushed becomes an Article, or is held back; faults point to their place in the push."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError

from service.api.faults import Fault, faults
from service.api.schemas.article import ArticleInSchema, PushedArticleSchema
from service.article import Article
from service.errors import InvalidInput, Outdated
from service.ingest.incoming import Incoming, Status
from service.ingest.ingested import Done, Ingested
from service.ingest.pointers import steps
from service.ingest.received import article
from service.underlining import underlined

if TYPE_CHECKING:
    from service.checking import Checker
    from service.report import Added

LONGEST_WORD = 80  # characters of a status: a longer value is no status, and is quoted back cut
NO_SOURCE = "It has no address that shows its source: name the source, as in ?source=herald.example."


def pushed_article(incoming: Incoming, longest_body: int) -> Article:
    """The article that was pushed; raises InvalidInput or ValidationError that name its own fields."""
    try:
        return article(PushedArticleSchema().load(incoming.kept()), longest_body)
    except InvalidInput as error:
        raise InvalidInput(incoming.pointer(error.field.strip("/")), error.expected) from None
    except ValidationError as error:
        raise ValidationError(_nested(_theirs(fault, incoming) for fault in faults(error.messages))) from None


def held_back(incoming: Incoming, checker: Checker) -> Ingested:
    """An article that is not public is not stored; what was stored of it, or waits to be, is withdrawn."""
    said = f"{incoming.told_by.pointer} is {str(incoming.told_by.value)[:LONGEST_WORD]}"
    if incoming.status is Status.NO_TEXT:
        return Ingested(Done.NOT_STORED, f"This is not a text: {said}. It was not stored.")
    withdrawn = checker.withdraw(*known_by(incoming), incoming.edited_at)
    why = f"This article is not public, but {incoming.status.value}: {said}."
    waited = " A text of it that waited to be checked was withdrawn." if withdrawn.waited else ""
    if withdrawn.article_id is None:
        return Ingested(Done.NOT_STORED, f"{why} It was not stored.{waited}")
    return Ingested(Done.WITHDRAWN, f"{why} What was stored of it was withdrawn.{waited}", withdrawn.article_id)


def stored(incoming: Incoming, added: Added) -> Ingested:
    """The outcome for an article that is stored now, or was before."""
    revision = added.report.article.head.revision
    return Ingested(
        Done.STORED if added.created else Done.ALREADY_STORED,
        f"Stored as revision {revision}." if added.created else "This content was already stored; nothing changed.",
        report=underlined(added.report, incoming.body.value, incoming.body_format),
        body_pointer=incoming.body.pointer,
    )


def outdated(later: Outdated) -> Ingested:
    """The outcome for an earlier text that came late: sending it again would not help."""
    return Ingested(Done.NOT_STORED, str(later))


def known_by(incoming: Incoming) -> tuple[str, str]:
    """The source and external id; raises ValidationError where either is missing or not text."""
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
        for step in steps(fault.pointer):
            at = at.setdefault(step, {})
        at.setdefault("_schema", []).append(fault.detail)
    return messages
