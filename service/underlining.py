"""Where claims stand in the HTML as it was sent, for a CMS to underline."""

from __future__ import annotations

from dataclasses import dataclass, replace

from service.article import BodyFormat
from service.report import CheckedClaim, Report
from service.splitting.lines.html import HtmlText, read_html


@dataclass(frozen=True, slots=True)
class UnderlinedClaim(CheckedClaim):
    """A claim whose passage is `html[html_start:html_end]`, tags inside it included."""

    html_start: int = 0
    html_end: int = 0


def underlined(report: Report, body: str, body_format: BodyFormat) -> Report:
    """The report with each claim's place in the HTML as sent; unchanged if the body is plain text."""
    if body_format is not BodyFormat.HTML:
        return report
    html = read_html(body)
    return replace(report, claims=tuple(_underlined(claim, html) for claim in report.claims))


def _underlined(claim: CheckedClaim, html: HtmlText) -> UnderlinedClaim:
    start, end = html.html_span(claim.claim.start, claim.claim.end)
    return UnderlinedClaim(claim.claim, claim.results, claim.id, claim.origin, start, end)
