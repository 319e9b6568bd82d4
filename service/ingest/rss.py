"""Items of RSS and entries of Atom feeds, as feedparser reads them."""

from __future__ import annotations

import io
import re
from calendar import timegm
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import feedparser

from service.article import BodyFormat
from service.errors import InvalidInput
from service.ingest.incoming import Incoming, Status
from service.ingest.outline import outline_of
from service.ingest.payload import Found, absolute, edited, first, first_of, publisher

# feedparser's name of a field → the element's name, for messages that say where a fault is.
RSS = {"id": "guid", "published": "pubDate", "summary": "description", "content": "content:encoded"}
ATOM = {"language": "@xml:lang"}
# A database's empty date ("0000-00-00", which WordPress prints as "30 Nov -0001"), or seconds since 1970. By RFC 822's
# two-digit years and feedparser's guesses these would become dates in 2000, 2001 or 1709.
NO_DATE = re.compile(r"(?<![\w+-])0\d{3}\b|-0001\b|^\s*\d{10,}\s*$")
NOT_READ = "XML was expected, this refers to a character that does not exist, or has an element out of place"


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of all its entries, and the entries in its order; `at` is the pointer to such an element."""

    at: str
    language: str | None
    base: str
    entries: tuple[Mapping[str, Any], ...]
    deleted: tuple[str, ...]


def parse(xml: bytes, base: str = "") -> Feed:
    """The feed, item or entry in these bytes; raises InvalidInput if they are none of these.

    Sloppy XML is read, but not XML that breaks off: half an article would be stored as the whole of it. No file or
    address that the bytes name is opened.
    """
    try:
        read = feedparser.parse(io.BytesIO(xml), sanitize_html=False, resolve_relative_uris=False)
    except (
        Exception
    ):  # &#xd800; and &#1114112; are ValueErrors; elements out of place, such as gml:pos, mostly KeyErrors
        raise InvalidInput("", NOT_READ) from None
    version, outline = read.get("version", ""), outline_of(xml)
    deleted = outline.deleted
    if not version and not read.entries and not deleted:
        raise InvalidInput("", "an RSS or Atom feed, or one item of it, was expected")
    if not outline.is_whole:
        raise InvalidInput("", f"XML to its end, </{outline.root}>, was expected, this breaks off before")
    at = "/entry" if version.startswith("atom") or deleted else "/item"
    language, home = first(read.feed, "/language").value, read.feed.get("link", "")
    return Feed(at, language, absolute(home, base), tuple(map(dict, read.entries)), deleted)


def read(feed: Feed) -> tuple[Incoming, ...]:
    """The article of each item of the feed, in its order, then the deleted ones; raises InvalidInput without any."""
    found = (*(read_entry(entry, feed) for entry in feed.entries), *map(_gone, feed.deleted))
    if not found:
        raise InvalidInput(feed.at, "an item was expected, there is none")
    return found


def read_entry(entry: Mapping[str, Any], feed: Feed) -> Incoming:
    """The article of one entry: what is in a feed is public, whatever date of publication it gives."""
    identifier = _named(entry, feed, "id")
    link = _link(entry, feed, identifier)
    body, kind = _body(entry, feed)
    draft = replace(first(entry, "/app_draft"), pointer=f"{feed.at}/app:control/app:draft")
    return Incoming(
        source=publisher([link, identifier, Found(feed.base or None, link.pointer)]),
        external_id=first_of(identifier, link),
        url=link.if_address(),
        title=_named(entry, feed, "title").without_markup(),
        body=body,
        body_format=kind,
        published_at=_dated(entry, feed),
        language=Found(feed.language, f"{feed.at}/{ATOM['language']}").as_language(),
        status=Status.DRAFT if draft.text == "yes" else Status.PUBLISHED,
        told_by=draft,
        edited_at=edited(_iso_of(_named(entry, feed, "updated"), entry)),
    )


def _gone(identifier: str) -> Incoming:
    """The deletion that a tombstone reports."""
    there = Found(identifier, "/at:deleted-entry/@ref")
    nothing = Found(None, there.pointer)
    return Incoming(
        source=publisher([there]),
        external_id=there,
        url=nothing,
        title=nothing,
        body=nothing,
        published_at=nothing,
        language=nothing,
        told_by=there,
        status=Status.DELETED,
    )


def _named(entry: Mapping[str, Any], feed: Feed, name: str) -> Found:
    """A field of the entry, with the pointer to its element."""
    element = name if feed.at == "/entry" else RSS.get(name, name)
    return replace(first(entry, f"/{name}"), pointer=f"{feed.at}/{element}")


def _body(entry: Mapping[str, Any], feed: Feed) -> tuple[Found, BodyFormat]:
    """The whole text if the feed has it, else the summary; in RSS everything counts as HTML."""
    for name, detail in (("content", "/content/0"), ("summary", "/summary_detail")):
        value = first(entry, f"{detail}/value")
        if value.value is not None:
            plain = first(entry, f"{detail}/type").text == "text/plain"
            pointer = _named(entry, feed, name).pointer
            return replace(value, pointer=pointer), value.format if plain else BodyFormat.HTML
    return _named(entry, feed, "summary"), BodyFormat.TEXT


def _dated(entry: Mapping[str, Any], feed: Feed) -> Found:
    """When it was published, else updated, as ISO 8601 in the zone given."""
    found = first_of(_named(entry, feed, "published"), _named(entry, feed, "updated"))
    return _iso_of(found, entry)


def _iso_of(found: Found, entry: Mapping[str, Any]) -> Found:
    """The date of an element of the entry as ISO 8601."""
    if isinstance(found.value, str):
        name = found.pointer.rpartition("/")[2]
        parsed = entry.get({"pubDate": "published_parsed"}.get(name, f"{name}_parsed"))
        return replace(found, value=_iso(found.value, parsed))
    return found


def _iso(text: str, parsed: Any) -> str:
    """An RFC 822 date in its zone, or what feedparser could read, in UTC; text that is not a date stays as it is."""
    if NO_DATE.search(text):
        return text
    with suppress(ValueError, OverflowError):
        read = parsedate_to_datetime(text)
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).isoformat()
    with suppress(ValueError):
        return datetime.fromisoformat(text).isoformat()
    moment = moment_of(parsed)
    return moment.isoformat() if moment else text


def moment_of(parsed: Any) -> datetime | None:
    """feedparser's date as a moment; None if there isn't one, or it lies outside the years 1 to 9999."""
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC) if parsed else None
    except (ValueError, OverflowError):
        return None


def _link(entry: Mapping[str, Any], feed: Feed, identifier: Found) -> Found:
    """The page's address; where there is no link, feedparser gives any guid for it, which is ignored."""
    link = _named(entry, feed, "link")
    if not isinstance(link.value, str) or (link.value == identifier.value and link.if_address().value is None):
        return replace(link, value=None)
    return replace(link, value=absolute(link.value, feed.base))
