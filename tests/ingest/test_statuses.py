"""Only what is public counts, whatever a format calls the rest."""

from __future__ import annotations

from typing import Any

import pytest

from service.ingest import rss
from service.ingest.incoming import Status
from tests.ingest.recorded import NOW, READERS, ROUTES, only, parsed, payload

LATER, EARLIER = "2024-03-05T18:00:00Z", "2024-03-05T06:00:00Z"  # than NOW

CASES = [
    ("ninjs-1.json", {"pubstatus": "withheld"}, Status.WITHHELD, "/pubstatus"),
    ("ninjs-1.json", {"pubstatus": "canceled"}, Status.CANCELLED, "/pubstatus"),
    ("ninjs-1.json", {"pubstatus": "Cancelled"}, Status.CANCELLED, "/pubstatus"),
    ("ninjs-1.json", {"pubstatus": "unheard-of"}, Status.WITHHELD, "/pubstatus"),
    ("ninjs-1.json", {"pubstatus": None}, Status.PUBLISHED, None),
    ("ninjs-1.json", {"embargoed": LATER}, Status.EMBARGOED, "/embargoed"),
    ("ninjs-1.json", {"embargoed": EARLIER}, Status.PUBLISHED, None),
    ("ninjs-1.json", {"embargoed": "2024-03-05T13:30:00+02:00"}, Status.PUBLISHED, None),
    ("ninjs-1.json", {"embargoed": LATER, "pubstatus": "canceled"}, Status.CANCELLED, "/pubstatus"),
    ("ninjs-1.json", {"type": "picture"}, Status.NO_TEXT, "/type"),
    ("ninjs-1.json", {"type": "picture", "pubstatus": "canceled"}, Status.CANCELLED, "/pubstatus"),
    ("ninjs-2.json", {"embargoed": LATER}, Status.EMBARGOED, "/embargoed"),
    ("ninjs-3.json", {"pubStatus": "withheld"}, Status.WITHHELD, "/pubStatus"),
    ("ninjs-3.json", {"embargoedUntil": LATER}, Status.EMBARGOED, "/embargoedUntil"),
    ("ninjs-3.json", {"type": "planning"}, Status.NO_TEXT, "/type"),
    ("superdesk.json", {"pubstatus": "canceled"}, Status.CANCELLED, "/pubstatus"),
    ("superdesk.json", {"embargoed": "2024-03-05T18:00:00+0000"}, Status.EMBARGOED, "/embargoed"),
    ("superdesk.json", {"type": "composite"}, Status.NO_TEXT, "/type"),
    ("wordpress.json", {"status": "draft"}, Status.DRAFT, "/status"),
    ("wordpress.json", {"status": "pending"}, Status.DRAFT, "/status"),
    ("wordpress.json", {"status": "in-progress"}, Status.DRAFT, "/status"),
    ("wordpress.json", {"status": "future"}, Status.EMBARGOED, "/status"),
    ("wordpress.json", {"status": "private"}, Status.WITHHELD, "/status"),
    ("wordpress.json", {"status": "trash"}, Status.DELETED, "/status"),
    ("wordpress.json", {"content": {"rendered": "", "protected": True}}, Status.WITHHELD, "/content/protected"),
    ("wordpress.json", {"status": None}, Status.PUBLISHED, None),
    ("schema-org.json", {"creativeWorkStatus": "Draft"}, Status.DRAFT, "/creativeWorkStatus"),
    ("schema-org.json", {"creativeWorkStatus": ["Cancelled"]}, Status.CANCELLED, "/creativeWorkStatus/0"),
    (
        "schema-org.json",
        {"creativeWorkStatus": {"@type": "DefinedTerm", "name": "Withdrawn"}},
        Status.CANCELLED,
        "/creativeWorkStatus/name",
    ),
    ("schema-org.json", {"creativeWorkStatus": "Published"}, Status.PUBLISHED, None),
    ("schema-org.json", {"datePublished": LATER}, Status.EMBARGOED, "/datePublished"),
    ("schema-org.json", {"datePublished": "2024-03-05T12:05:00Z"}, Status.PUBLISHED, None),  # a clock that is ahead
]


def named(case: tuple[str, dict[str, Any], Status, str | None]) -> str:
    return f"{case[0]}: {case[1]}"


@pytest.mark.parametrize(("name", "changed", "status", "told_by"), CASES, ids=map(named, CASES))
def test_a_format_says_in_its_own_way_what_is_public(
    name: str, changed: dict[str, Any], status: Status, told_by: str | None
) -> None:
    read = READERS[ROUTES[name]]({**parsed(name), **changed}, NOW)

    assert read.status is status
    assert told_by is None or read.told_by.pointer == told_by


def test_an_entry_of_a_feed_may_be_a_draft() -> None:
    control = b'<app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>yes</app:draft></app:control></entry>'
    read = only(rss.read(rss.parse(payload("atom.xml").replace(b"</entry>", control))))

    assert read.status is Status.DRAFT


def test_a_tombstone_names_the_entry_that_was_deleted() -> None:
    xml = b"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
    <at:deleted-entry ref="tag:herald.example,2024:7" when="2024-03-05T08:30:00Z"/></feed>"""
    read = only(rss.read(rss.parse(xml)))

    assert (read.status, read.source.value, read.external_id.value) == (
        Status.DELETED,
        "herald.example",
        "tag:herald.example,2024:7",
    )


def test_a_feed_is_public_even_where_its_clock_is_ahead() -> None:
    ahead = payload("rss.xml").replace(b"Tue, 05 Mar 2024 08:30:00", b"Wed, 06 Mar 2024 08:30:00")
    assert only(rss.read(rss.parse(ahead))).status is Status.PUBLISHED
