"""Where a claim's passage stands in the HTML that was pushed, for a CMS that underlines it there."""

from __future__ import annotations

from collections.abc import Iterable

from service.splitting.html import read_html


def in_html(html: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each span of the HTML's text the stretch of HTML that shows it; tags may stand inside."""
    read = read_html(html)
    return [read.html_span(*span) for span in spans]
