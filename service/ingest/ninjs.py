"""IPTC ninjs 1.x, 2.x and 3.x, told apart by their keys.

Version 1 is flat (`headline`, `body_html`, `body_text`), version 2 has lists (`headlines`, `bodies`), version 3 the
same lists and camel case (`versionCreated`, `pubStatus`, `embargoedUntil`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from service.article import BodyFormat
from service.ingest.incoming import Incoming, Status, embargo
from service.ingest.payload import Found, an_object, edited, first, first_of, moment, objects, publisher
from service.ingest.pointers import below

STATUSES = {
    "usable": Status.PUBLISHED,
    "withheld": Status.WITHHELD,
    "canceled": Status.CANCELLED,
    "cancelled": Status.CANCELLED,
}
TEXTUAL = ("text", "component")
PUBLISHERS = (
    "/source",
    "/infosource/0/name",
    "/infosources/0/name",
    "/infoSources/0/name",
    "/copyrightholder",
    "/copyrightHolder",
)
FLAT_HTML = ("/body_html", "/body_xhtml")
FLAT_TEXT = ("/body_text", "/body_plain")


@dataclass(frozen=True, slots=True)
class Body:
    """The text, and whether it is HTML."""

    found: Found
    format: BodyFormat


def read(payload: Any, now: datetime) -> Incoming:
    """The article of a ninjs object; raises InvalidInput if it isn't one."""
    item = an_object(payload)
    identifier = first(item, "/uri", "/guid")
    url = first_of(_web_page(item), identifier.if_address())
    body = _body(item)
    status, told_by = _status(item, now)
    return Incoming(
        source=first_of(publisher([url, identifier]), first(item, *PUBLISHERS)),
        external_id=identifier,
        url=url,
        title=_title(item),
        body=body.found,
        body_format=body.format,
        published_at=first(
            item, "/firstpublished", "/versioncreated", "/versionCreated", "/firstcreated", "/firstCreated"
        ),
        language=first(item, "/language").as_language(),
        status=status,
        told_by=told_by,
        edited_at=edited(first(item, "/versioncreated", "/versionCreated")),
    )


def _status(item: Mapping[str, Any], now: datetime) -> tuple[Status, Found]:
    said, kind = first(item, "/pubstatus", "/pubStatus"), first(item, "/type")
    until = first(item, "/embargoed", "/embargoedUntil")
    if said.value is not None and (status := STATUSES.get(said.text, Status.WITHHELD)) is not Status.PUBLISHED:
        return status, said
    if kind.value is not None and kind.text not in TEXTUAL:
        return Status.NO_TEXT, kind
    return embargo(moment(until), now), until


def _title(item: Mapping[str, Any]) -> Found:
    several = objects(item, "/headlines")
    main = [pointer for pointer, one in several if one.get("role") in (None, "main", "headline")]
    others = [pointer for pointer, _ in several]
    return first(item, *(f"{pointer}/value" for pointer in (*main, *others)), "/headline", "/title")


def _body(item: Mapping[str, Any]) -> Body:
    """The main body; of several renderings the HTML one: only HTML distinguishes paragraphs from line breaks."""
    several = objects(item, "/bodies")
    if not several:
        html, text = first(item, *FLAT_HTML), first(item, *FLAT_TEXT)
        return Body(html, BodyFormat.HTML) if text.value is None or html.value is not None else Body(text, text.format)
    bodies = [_listed(item, pointer, one) for pointer, one in several]
    whole = [body for body in bodies if body.found.value is not None] or bodies
    return next((body for body in whole if body.format is BodyFormat.HTML), whole[0])


def _listed(item: Mapping[str, Any], pointer: str, one: Mapping[str, Any]) -> Body:
    found = first(item, f"{pointer}/value")
    is_html = "html" in first(one, "/contenttype", "/contentType").text
    return Body(found, BodyFormat.HTML if is_html else found.format)


def _web_page(item: Mapping[str, Any]) -> Found:
    """The address of the page: a rendition that is a web page, or the key `url`, which ninjs lacks and many add."""
    renditions = item.get("renditions")
    if isinstance(renditions, Mapping):
        named = [(below("/renditions", name), one) for name, one in renditions.items()]
    else:
        named = list(objects(item, "/renditions"))
    pages = [f"{pointer}/href" for pointer, one in named if _is_page(one)]
    return first(item, "/url", *pages).if_address()


def _is_page(rendition: Any) -> bool:
    return "html" in first(rendition, "/mimetype", "/contenttype", "/contentType").text
