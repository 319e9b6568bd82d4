"""A feed is fetched only where it changed, and read from its oldest entry on."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from service.errors import Unreachable
from service.pulling.bookmarks import Bookmark
from service.pulling.feed import entries
from service.pulling.pages import Page
from tests.ingest.no_dates import NO_DATES
from tests.pulling.site import Site, feed, item


def only_page(site: Site, kept: Bookmark | None = None, since: datetime | None = None) -> Page:
    [page] = entries(f"{site.address}/feed", kept or Bookmark(site.address), since)
    return page


def test_entries_come_oldest_first(site: Site) -> None:
    site.paths["/feed"] = feed(item(3, day=7), item(2, day=6), item(1, day=5))

    assert [one.place[-1] for one in only_page(site).items] == ["1", "2", "3"]


def test_a_feed_that_did_not_change_has_nothing_new(site: Site) -> None:
    site.paths["/feed"] = feed(item(1))
    first = only_page(site)
    again = only_page(site, first.bookmark)

    assert (first.bookmark.etag, len(first.items)) == ('"1"', 1)
    assert again == Page((), 0, first.bookmark)
    assert site.asked[-1][2]["if-modified-since"] == "Tue, 05 Mar 2024 09:00:00 GMT"


def test_a_date_that_is_named_counts_even_if_nothing_changed(site: Site) -> None:
    site.paths["/feed"] = feed(item(3, day=7), item(1, day=5))
    kept = only_page(site).bookmark

    assert [one.place[-1] for one in only_page(site, kept, datetime(2024, 3, 6, tzinfo=UTC)).items] == ["3"]


@pytest.mark.parametrize("text", NO_DATES)
def test_a_date_that_no_calendar_has_stops_no_other_entry(site: Site, text: str) -> None:
    undated = item(2).replace("05 Mar 2024 08:30:00 GMT", text)
    site.paths["/feed"] = feed(item(3, day=7), undated, item(1, day=5))

    assert {one.place[-1] for one in only_page(site).items} == {"1", "2", "3"}
    assert "3" in {one.place[-1] for one in only_page(site, since=datetime(2024, 3, 6, tzinfo=UTC)).items}


def test_an_entry_without_a_readable_date_is_among_the_newest(site: Site) -> None:
    undated = item(2).replace("05 Mar 2024 08:30:00 GMT", "0000-00-00 00:00:00")
    site.paths["/feed"] = feed(item(3, day=7), undated, item(1, day=5))

    assert [one.place[-1] for one in only_page(site).items] == ["1", "3", "2"]
    assert [one.place[-1] for one in only_page(site, since=datetime(2024, 3, 6, tzinfo=UTC)).items] == ["3", "2"]


def test_what_is_no_feed_is_said_to_be_none(site: Site) -> None:
    site.paths["/feed"] = lambda *_: (200, {}, b"<html><body>News</body></html>")
    with pytest.raises(Unreachable, match="RSS or Atom"):
        only_page(site)
