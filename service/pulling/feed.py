"""An RSS or Atom feed, polled by its ETag and Last-Modified."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from service.errors import InvalidInput, Unreachable
from service.ingest import rss
from service.outside.networks import ANYWHERE, Networks
from service.pulling.bookmarks import Bookmark
from service.pulling.fetching import Fetched, fetch
from service.pulling.pages import Page, Pulled


def entries(address: str, kept: Bookmark, since: datetime | None, within: Networks = ANYWHERE) -> Iterator[Page]:
    """The entries of the feed, oldest first, none if it is unchanged; with `since`, all that were published then or
    later, changed or not. Raises Unreachable.
    """
    answer = fetch(address, {} if since else _unless_changed(kept), within)
    if answer.body is None:
        yield Page((), 0, kept)
        return
    try:
        page = page_of(answer, kept, since)
    except InvalidInput as error:
        raise Unreachable(f"{address}: {error.expected}") from None
    yield page


def page_of(answer: Fetched, kept: Bookmark, since: datetime | None) -> Page:
    """The entries of a feed that was fetched; raises InvalidInput if it isn't a feed."""
    feed = rss.parse(answer.body or b"", answer.address)
    found = tuple(_pulled(entry, feed) for entry in _oldest_first(feed) if _is_wanted(entry, since))
    etag, last_modified = answer.headers.get("ETag"), answer.headers.get("Last-Modified")
    return Page(found, len(found), replace(kept, etag=etag, last_modified=last_modified, failed=()))


def _unless_changed(kept: Bookmark) -> dict[str, str]:
    asked = {"If-None-Match": kept.etag, "If-Modified-Since": kept.last_modified}
    return {name: value for name, value in asked.items() if value}


def _oldest_first(feed: rss.Feed) -> list[Mapping[str, Any]]:
    """Feeds begin with the newest entry; entries without a readable date count as the newest, in their order."""
    newest = datetime.max.replace(tzinfo=UTC)
    upwards = feed.entries[::-1]
    return sorted(upwards, key=lambda entry: _published(entry) or newest)


def _is_wanted(entry: Mapping[str, Any], since: datetime | None) -> bool:
    published = _published(entry)
    return since is None or published is None or published >= since


def _published(entry: Mapping[str, Any]) -> datetime | None:
    return rss.moment_of(entry.get("published_parsed") or entry.get("updated_parsed"))


def _pulled(entry: Mapping[str, Any], feed: rss.Feed) -> Pulled:
    place = entry.get("link") or entry.get("id") or entry.get("title") or "an entry without a link"
    return Pulled(str(place), rss.read_entry(entry, feed))
