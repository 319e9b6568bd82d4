"""A claim's passage can be underlined in the HTML that was pushed."""

from __future__ import annotations

import pytest

from service.ingest.passages import in_html
from service.splitting.html import read_html

# the HTML, a passage of its text, the HTML that shows it
CASES = [
    ("<p>Five people died.</p>", "Five people", "Five people"),
    ("<p>About <b>214 passengers</b> fled.</p>", "214 passengers", "214 passengers"),
    ("<p>About <b>214 passengers</b> fled.</p>", "214 passengers fled", "214 passengers</b> fled"),
    ("<p>Marks &amp; Spencer sold 5.</p>", "Marks &", "Marks &amp;"),
    ("<p>Marks &amp; Spencer sold 5.</p>", "& Spencer", "&amp; Spencer"),
    ("<p>“A &foo; b”</p>", "A &", "A &"),
    ("<p>It said &#8220;no&#8221;.</p>", "“no”", "&#8220;no&#8221;"),
    ("<p>One\n\n  two</p><p>three</p>", "two\n\nthree", "two</p><p>three"),
    ("<p>Five 🚢 sank</p>", "🚢 sank", "🚢 sank"),
]


@pytest.mark.parametrize(("html", "passage", "shown"), CASES)
def test_a_passage_is_where_its_html_stands(html: str, passage: str, shown: str) -> None:
    start = read_html(html).text.index(passage)
    [(first, last)] = in_html(html, [(start, start + len(passage))])

    assert html[first:last] == shown
