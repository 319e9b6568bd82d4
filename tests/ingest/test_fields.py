"""Each format's own ways of saying who, what and when."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from marshmallow import ValidationError

from service.api.faults import faults
from service.api.pushed import pushed_article
from service.errors import InvalidInput
from service.ingest import ninjs, rss, schema_org, superdesk, wordpress
from service.ingest.payload import Found, edited, in_utc, moment
from tests.ingest.no_dates import NO_DATES
from tests.ingest.recorded import NOW, READERS, ROUTES, only, parsed, payload

ITEM = "<rss version='2.0'><channel><link>https://herald.example/</link><item>{}</item></channel></rss>"

# format, payload → what the article's fields are
CASES: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("ninjs", {"uri": "tag:herald.example,2024:7"}, {"source": "herald.example", "url": None}),
    ("ninjs", {"guid": "urn:newsml:aap.example:20240305:7"}, {"source": "aap.example"}),
    ("ninjs", {"guid": "urn:newsml:localhost:20240305:7", "source": "AAP"}, {"source": "AAP"}),
    ("ninjs", {"uri": "urn:uuid:7", "infoSources": [{"name": "Herald"}], "copyrightHolder": "X"}, {"source": "Herald"}),
    ("ninjs", {"uri": "urn:uuid:7", "copyrightHolder": "Herald"}, {"source": "Herald"}),
    ("ninjs", {"uri": "https://WWW.Herald.example:8080/a"}, {"source": "herald.example"}),
    ("ninjs", {"uri": "x", "url": "https://herald.example/a"}, {"source": "herald.example", "external_id": "x"}),
    ("ninjs", {"uri": "x", "bodies": [{"value": "a"}]}, {"body": "a", "body_format": "text"}),
    ("ninjs", {"uri": "x", "bodies": [{"value": "<p>a</p>"}]}, {"body": "<p>a</p>", "body_format": "html"}),
    ("ninjs", {"uri": "x", "body_text": "a < b"}, {"body": "a < b", "body_format": "text"}),
    ("ninjs", {"uri": "x", "body_text": "a<br>b"}, {"body": "a<br>b", "body_format": "html"}),
    (
        "ninjs",
        {"uri": "x", "bodies": [{"value": "a"}, {"contenttype": "text/html", "value": ""}]},
        {"body": "a", "body_format": "text"},
    ),
    ("ninjs", {"uri": "x", "headlines": [{"role": "seo", "value": "S"}]}, {"title": "S"}),
    (
        "ninjs",
        {"uri": "x", "headlines": [{"role": "seo", "value": "S"}, {"role": "main", "value": "M"}]},
        {"title": "M"},
    ),
    ("ninjs", {"uri": "x", "firstcreated": "2024-03-05T08:30:00Z"}, {"published_at": "2024-03-05T08:30:00Z"}),
    ("superdesk", {"guid": "x", "headline": "<p>A &amp; B</p>"}, {"title": "A & B", "external_id": "x"}),
    ("superdesk", {"guid": "x", "language": "en_GB"}, {"language": "en-GB"}),
    (
        "wordpress",
        {"id": 7, "link": "https://herald.example/a", "date": "2024-07-05T09:30:00", "date_gmt": "2024-07-05T08:30:00"},
        {"external_id": "7", "source": "herald.example", "published_at": "2024-07-05T09:30:00+01:00"},
    ),
    ("wordpress", {"date_gmt": "2024-07-05T08:30:00"}, {"published_at": "2024-07-05T08:30:00+00:00"}),
    ("wordpress", {"date": "2024-07-05T09:30:00"}, {"published_at": "2024-07-05T09:30:00"}),
    (
        "wordpress",
        {"date": "2024-07-09T09:30:00", "date_gmt": "2024-07-05T08:30:00"},
        {"published_at": "2024-07-05T08:30:00+00:00"},
    ),
    ("wordpress", {"title": "A &#8211; B", "content": "<p>a</p>"}, {"title": "A – B", "body": "<p>a</p>"}),
    ("wordpress", {"content": {"raw": "<p>a</p>"}}, {"body": "<p>a</p>"}),
    ("schema-org", {"url": "https://herald.example/a"}, {"external_id": "https://herald.example/a"}),
    (
        "schema-org",
        {"@id": "#a", "publisher": {"name": "Herald"}},
        {"source": "Herald", "external_id": "#a", "url": None},
    ),
    ("schema-org", {"publisher": {"url": "https://herald.example"}}, {"source": "herald.example"}),
    ("schema-org", {"articleBody": {"@value": "a"}}, {"body": "a", "body_format": "text"}),
]


@pytest.mark.parametrize(("route", "pushed", "expected"), CASES)
def test_a_field_is_found_where_the_format_keeps_it(
    route: str, pushed: dict[str, Any], expected: dict[str, Any]
) -> None:
    kind = {"@type": "NewsArticle"} if route == "schema-org" else {}
    given = READERS[route]({**kind, **pushed}, NOW).submission()

    assert {name: given.get(name) for name in expected} == expected


FEEDS = [
    ("<title>t</title><guid>7</guid><description>a</description>", {"url": None, "external_id": "7", "body": "a"}),
    (
        "<link>/a</link>",
        {"url": "https://herald.example/a", "external_id": "https://herald.example/a", "source": "herald.example"},
    ),
    ("<pubDate>Tue, 05 Mar 2024 09:30:00 +0100</pubDate>", {"published_at": "2024-03-05T09:30:00+01:00"}),
    ("<pubDate>05 Mar 2024 09:30 EST</pubDate>", {"published_at": "2024-03-05T09:30:00-05:00"}),
    ("<pubDate>Tue, 05 Mar 24 09:30:00 GMT</pubDate>", {"published_at": "2024-03-05T09:30:00+00:00"}),
    ("<pubDate>Tue, 05 Mar 2024 09:30:00 -0030</pubDate>", {"published_at": "2024-03-05T09:30:00-00:30"}),
    ("<pubDate>20240305T0930Z</pubDate>", {"published_at": "2024-03-05T09:30:00+00:00"}),
    ("<pubDate>20240305</pubDate>", {"published_at": "2024-03-05T00:00:00"}),
    ("<pubDate>Mardi</pubDate>", {"published_at": "Mardi"}),
    ("<title>a &lt; b &amp;amp; c</title>", {"title": "a < b & c"}),
    ("<description>&lt;p&gt;a&lt;/p&gt;</description>", {"body": "<p>a</p>", "body_format": "html"}),
    ("<guid>7</guid><link>http://[</link>", {"url": "http://[", "source": "herald.example"}),
]


@pytest.mark.parametrize(("item", "expected"), FEEDS)
def test_an_item_is_read_as_feeds_write_them(item: str, expected: dict[str, Any]) -> None:
    given = only(rss.read(rss.parse(ITEM.format(item).encode()))).submission()

    assert {name: given.get(name) for name in expected} == expected


def test_a_site_whose_address_is_none_does_not_keep_its_items_from_being_read() -> None:
    xml = ITEM.replace("https://herald.example/", "http://[").format("<link>https://herald.example/a</link>")
    assert only(rss.read(rss.parse(xml.encode()))).url.value == "https://herald.example/a"


@pytest.mark.parametrize("text", NO_DATES)
def test_a_date_that_no_calendar_has_is_refused_as_one(text: str) -> None:
    xml = ITEM.format(f"<title>t</title><description>a</description><pubDate>{text}</pubDate>")

    with pytest.raises(ValidationError) as refused:
        pushed_article(only(rss.read(rss.parse(xml.encode()))), 1000)
    assert [fault.pointer for fault in faults(refused.value.messages)] == ["/item/pubDate"]


@pytest.mark.parametrize(
    ("element", "language"),
    [("<language/>", None), ("<language> </language>", None), ("<language>en_GB</language>", "en-GB")],
)
def test_an_empty_language_is_none(element: str, language: str | None) -> None:
    xml = ITEM.format("<title>t</title>").replace("<item>", f"{element}<item>")

    assert only(rss.read(rss.parse(xml.encode()))).submission().get("language") == language


def test_an_item_alone_is_read_too() -> None:
    read = only(rss.read(rss.parse(b"<item><title>t</title><link>https://herald.example/a</link></item>")))
    assert (read.title.value, read.source.value) == ("t", "herald.example")


@pytest.mark.parametrize(
    ("xml", "pointer"),
    [
        (b"", ""),
        (b"{}", ""),
        (b"<html><body>News</body></html>", ""),
        (b"<rss version='2.0'><channel><title>t</title></channel></rss>", "/item"),
        (b"<rss version='2.0'><channel><item><title>&#xd800;</title></item></channel></rss>", ""),
        (b"<rss version='2.0'><channel><item><title>&#1114112;</title></item></channel></rss>", ""),
        (
            b"<rss xmlns:gml='http://www.opengis.net/gml'><channel><item><gml:pos>1 2</gml:pos></item></channel></rss>",
            "",
        ),
    ],
    ids=["nothing", "JSON", "HTML", "no item", "half a surrogate pair", "no character", "out of place"],
)
def test_what_holds_no_item_is_refused(xml: bytes, pointer: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        rss.read(rss.parse(xml))
    assert refused.value.field == pointer


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
@pytest.mark.parametrize("broken", [b"", b"&nbsp;"], ids=["well formed", "broken before"])
def test_xml_that_breaks_off_is_refused_wherever_it_does(name: str, broken: bytes) -> None:
    whole = payload(name).replace(b"<title>", b"<title>" + broken)
    root = "rss" if name == "rss.xml" else "feed"
    assert rss.parse(whole).entries
    for cut in range(whole.index(b"<title>") + 20, len(whole.rstrip()) - 1, 7):
        with pytest.raises(InvalidInput, match=f"</{root}>"):
            rss.parse(whole[:cut])


@pytest.mark.parametrize(
    "xml",
    [
        b"<rss version='2.0'><channel><item><title>a & b</item></channel></rss>",
        b"<rss version='2.0'><channel><item><title>a</title></item></channel></rss>\n<!-- cached --> done",
        b"<rss version='2.0'><channel><item><title><![CDATA[a</title></item></channel></rss>\n",
        b"\n<?xml version='1.0'?><a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry/></a:feed >",
        "<?xml version='1.0' encoding='utf-16'?><RSS version='2.0'><item><title>a&nbsp;</title></item></RSS>".encode(
            "utf-16"
        ),
        b"<?xml version='1.0' encoding='gb2312'?><rss version='2.0'><item><title>a</title></item></rss>",
    ],
)
def test_xml_that_is_broken_but_whole_is_read(xml: bytes) -> None:
    assert len(rss.parse(xml).entries) == 1


def test_the_end_of_a_feed_in_an_item_is_not_its_own() -> None:
    with pytest.raises(InvalidInput, match="</rss>"):
        rss.parse(b"<rss version='2.0'><channel><item><title><![CDATA[A feed ends with </rss> and not wi")


def test_items_are_read_in_their_order_and_what_is_gone_after_them() -> None:
    xml = b"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:gone="http://purl.org/atompub/tombstones/1.0">
      <gone:deleted-entry ref="tag:herald.example,2024:1" when="2024-03-05T09:00:00Z"/>
      <entry><id>tag:herald.example,2024:2</id><title>Two</title></entry>
      <entry><id>tag:herald.example,2024:3</id><title>Three</title></entry>
      <gone:deleted-entry ref="tag:herald.example,2024:4" when="2024-03-05T09:00:00Z"/>
    </feed>"""
    read = rss.read(rss.parse(xml))

    assert [one.external_id.value[-1] for one in read] == ["2", "3", "1", "4"]
    assert [one.status.value for one in read] == ["published", "published", "deleted", "deleted"]


