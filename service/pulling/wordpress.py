"""A WordPress site, polled by its REST API: WordPress itself pushes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import chain
from typing import Any
from urllib.parse import urlencode

from service.errors import Unreachable
from service.identity import now
from service.ingest import wordpress
from service.outside.networks import ANYWHERE, Networks
from service.pulling.bookmarks import Bookmark
from service.pulling.fetching import Fetched, fetch
from service.pulling.pages import Page, Pulled

PER_PAGE = 100  # the most that WordPress gives
FIELDS = "id,date,date_gmt,guid,modified,modified_gmt,status,type,link,lang,title,content"
MOST_DIGITS = 9  # of a number of pages or posts: Python refuses to read very long ones
OVERLAP = timedelta(seconds=1)  # WordPress' times are whole seconds, and several posts may change within one


def posts(root: str, kept: Bookmark, since: datetime | None, within: Networks = ANYWHERE) -> Iterator[Page]:
    """The posts changed after `since`, else those that failed and those changed after the bookmark, else all.

    Raises Unreachable. What changes after the first page was made is left for the next poll.
    """
    again = [] if since else _failed(root, kept, within)
    if again:
        yield Page(tuple(map(_pulled, again)), len(again), kept)
    versions = [_version(post) for post in again]
    after = since or (kept.modified - OVERLAP if kept.modified else None)
    begun: datetime | None = None
    reached = replace(kept, failed=())
    for answer in _answers(root, _after(after), within):
        begun = begun or _made(answer)
        found = _posts(answer)
        for post in found:
            reached = _moved(reached, post, begun)
        unread = [post for post in found if _version(post) not in versions]
        new = tuple(_pulled(post) for post in unread if since or not _is_seen(post, kept))
        total = max(_count(answer, "X-WP-Total", 0) - len(found) + len(new), len(new))
        yield Page(new, len(again) + total, reached)


def _failed(root: str, kept: Bookmark, within: Networks) -> list[Mapping[str, Any]]:
    """The posts that could not be stored the last time, as they are now, without those that are gone."""
    posts = list(dict.fromkeys(failed.post for failed in kept.failed if failed.post is not None))
    some = (posts[at : at + PER_PAGE] for at in range(0, len(posts), PER_PAGE))
    answers = (_answers(root, {"include": ",".join(map(str, ids))}, within) for ids in some)
    return [post for answer in chain.from_iterable(answers) for post in _posts(answer)]


def _answers(root: str, which: Mapping[str, str], within: Networks) -> Iterator[Fetched]:
    """All pages of the posts that are asked for, ordered by id.

    A post that changes while the pages are read then stays on its page, and pushes no other to a page that was read
    already.
    """
    number, pages = 0, 1
    while number < pages:
        number += 1
        answer = fetch(_asking(root, number, which), within=within)
        pages = _count(answer, "X-WP-TotalPages", 1)
        yield answer


def _moved(reached: Bookmark, post: Mapping[str, Any], begun: datetime) -> Bookmark:
    """The bookmark moved past that post, if it changed before the reading began; later ones may still be changing."""
    modified, number = wordpress.modified(post), post.get("id")
    if modified is None or modified >= begun or not isinstance(number, int):
        return reached
    if reached.modified and modified < reached.modified:
        return reached
    beside = reached.posts if modified == reached.modified else ()
    return replace(reached, modified=modified, posts=tuple(dict.fromkeys((*beside, number))))


def _is_seen(post: Mapping[str, Any], kept: Bookmark) -> bool:
    return wordpress.modified(post) == kept.modified and post.get("id") in kept.posts


def _version(post: Mapping[str, Any]) -> tuple[object, datetime | None]:
    """A post's id and last change: distinguishes an edit since it failed from the same text read twice."""
    return post.get("id"), wordpress.modified(post)


def root_of(address: str) -> str:
    """The REST API of the site at that address; an address of the API itself stays."""
    if "/wp-json" in address or "rest_route=" in address:
        return address.partition("/wp/v2")[0].rstrip("/") + "/"
    return f"{address.rstrip('/')}/wp-json/"


def _after(moment: datetime | None) -> dict[str, str]:
    return {"modified_after": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")} if moment else {}


def _asking(root: str, number: int, which: Mapping[str, str]) -> str:
    query = {"per_page": PER_PAGE, "page": number, "orderby": "id", "order": "asc", "_fields": FIELDS, **which}
    return f"{root}wp/v2/posts{'&' if '?' in root else '?'}{urlencode(query)}"


def _posts(answer: Fetched) -> list[Mapping[str, Any]]:
    try:
        found = json.loads(answer.body or b"")
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list) or not all(isinstance(post, Mapping) for post in found):
        raise Unreachable(f"{answer.address} gives no list of posts: is it a WordPress site whose REST API is open?")
    return found


def _pulled(post: Mapping[str, Any]) -> Pulled:
    number = post.get("id")
    place = post.get("link") or f"post {number}"
    return Pulled(str(place), wordpress.read(post, now()), number if isinstance(number, int) else None)


def _count(answer: Fetched, header: str, otherwise: int) -> int:
    said = str(answer.headers.get(header, ""))
    return int(said) if said.isascii() and said.isdigit() and len(said) <= MOST_DIGITS else otherwise


def _made(answer: Fetched) -> datetime:
    """When the answer was made, by the site's clock, which also dates the posts."""
    try:
        said = parsedate_to_datetime(str(answer.headers["Date"]))
        return said if said.tzinfo else said.replace(tzinfo=UTC)
    except ValueError:
        return now()
