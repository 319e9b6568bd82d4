"""Finds what to poll at an address: a WordPress site, a feed, or a page that names either."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from html.parser import HTMLParser
from itertools import chain

from service.errors import InvalidInput, Unreachable
from service.ingest.payload import absolute
from service.outside.networks import ANYWHERE, PUBLIC
from service.pulling import feed, wordpress
from service.pulling.bookmarks import Bookmark, Polled
from service.pulling.fetching import fetch
from service.pulling.pages import Page

Poll = Callable[[Bookmark, datetime | None], Iterator[Page]]

API = re.compile(r"<([^>]+)>\s*;\s*rel=\"?https://api\.w\.org/\"?")  # the header by which WordPress names its API
FEED_TYPES = ("application/rss+xml", "application/atom+xml")
HEAD = 2**20  # characters of a page in which it names its feed: far more than any head has


def poll_of(address: str, kind: str | None) -> Poll:
    """How to poll it: as that kind, "wordpress" or "feed", else as what it turns out to be; raises Unreachable."""
    if kind is None:
        return lambda kept, since: _found(address, kept, since)
    named = Polled(kind, wordpress.root_of(address) if kind == "wordpress" else address)
    return lambda kept, since: _pages(named, kept, since)


def _found(address: str, kept: Bookmark, since: datetime | None) -> Iterator[Page]:
    """What is new at the site or feed found there before; it is looked for again only if that cannot be read."""
    if kept.polled:
        with suppress(Unreachable):
            pages = _pages(kept.polled, kept, since)
            return chain([next(pages)], pages)
    return _looked_for(address, kept, since)


def _looked_for(address: str, kept: Bookmark, since: datetime | None) -> Iterator[Page]:
    answer = fetch(address)
    inside = answer.within == ANYWHERE
    if named := API.search(" ".join(answer.headers.get_all("Link", []))):
        return _pages(Polled("wordpress", absolute(named.group(1), answer.address), inside), kept, since)
    with suppress(InvalidInput):
        return iter([feed.page_of(answer, kept.of(Polled("feed", address)), since)])
    if place := _named_feed((answer.body or b"").decode("utf-8", "replace")):
        return _pages(Polled("feed", absolute(place, answer.address), inside), kept, since)
    raise Unreachable(
        f"{address} is no feed and names none, and is no WordPress site: give the address of its feed, or its kind"
    )


def _pages(polled: Polled, kept: Bookmark, since: datetime | None) -> Iterator[Page]:
    within = ANYWHERE if polled.inside else PUBLIC
    read = wordpress.posts if polled.kind == "wordpress" else feed.entries
    return read(polled.address, kept.of(polled), since, within)


def _named_feed(html: str) -> str | None:
    links = _Links()
    with suppress(AssertionError):  # html.parser raises it for "<![" before anything but a condition
        links.feed(html[:HEAD])
    return links.places[0] if links.places else None


class _Links(HTMLParser):
    """The places of the feeds that a page links to, in its order."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the place if the tag links to a feed of this page; attributes need no quotes."""
        given = {name: value or "" for name, value in reversed(attrs)}  # of two of one name the first counts
        kind = given.get("type", "").partition(";")[0].strip().lower()
        related = given.get("rel", "alternate").lower().split()  # not "service.post", where one sends to
        if tag == "link" and kind in FEED_TYPES and "alternate" in related and given.get("href"):
            self.places.append(given["href"].strip())
