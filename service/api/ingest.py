"""Articles as newsrooms' systems push them: one route a format, and the same path as POST /v1/articles behind it."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from service.api import examples
from service.api.articles import LATER, LOCATION, submitted
from service.api.current import parts
from service.api.parsing import StrictBlueprint, read_json, whole_body
from service.api.preferences import wants_later
from service.api.pushed import known_by, pushed_article
from service.api.schemas.ingested import Ingested, IngestedSchema, IngestQuerySchema, Outcome, Passage
from service.api.schemas.submission import SendHeadersSchema, SubmissionSchema
from service.article import BodyFormat
from service.checking import Report
from service.identity import now
from service.ingest import ninjs as ninjs_format
from service.ingest import rss as rss_format
from service.ingest import schema_org as schema_org_format
from service.ingest import superdesk as superdesk_format
from service.ingest import wordpress as wordpress_format
from service.ingest.incoming import Incoming, Status
from service.ingest.passages import in_html

Answer = Response | tuple[Ingested, int] | tuple[Ingested, int, dict[str, str]]

JSON = "application/json"
XML = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml")
NO_CHANGE = "Stored before, or not stored since it is not public: see outcome"

ingest = StrictBlueprint("ingest", __name__, description="Articles in the formats of newsrooms, unchanged as pushed.")


def _route(path: str, schema: dict[str, Any], shown: dict[str, Any], *media: str, always_created: bool = False) -> Any:
    """Declares a route that takes such a payload."""
    content = {kind: {"schema": schema, "examples": shown} for kind in media}

    def declared(view: Any) -> Any:
        view = ingest.doc(requestBody={"required": True, "content": content})(view)
        if not always_created:
            view = ingest.alt_response(202, schema=SubmissionSchema, headers=LOCATION, description=LATER, success=True)(
                ingest.alt_response(200, schema=IngestedSchema, description=NO_CHANGE, success=True)(view)
            )
        view = ingest.response(201, IngestedSchema, headers=LOCATION)(view)
        view = ingest.arguments(SendHeadersSchema, location="headers")(view)
        view = ingest.arguments(IngestQuerySchema, location="query")(view)
        return ingest.route(path, methods=["POST"])(view)

    return declared


@_route("/v1/ingest/ninjs", {"type": "object"}, examples.NINJS, JSON)
def ninjs(query: dict[str, str], headers: dict[str, str]) -> Answer:
    """Take an IPTC ninjs object of version 1, 2 or 3, told by its keys."""
    return _taken(ninjs_format.read(_json(), now()), query, headers)


@_route("/v1/ingest/superdesk", {"type": "object"}, examples.SUPERDESK, JSON, always_created=True)
def superdesk(query: dict[str, str], headers: dict[str, str]) -> Answer:
    """Take what Superdesk's HTTP push sends; whatever was done, the answer is 201: nothing else is success to it.

    If CROSSCHECK_SUPERDESK_SECRET is set, the push must be signed with it, and needs no key.
    """
    done = _taken(superdesk_format.read(_json(), now()), query, headers, may_wait=False)
    return done if isinstance(done, Response) else (done[0], 201, *done[2:])


@_route("/v1/ingest/wordpress", {"type": "object"}, examples.WORDPRESS, JSON)
def wordpress(query: dict[str, str], headers: dict[str, str]) -> Answer:
    """Take a post as WordPress' REST API gives it."""
    return _taken(wordpress_format.read(_json(), now()), query, headers)


@_route("/v1/ingest/schema-org", {"type": ["object", "array"]}, examples.SCHEMA_ORG, JSON)
def schema_org(query: dict[str, str], headers: dict[str, str]) -> Answer:
    """Take a schema.org NewsArticle in JSON-LD: alone, in a list or in a @graph."""
    return _taken(schema_org_format.read(_json(), now()), query, headers)


@_route("/v1/ingest/rss", {"type": "string"}, examples.RSS, *XML)
def rss(query: dict[str, str], headers: dict[str, str]) -> Answer:
    """Take an item of RSS or an entry of Atom, alone or as the only one of its feed."""
    return _taken(rss_format.read(rss_format.parse(whole_body(request, *XML)), now()), query, headers)


def _json() -> Any:
    return read_json(whole_body(request, JSON))


def _taken(incoming: Incoming, query: dict[str, str], headers: dict[str, str], *, may_wait: bool = True) -> Answer:
    incoming = incoming.published_by(query.get("source"))
    if incoming.status is not Status.PUBLISHED:
        return _held_back(incoming), 200
    sent = pushed_article(incoming, parts().settings.longest_body)
    answer = submitted(sent, headers.get("key"), incoming.submission(), later=may_wait and wants_later())
    if isinstance(answer, Response):
        return answer
    report, status, location = answer
    return _stored(incoming, report, created=status == 201), status, location


def _held_back(incoming: Incoming) -> Ingested:
    """Nothing is stored of what is not public, and what was stored of it is withdrawn."""
    said = f"{incoming.told_by.pointer} is {incoming.told_by.value}"
    why = f"This article is not public, but {incoming.status.value.replace('_', ' ')}: {said}."
    if incoming.status is Status.NO_TEXT:
        return Ingested(Outcome.NOT_STORED, f"This is no text: {said}. It was not stored.")
    withdrawn = parts().checker.withdraw(*known_by(incoming))
    if withdrawn is None:
        return Ingested(Outcome.NOT_STORED, f"{why} It was not stored.")
    return Ingested(Outcome.WITHDRAWN, f"{why} What was stored of it was withdrawn.", withdrawn)


def _stored(incoming: Incoming, report: Report, *, created: bool) -> Ingested:
    head = report.article.head
    return Ingested(
        Outcome.STORED if created else Outcome.ALREADY_STORED,
        f"Stored as revision {head.revision}." if created else "This content was already stored; nothing changed.",
        report=report,
        body_pointer=incoming.body.pointer,
        passages=_passages(incoming, report),
    )


def _passages(incoming: Incoming, report: Report) -> tuple[Passage, ...]:
    spans = [(claim.claim.start, claim.claim.end) for claim in report.claims]
    if incoming.body_format is BodyFormat.HTML:
        spans = in_html(incoming.body.value, spans)
    return tuple(Passage(claim.id, *span) for claim, span in zip(report.claims, spans, strict=True))
