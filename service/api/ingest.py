"""Articles as newsrooms' systems push them: one route a format, all ending in the path of POST /v1/articles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from flask import Response, jsonify, request
from marshmallow import fields

from service.api import examples, submissions
from service.api.articles import ACCEPTED, LATER, LOCATION, address, answered_later, submitted
from service.api.current import parts
from service.api.outcomes import outcome
from service.api.parsing import AS_IT_IS, StrictBlueprint, read_json, whole_body
from service.api.preferences import wants_later
from service.api.pushed import held_back, outdated, pushed_article, stored
from service.api.schemas.ingested import IngestedSchema, IngestQuerySchema, ItemSchema, ItemsSchema
from service.api.schemas.submission import KeyHeadersSchema, SendHeadersSchema, SubmissionSchema
from service.api.turns import TURNED_AWAY, slot_of_many
from service.errors import InvalidInput, Outdated
from service.identity import now
from service.ingest import ninjs as ninjs_format
from service.ingest import rss as rss_format
from service.ingest import schema_org as schema_org_format
from service.ingest import superdesk as superdesk_format
from service.ingest import wordpress as wordpress_format
from service.ingest.incoming import Incoming, Status
from service.ingest.ingested import Done, Ingested
from service.storage.submissions import Submission

Answered = Response | tuple[Ingested, int, dict[str, str]]  # a Response for a feed, or if it is checked later

JSON = "application/json"
XML = ("application/rss+xml", "application/atom+xml", "application/xml", "text/xml")
# Room for one long article with its markup; reading broken XML takes seconds a megabyte.
XML_BYTES_A_CHARACTER = 2
ONE_OR_SEVERAL = {"oneOf": [{"type": "object"}, {"type": "array", "items": {"type": "object"}}]}
NO_CHANGE = "Stored before, or not stored because it is not public or a later text is stored: see outcome"


class SignedHeadersSchema(KeyHeadersSchema):
    """The headers of Superdesk's push."""

    signature = fields.String(
        data_key=superdesk_format.SIGNATURE,
        metadata={"description": "sha1= and the hexadecimal HMAC of the body; required where a secret is set."},
    )


ingest = StrictBlueprint("ingest", __name__, description="Articles in the formats that newsrooms push.")


def _route(path: str, schema: dict[str, Any], shown: dict[str, Any], *media: str, always_created: bool = False) -> Any:
    """Declares a route that takes such a payload."""
    content = {kind: {"schema": schema, "examples": shown} for kind in media}

    def declared(view: Any) -> Any:
        view = ingest.doc(requestBody={"required": True, "content": content})(view)
        if not always_created:
            view = ingest.alt_response(202, schema=SubmissionSchema, headers=ACCEPTED, description=LATER, success=True)(
                ingest.alt_response(200, schema=IngestedSchema, description=NO_CHANGE, success=True)(view)
            )
        view = ingest.alt_response(503, **TURNED_AWAY)(view)
        view = ingest.response(201, IngestedSchema, headers=LOCATION)(view)
        view = ingest.arguments(SignedHeadersSchema if always_created else SendHeadersSchema, location="headers")(view)
        view = ingest.arguments(IngestQuerySchema, location="query")(view)
        return ingest.route(path, methods=["POST"])(view)

    return declared


@_route("/v1/ingest/ninjs", {"type": "object"}, examples.NINJS, JSON)
def ninjs(query: dict[str, str], headers: dict[str, str]) -> Answered:
    """Take an IPTC ninjs object of version 1, 2 or 3; its keys show which."""
    return _answered(_taken(ninjs_format.read(_json(), now()), query, headers))


@_route("/v1/ingest/superdesk", {"type": "object"}, examples.SUPERDESK, JSON, always_created=True)
def superdesk(query: dict[str, str], headers: dict[str, str]) -> Answered:
    """Take what Superdesk's HTTP push sends; the answer is always 201, as Superdesk takes nothing else for success.

    If CROSSCHECK_SUPERDESK_SECRET is set, the push must be signed with it, and needs no key.
    """
    became = _taken(superdesk_format.read(_json(), now()), query, headers, may_wait=False)
    return _answered(became, always_created=True)


