"""What stands behind an address is found out where nobody says it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.errors import Unreachable
from service.outside import networks
from service.pulling.bookmarks import Bookmark, Polled
from service.pulling.finding import poll_of
from tests.pulling.site import Site, feed, item, post, wordpress

PAGE = b'<html><head><link rel="alternate" type="application/rss+xml" href="/news.xml"></head></html>'


def found(address: str, kind: str | None = None) -> list[str]:
    return [one.place for page in poll_of(address, kind)(Bookmark(address), None) for one in page.items]


def test_a_feed_is_read_as_one(site: Site) -> None:
    site.paths["/news.xml"] = feed(item(1))
    assert found(f"{site.address}/news.xml") == ["https://gazette.example/1"]


def test_a_site_that_names_its_api_is_read_by_it(site: Site) -> None:
    link = f'<{site.address}/api/>; rel="https://api.w.org/"'
    site.paths["/"] = lambda *_: (200, {"Link": link}, PAGE)
    site.paths["/api/wp/v2/posts"] = wordpress([post(7)])

    assert found(f"{site.address}/") == ["https://gazette.example/7"]


def test_a_page_that_names_a_feed_is_read_by_it(site: Site) -> None:
    site.paths["/"] = lambda *_: (200, {}, PAGE)
    site.paths["/news.xml"] = feed(item(1))

    assert found(f"{site.address}/") == ["https://gazette.example/1"]


@pytest.mark.parametrize(
    "link",
    [
        "<link rel=alternate type=application/rss+xml href=/news.xml>",
        "<LINK REL='ALTERNATE' TYPE='application/atom+xml' HREF='/news.xml'/>",
        '<link type="application/rss+xml; charset=utf-8" title="a > b" href="&#47;news.xml">',
        '<link rel="home alternate" href=" /news.xml " type=" application/rss+xml ">',
        "<!-- <link rel=alternate type=application/rss+xml href=/old.xml> --><link rel=icon href=/icon.png>"
        "<link rel=service.post type=application/atom+xml href=/posting><link rel=alternate type=text/html href=/en>"
        '<link rel=alternate type=application/rss+xml href><script>"<link rel=alternate type=application/rss+xml '
        'href=/script.xml>"</script><link rel=alternate type=application/rss+xml href=/news.xml>'
        "<link rel=alternate type=application/rss+xml href=/comments.xml>",
        "<link rel=alternate type=application/rss+xml href=/news.xml><![odd]>",
    ],
    ids=["unquoted", "capitals", "entity", "blanks", "among others", "before what cannot be read"],
)
def test_a_feed_is_found_as_pages_name_it(site: Site, link: str) -> None:
    site.paths["/"] = lambda *_: (200, {}, f"<!doctype html><title>News</title>{link}<p>News".encode())
    site.paths["/news.xml"] = feed(item(1))

    assert found(f"{site.address}/") == ["https://gazette.example/1"]


@pytest.mark.parametrize(
    ("headers", "page"),
    [
        ({"Link": '<http://10.0.0.7/api/>; rel="https://api.w.org/"'}, b""),
        ({}, PAGE.replace(b"/news.xml", b"http://10.0.0.7/news.xml")),
    ],
    ids=["API", "feed"],
)
def test_a_public_page_cannot_name_a_private_place(
    site: Site, monkeypatch: pytest.MonkeyPatch, headers: dict[str, str], page: bytes
) -> None:
    monkeypatch.setattr(networks, "_is_public", lambda address: str(address) == "127.0.0.1")
    site.paths["/"] = lambda *_: (200, headers, page)

    with pytest.raises(Unreachable, match=r"10\.0\.0\.7 is not a public address"):
        found(f"{site.address}/")


@pytest.mark.parametrize(
    ("headers", "page"),
    [({"Link": '<http://[>; rel="https://api.w.org/"'}, b""), ({}, PAGE.replace(b"/news.xml", b"http://["))],
    ids=["API", "feed"],
)
def test_a_page_that_names_no_address_is_told(site: Site, headers: dict[str, str], page: bytes) -> None:
    site.paths["/"] = lambda *_: (200, headers, page)
    with pytest.raises(Unreachable, match=r"http://\["):
        found(f"{site.address}/")


@pytest.mark.parametrize("page", [b"<html></html>", b"<![odd]>", b"<link rel=alternate type=text/html href=/en>"])
def test_what_is_neither_is_told(site: Site, page: bytes) -> None:
    site.paths["/"] = lambda *_: (200, {}, page)
    with pytest.raises(Unreachable, match="no feed and names none"):
        found(f"{site.address}/")


def again(address: str, kept: Bookmark) -> tuple[list[str], Bookmark]:
    """The places that are new to that bookmark, and the next one."""
    [page] = poll_of(address, None)(kept, None)
    return [one.place for one in page.items], page.bookmark


def test_a_feed_is_fetched_once_and_then_only_if_it_changed(site: Site) -> None:
    address = f"{site.address}/news.xml"
    site.paths["/news.xml"] = feed(item(1))
    first, kept = again(address, Bookmark(address))

    assert (first, kept.polled) == (["https://gazette.example/1"], Polled("feed", address))
    assert again(address, kept) == ([], kept)
    assert [headers.get("if-none-match") for _, _, headers in site.asked] == [None, '"1"']


@pytest.mark.parametrize("headers", [{}, {"Link": '</api/>; rel="https://api.w.org/"'}], ids=["feed", "API"])
def test_what_a_page_named_is_polled_without_the_page(site: Site, headers: dict[str, str]) -> None:
    address = f"{site.address}/"
    site.paths["/"] = lambda *_: (200, headers, PAGE)
    site.paths["/news.xml"], site.paths["/api/wp/v2/posts"] = feed(item(1)), wordpress([post(1)])
    first, kept = again(address, Bookmark(address))
    fetched = len(site.asked)

    assert first == ["https://gazette.example/1"]
    assert again(address, kept)[0] == []
    assert "/" not in {path for path, _, _ in site.asked[fetched:]}


def test_what_is_there_is_looked_for_again_where_what_was_cannot_be_read(site: Site) -> None:
    address = f"{site.address}/"
    site.paths["/"] = lambda *_: (200, {}, PAGE)
    site.paths["/news.xml"] = feed(item(1))
    _, kept = again(address, Bookmark(address))

    del site.paths["/news.xml"]
    with pytest.raises(Unreachable, match=r"news\.xml answered 404"):
        again(address, kept)
    site.paths["/"] = lambda *_: (200, {}, PAGE.replace(b"/news.xml", b"/feed"))
    site.paths["/feed"] = feed(item(2))  # with the ETag of the old one
    found, moved = again(address, kept)

    assert (found, moved.polled) == (["https://gazette.example/2"], Polled("feed", f"{site.address}/feed"))
    assert again(address, moved) == ([], moved)


def test_what_a_public_page_named_leads_nowhere_private_later(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"{site.address}/"
    site.paths["/"] = lambda *_: (200, {}, PAGE)
    site.paths["/news.xml"] = feed(item(1))
    with monkeypatch.context() as public:
        public.setattr(networks, "_is_public", lambda _: True)
        _, kept = again(address, Bookmark(address))
    assert kept.polled == Polled("feed", f"{site.address}/news.xml", inside=False)

    site.paths["/inside"] = feed(item(2))
    moved = replace(kept, polled=replace(kept.polled, address=f"{site.address}/inside"))
    assert again(address, moved)[0] == ["https://gazette.example/1"]  # as the page, which the operator named, says now
    assert "/inside" not in {path for path, _, _ in site.asked}


def test_what_is_said_is_not_found_out(site: Site) -> None:
    site.paths["/wp-json/wp/v2/posts"] = wordpress([post(7)])

    assert found(site.address, "wordpress") == ["https://gazette.example/7"]
    assert {path for path, _, _ in site.asked} == {"/wp-json/wp/v2/posts"}
