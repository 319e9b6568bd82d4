"""Where a claim's passage stands in the HTML that was pushed, for a CMS that underlines it there."""

from __future__ import annotations

from collections.abc import Iterable
from html import unescape

from service.splitting.html import HtmlText, read_html
from service.splitting.markup import REFERENCE


def in_html(html: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each span of the HTML's text the stretch of HTML that shows it; tags may stand inside."""
    read = read_html(html)
    return [(read.html_offset(start), _behind(html, read, end - 1)) for start, end in spans]


def _behind(html: str, read: HtmlText, position: int) -> int:
    """The place behind the character that the text has there, which may be written as a reference ("&amp;")."""
    at = read.html_offset(position)
    reference = REFERENCE.match(html, at)
    return reference.end() if reference and unescape(reference.group()) != reference.group() else at + 1
