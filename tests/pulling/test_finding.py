"""What stands behind an address is found out where nobody says it."""

from __future__ import annotations

import pytest

from service.errors import Unreachable
from service.outside import networks
from service.pulling.bookmarks import Bookmark
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


@pytest.mark.parametrize("page", [b"<html></html>", b"<![odd]>", b"<link rel=alternate type=text/html href=/en>"])
def test_what_is_neither_is_told(site: Site, page: bytes) -> None:
    site.paths["/"] = lambda *_: (200, {}, page)
    with pytest.raises(Unreachable, match="no feed and names none"):
        found(f"{site.address}/")


def test_what_is_said_is_not_found_out(site: Site) -> None:
    site.paths["/wp-json/wp/v2/posts"] = wordpress([post(7)])

    assert found(site.address, "wordpress") == ["https://gazette.example/7"]
    assert {path for path, _, _ in site.asked} == {"/wp-json/wp/v2/posts"}
