"""Whatever is pushed, it is read or refused: nothing is a surprise."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from marshmallow import ValidationError

from service.api.pushed import known_by, pushed_article
from service.errors import InvalidInput
from service.ingest import rss
from tests.ingest.no_dates import NO_DATES
from tests.ingest.recorded import NOW, READERS

NAMES = st.sampled_from(
    """uri guid type pubstatus pubStatus embargoed embargoedUntil headline headlines bodies body_html body_text value
    role contenttype contentType renditions href mimetype versioncreated language id status link title content rendered
    protected date date_gmt modified_gmt @type @graph @id @value articleBody headline url mainEntityOfPage publisher
    name identifier datePublished inLanguage creativeWorkStatus source""".split()
)
TEXTS = st.sampled_from(
    """NewsArticle text usable publish canceled 2024-03-05T08:30:00Z 0001-01-01T00:00:00+14:00 https://herald.example/a http://[
    tag:, urn:newsml: <p>Five</p> <br> \x00 \ud800 \u0660 en_GB""".split(" ")
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS | st.text(max_size=8)
ANYTHING = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=8), max_leaves=25
)
CALM = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("route", ["ninjs", "superdesk", "wordpress", "schema-org"])
@CALM
@given(payload=st.dictionaries(NAMES, ANYTHING, max_size=12) | ANYTHING)
def test_any_json_is_read_or_refused(route: str, payload: Any) -> None:
    if route == "schema-org" and isinstance(payload, dict):
        payload["@type"] = "NewsArticle"
    with suppress(InvalidInput, ValidationError):
        incoming = READERS[route](payload, NOW)
        with suppress(InvalidInput, ValidationError):
            known_by(incoming)
        assert pushed_article(incoming, 1000).body.strip()


TAGS = st.sampled_from("rss channel item feed entry title link guid id pubDate published description content".split())
PIECES = st.lists(
    TAGS.map("<{}>".format)
    | TAGS.map("</{}>".format)
    | TEXTS
    | st.sampled_from(NO_DATES).map("<item><title>t</title><pubDate>{}</pubDate></item>".format)
    | st.sampled_from(["&amp;", "&#8220;", "<![CDATA[", "]]>"]),
    max_size=20,
)


@CALM
@given(pieces=PIECES)
def test_any_xml_is_read_or_refused(pieces: list[str]) -> None:
    xml = "".join(pieces).encode("utf-8", "surrogatepass")
    with suppress(InvalidInput, ValidationError):
        for incoming in rss.read(rss.parse(xml)):
            assert pushed_article(incoming, 1000).body.strip()
