"""What there is to poll behind an address: a WordPress site, a feed, or a page that names either."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from html import unescape
from urllib.parse import urljoin

from service.errors import InvalidInput, Unreachable
from service.ingest import rss
from service.outside.networks import ANYWHERE, Networks
from service.pulling import feed, wordpress
from service.pulling.bookmarks import Bookmark
from service.pulling.fetching import fetch
from service.pulling.pages import Page

Poll = Callable[[Bookmark, datetime | None], Iterator[Page]]

API = re.compile(r"<([^>]+)>\s*;\s*rel=\"?https://api\.w\.org/\"?")  # the header by which WordPress names its API
LINK = re.compile(r"<link\s[^>]{0,2000}>", re.IGNORECASE)
FEED_TYPE = re.compile(r"type\s*=\s*[\"']application/(?:rss|atom)\+xml[\"']", re.IGNORECASE)
HREF = re.compile(r"href\s*=\s*[\"']([^\"']+)[\"']", re.IGNORECASE)


def poll_of(address: str, kind: str | None) -> Poll:
    """How to poll it: as that kind, "wordpress" or "feed", else as what it says it is; raises Unreachable."""
    if kind == "wordpress":
        return _site(wordpress.root_of(address))
    return _feed(address) if kind == "feed" else _found(address)


def _found(address: str) -> Poll:
    answer = fetch(address)
    if named := API.search(" ".join(answer.headers.get_all("Link", []))):
        return _site(urljoin(answer.address, named.group(1)), answer.within)
    try:
        rss.parse(answer.body or b"")
        return _feed(address)
    except InvalidInput:
        pass
    if place := _named_feed((answer.body or b"").decode("utf-8", "replace")):
        return _feed(urljoin(answer.address, place), answer.within)
    raise Unreachable(
        f"{address} is no feed and names none, and is no WordPress site: name its feed, or say which it is"
    )


def _named_feed(html: str) -> str | None:
    links = (link.group() for link in LINK.finditer(html))
    places = (HREF.search(link) for link in links if FEED_TYPE.search(link))
    return next((unescape(place.group(1)) for place in places if place), None)


def _site(root: str, within: Networks = ANYWHERE) -> Poll:
    return lambda kept, since: wordpress.posts(root, kept, since, within)


def _feed(address: str, within: Networks = ANYWHERE) -> Poll:
    return lambda kept, since: feed.entries(address, kept, since, within)
