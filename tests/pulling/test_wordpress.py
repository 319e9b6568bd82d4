"""A WordPress site is read in pages, and only what changed is read again."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from service.errors import Unreachable
from service.pulling.bookmarks import Bookmark, Failed
from service.pulling.pages import Page
from service.pulling.wordpress import posts, root_of
from tests.pulling.site import Answer, Site, post, wordpress

POSTS = "/wp-json/wp/v2/posts"


def pages(site: Site, kept: Bookmark | None = None, since: datetime | None = None) -> list[Page]:
    return list(posts(root_of(site.address), kept or Bookmark(site.address), since))


def places(read: list[Page]) -> list[str]:
    return [one.place for page in read for one in page.items]


def test_all_pages_are_read_by_their_number(site: Site) -> None:
    site.paths[POSTS] = wordpress([post(n) for n in range(1, 8)], at_most=3)

    read = pages(site)

    assert [len(page.items) for page in read] == [3, 3, 1]
    assert {page.total for page in read} == {7}
    assert places(read) == [f"https://gazette.example/{n}" for n in range(1, 8)]
    assert [query["page"] for _, query, _ in site.asked] == ["1", "2", "3"]


def test_only_what_changed_since_the_bookmark_is_asked_for(site: Site) -> None:
    kept = [post(1), post(2, "2024-03-06T10:00:00")]
    site.paths[POSTS] = wordpress(kept)
    bookmark = pages(site)[-1].bookmark
    assert bookmark.modified == datetime(2024, 3, 6, 10, tzinfo=UTC)

    kept += [post(3, "2024-03-06T10:00:00"), post(4, "2024-03-07T10:00:00")]
    again = pages(site, bookmark)

    assert site.asked[-1][1]["modified_after"] == "2024-03-06T09:59:59Z"
    assert places(again) == [f"https://gazette.example/{n}" for n in (3, 4)]  # 3 changed within the same second
    assert places(pages(site, again[-1].bookmark)) == []
    kept[3]["modified_gmt"] = "2024-03-07T10:00:01"
    assert places(pages(site, again[-1].bookmark)) == ["https://gazette.example/4"]


def test_a_date_that_is_named_counts_instead_of_the_bookmark(site: Site) -> None:
    site.paths[POSTS] = wordpress([post(1), post(2, "2024-03-06T10:00:00")])
    kept = Bookmark(site.address, datetime(2024, 3, 7, tzinfo=UTC))

    assert places(pages(site, kept)) == []
    assert places(pages(site, kept, datetime(2024, 3, 6, tzinfo=UTC))) == ["https://gazette.example/2"]


def test_what_failed_is_asked_for_again_with_what_changed(site: Site) -> None:
    site.paths[POSTS] = wordpress([*(post(n) for n in range(1, 6)), post(6, "2024-03-07T10:00:00")], at_most=2)
    kept = Bookmark(site.address, datetime(2024, 3, 6, tzinfo=UTC), failed=tuple(map(Failed, (4, 1, 2, 99))))

    read = pages(site, kept)

    assert places(read) == [f"https://gazette.example/{n}" for n in (1, 2, 4, 6)]
    assert [one.post for page in read for one in page.items] == [1, 2, 4, 6]
    assert (read[-1].total, read[-1].bookmark.failed) == (4, ())


def test_what_failed_and_was_edited_since_is_read_once(site: Site) -> None:
    site.paths[POSTS] = wordpress([post(4, "2024-03-07T10:00:00"), post(5, "2024-03-07T11:00:00")])
    kept = Bookmark(site.address, datetime(2024, 3, 6, tzinfo=UTC), failed=(Failed(4),))

    read = pages(site, kept)

    assert [[one.post for one in page.items] for page in read] == [[4], [5]]
    assert read[-1].total == 2
    assert places(pages(site, read[-1].bookmark)) == []


def test_what_is_edited_while_it_is_read_again_is_read_as_it_became(site: Site) -> None:
    failed = post(4, "2024-03-07T10:00:00")
    plain = wordpress([failed])

    def edited(query: dict[str, str], headers: dict[str, str]) -> Answer:
        answer = plain(query, headers)
        failed["modified_gmt"] = "2024-03-07T11:00:00"
        return answer

    site.paths[POSTS] = edited
    kept = Bookmark(site.address, datetime(2024, 3, 6, tzinfo=UTC), failed=(Failed(4),))

    assert [[one.post for one in page.items] for page in pages(site, kept)] == [[4], [4]]


def test_the_bookmark_is_never_later_than_the_reading(site: Site) -> None:
    """A post that changed after its page was read must be found the next time, whatever else was seen meanwhile."""
    site.paths[POSTS] = wordpress([post(1, "2199-01-01T00:00:00"), post(2)])

    assert pages(site)[-1].bookmark.modified == datetime(2024, 3, 5, 8, 30, tzinfo=UTC)


def test_a_post_that_changes_meanwhile_hides_no_other(site: Site) -> None:
    kept = [post(n) for n in range(1, 7)]
    plain = wordpress(kept, at_most=2)

    def changing(query: dict[str, str], headers: dict[str, str]) -> Answer:
        answer = plain(query, headers)
        kept[0]["modified_gmt"] = "2024-03-06T10:00:00"
        return answer

    site.paths[POSTS] = changing

    assert places(pages(site)) == [f"https://gazette.example/{n}" for n in range(1, 7)]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ((404, {}, b""), "answered 404"),
        ((403, {}, b'{"code": "rest_disabled"}'), "answered 403"),
        ((200, {}, b"<html></html>"), "no list of posts"),
        ((200, {}, b'{"posts": []}'), "no list of posts"),
        ((200, {}, b"[7]"), "no list of posts"),
        ((200, {}, b"[" * 100_000), "no list of posts"),
    ],
)
def test_what_is_no_wordpress_is_said_to_be_none(site: Site, answer: Any, told: str) -> None:
    site.paths[POSTS] = lambda *_: answer
    with pytest.raises(Unreachable, match=told):
        pages(site)


def test_a_number_of_pages_that_no_site_has_is_not_believed(site: Site) -> None:
    listed = json.dumps([post(1)]).encode()
    site.paths[POSTS] = lambda *_: (200, {"X-WP-TotalPages": "9" * 5000, "X-WP-Total": "9" * 5000}, listed)
    assert [(page.total, len(page.items)) for page in pages(site)] == [(1, 1)]


@pytest.mark.parametrize(
    ("address", "root"),
    [
        ("https://herald.example", "https://herald.example/wp-json/"),
        ("https://herald.example/news/", "https://herald.example/news/wp-json/"),
        ("https://herald.example/wp-json/wp/v2/posts", "https://herald.example/wp-json/"),
        ("https://herald.example/wp-json", "https://herald.example/wp-json/"),
        ("https://herald.example/?rest_route=/", "https://herald.example/?rest_route=/"),
    ],
)
def test_the_api_is_found_beside_the_site(address: str, root: str) -> None:
    assert root_of(address) == root