@_route("/v1/ingest/wordpress", {"type": "object"}, examples.WORDPRESS, JSON)
def wordpress(query: dict[str, str], headers: dict[str, str]) -> Answered:
    """Take a post as WordPress' REST API gives it."""
    return _answered(_taken(wordpress_format.read(_json(), now()), query, headers))


@_route("/v1/ingest/schema-org", ONE_OR_SEVERAL, examples.SCHEMA_ORG, JSON)
def schema_org(query: dict[str, str], headers: dict[str, str]) -> Answered:
    """Take a schema.org NewsArticle in JSON-LD: alone, in a list or in a @graph."""
    return _answered(_taken(schema_org_format.read(_json(), now()), query, headers))


@_route("/v1/ingest/rss", AS_IT_IS, examples.RSS, *XML)
@ingest.alt_response(207, schema=ItemsSchema, description="What became of each of several items", success=True)
def rss(query: dict[str, str], headers: dict[str, str]) -> Answered:
    """Take an item of RSS or an entry of Atom, alone or in a feed; each item of a feed counts as if it came alone."""
    items = rss_format.read(rss_format.parse(_xml(XML_BYTES_A_CHARACTER * parts().settings.longest_body)))
    return _answered(_taken(items[0], query, headers)) if len(items) == 1 else _taken_each(items, query, headers)


def _json() -> Any:
    return read_json(whole_body(request, JSON))


def _xml(longest: int) -> bytes:
    sent = whole_body(request, *XML)
    if len(sent) > longest:
        raise InvalidInput("", f"at most {longest} bytes of XML are read, this has {len(sent)}")
    return sent


def _taken(
    incoming: Incoming,
    query: dict[str, str],
    headers: dict[str, str],
    *,
    may_wait: bool = True,
    one_of_many: bool = False,
) -> Ingested | Submission:
    incoming = incoming.published_by(query.get("source"))
    if incoming.status is not Status.PUBLISHED:
        return held_back(incoming, parts().checker)
    sent = pushed_article(incoming, parts().settings.longest_body)
    later = incoming.kept() if may_wait and wants_later() else None
    try:
        became = submitted(sent, headers.get("key"), later=later, one_of_many=one_of_many)
    except Outdated as error:
        return outdated(error)
    return became if isinstance(became, Submission) else stored(incoming, became)


def _answered(became: Ingested | Submission, *, always_created: bool = False) -> Answered:
    if isinstance(became, Submission):
        return answered_later(became)
    location = {"Location": address(became.report)} if became.report else {}
    return became, 201 if always_created else _status(became), location


def _status(became: Ingested) -> int:
    return 201 if became.outcome is Done.STORED else 200


def _taken_each(items: Sequence[Incoming], query: dict[str, str], headers: dict[str, str]) -> Response:
    """Feeds begin with the newest item: the last is stored first, and reported in its place."""
    with slot_of_many():
        told = [
            {"item": number, **outcome(partial(_item, incoming, query, _headers_of(number, headers)))}
            for number, incoming in reversed(list(enumerate(items, 1)))
        ]
    answer = jsonify({"items": told[::-1]})
    answer.status_code = 207
    return answer


def _headers_of(number: int, headers: dict[str, str]) -> dict[str, str]:
    """Each item gets its own key, so that the same feed under the same key gets the first answers again.

    A header cannot contain a line break, so no caller's own key can be the same.
    """
    return {"key": f"{headers['key']}\n{number}"} if "key" in headers else {}


def _item(incoming: Incoming, query: dict[str, str], headers: dict[str, str]) -> dict[str, Any]:
    became = _taken(incoming, query, headers, one_of_many=True)
    if isinstance(became, Submission):
        return {"status": 202, "location": submissions.location(became)}
    location = {"location": address(became.report)} if became.report else {}
    return {"status": _status(became), **location, **ItemSchema().dump(became)}
