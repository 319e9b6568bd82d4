"""WordPress: a post as its REST API gives it and as plugins push it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from service.ingest.incoming import Incoming, Status
from service.ingest.payload import Found, an_object, first, first_of, in_utc, publisher

STATUSES = {
    "publish": Status.PUBLISHED,
    "future": Status.EMBARGOED,
    "private": Status.WITHHELD,
    "trash": Status.DELETED,
}
FARTHEST = timedelta(hours=14)  # no zone is farther from UTC: two dates farther apart than this give no zone


def read(payload: Any, now: datetime) -> Incoming:  # noqa: ARG001 - all formats are read alike
    """The article of a post; raises InvalidInput if it isn't an object."""
    post = an_object(payload)
    status, told_by = _status(post)
    link = first(post, "/link")
    guid = _rendered(post, "guid")
    return Incoming(
        source=publisher([link, guid]),
        external_id=_unless_number(guid if guid.value is not None else first(post, "/id")),
        url=link.if_address(),
        title=_rendered(post, "title").without_markup(),
        body=_rendered(post, "content"),
        published_at=_published(post),
        language=first(post, "/lang").as_language(),
        status=status,
        told_by=told_by,
        edited_at=modified(post),
    )


def modified(post: Mapping[str, Any]) -> datetime | None:
    """When the post was last changed, in UTC; None where it doesn't say."""
    return in_utc(first(post, "/modified_gmt"))


def _status(post: Mapping[str, Any]) -> tuple[Status, Found]:
    """The post's status; those that plugins add (pitch, in-progress) are stages of a draft."""
    said, locked = first(post, "/status"), first(post, "/content/protected")
    if said.value is not None and (status := STATUSES.get(said.text, Status.DRAFT)) is not Status.PUBLISHED:
        return status, said
    return (Status.WITHHELD, locked) if locked.value is True else (Status.PUBLISHED, said)


def _published(post: Mapping[str, Any]) -> Found:
    """`date_gmt`, in the newsroom's zone, whose days count: it is UTC, and its distance from `date` gives the zone."""
    gmt, local = first(post, "/date_gmt"), first(post, "/date")
    utc, there = in_utc(gmt), in_utc(local)
    if utc is None:
        return first_of(gmt, local)  # as it is, to be refused later as a date
    ahead = there - utc if there else timedelta()
    zone = timezone(ahead) if abs(ahead) <= FARTHEST else UTC
    return replace(gmt, value=utc.astimezone(zone).isoformat())


def _rendered(post: Mapping[str, Any], name: str) -> Found:
    """A field that the REST API gives as `{"rendered": …}`, and plugins as plain text."""
    if isinstance(post.get(name), str):
        return first(post, f"/{name}")
    return first(post, f"/{name}/rendered", f"/{name}/raw")


def _unless_number(found: Found) -> Found:
    """A number as text: the ids of posts are numbers, ours are text."""
    is_number = isinstance(found.value, int) and not isinstance(found.value, bool)
    return replace(found, value=str(found.value)) if is_number else found