def test_no_file_or_address_that_a_feed_names_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a secret")
    xml = f"<!DOCTYPE r [<!ENTITY s SYSTEM 'file://{secret}'>]>" + ITEM.format("<title>&s;</title>")

    assert "a secret" not in str(rss.parse(xml.encode()).entries)
    with pytest.raises(InvalidInput):
        rss.parse(str(secret).encode())


@pytest.mark.parametrize(
    ("payload_", "pointer"),
    [
        ([], ""),
        ("a", ""),
        ({"@graph": [{"@type": "WebPage"}]}, ""),
        ({"@graph": [7]}, "/@graph/0"),
        ([{"@type": "NewsArticle"}, {"@type": "Article"}], "/1"),
    ],
)
def test_a_document_without_one_news_article_is_refused(payload_: Any, pointer: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        schema_org.read(payload_, NOW)
    assert refused.value.field == pointer


@pytest.mark.parametrize("kind", ["NewsArticle", "schema:NewsArticle", "https://schema.org/ReportageNewsArticle"])
def test_a_news_article_may_be_named_in_full(kind: str) -> None:
    assert schema_org.read({"@type": kind, "headline": "t"}, NOW).title.value == "t"


def test_lists_in_lists_are_read_however_deep() -> None:
    headline: Any = "t"
    for _ in range(sys.getrecursionlimit()):
        headline = [headline]
    assert schema_org.read({"@type": "NewsArticle", "headline": headline}, NOW).title.value == "t"


@pytest.mark.parametrize("read", [ninjs.read, superdesk.read, wordpress.read])
def test_what_is_no_object_is_refused(read: Any) -> None:
    with pytest.raises(InvalidInput):
        read([], NOW)


@pytest.mark.parametrize("name", [name for name in ROUTES if name.endswith(".json")])
def test_values_of_wrong_types_are_refused_and_never_a_surprise(name: str) -> None:
    """Each field in turn becomes a number, a list, an object, text: InvalidInput at worst."""
    whole = parsed(name)
    target = whole if isinstance(whole, dict) else whole[-1]
    for key, kept in list(target.items()):
        for wrong in (7, True, [], [[]], {}, {"a": [7]}, "x", [{"value": 7}], None):
            target[key] = wrong
            with suppress(InvalidInput):
                assert READERS[ROUTES[name]](whole, NOW).submission()["body_format"]
        target[key] = kept


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2024-03-05T10:00:00Z", "2024-03-05T10:00:00+00:00"),
        ("2024-03-05T10:00", "2024-03-05T10:00:00+00:00"),
        ("2024-03-05T11:00:00+01:00", "2024-03-05T10:00:00+00:00"),
        ("2024-03-05", None),  # a day tells no order within it
        ("this morning at 10:00", None),
        ("0001-01-01T00:00:00+14:00", None),
        (20240305, None),
        (None, None),
    ],
)
def test_when_a_text_was_last_changed_is_read_where_it_tells_an_order(value: object, read: str | None) -> None:
    found = edited(Found(value, "/versioncreated"))
    assert (found.isoformat() if found else None) == read


ATOM_ENTRY = """<entry xmlns="http://www.w3.org/2005/Atom"><id>tag:herald.example,2024:a</id><title>T</title>
<content>Five people went.</content><published>2024-03-05T08:00:00Z</published>{}</entry>"""


def test_an_embargo_till_the_end_of_the_calendar_is_a_date() -> None:
    never = Found("9999-12-31T23:59:59-05:00", "/embargoed")
    assert (read := moment(never)) is not None
    assert read.year == 9999
    assert in_utc(never) is None  # that is in the year 10000


@pytest.mark.parametrize(
    ("updated", "read"), [("<updated>2024-03-05T10:00:00Z</updated>", "2024-03-05T10:00:00+00:00"), ("", None)]
)
def test_an_entry_was_changed_when_it_says_and_not_when_it_was_published(updated: str, read: str | None) -> None:
    [entry] = rss.read(rss.parse(ATOM_ENTRY.format(updated).encode()))
    assert (entry.edited_at.isoformat() if entry.edited_at else None) == read
