"""Where claims stand in the HTML as it was sent, so that a CMS can underline them there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from service.article import BodyFormat
from service.checking import CheckedClaim, Report
from service.splitting.html import HtmlText, read_html


@dataclass(frozen=True, slots=True)
class UnderlinedClaim(CheckedClaim):
    """A claim whose passage is `html[html_start:html_end]`, tags inside it included."""

    html_start: int = 0
    html_end: int = 0


def underlined(report: Report, given: Mapping[str, Any]) -> Report:
    """The report with each claim's place in the HTML that a loaded ArticleInSchema holds; as it is for plain text."""
    if given["body_format"] is not BodyFormat.HTML:
        return report
    html = read_html(given["body"])
    return replace(report, claims=tuple(_underlined(claim, html) for claim in report.claims))


def _underlined(claim: CheckedClaim, html: HtmlText) -> UnderlinedClaim:
    start, end = html.html_span(claim.claim.start, claim.claim.end)
    return UnderlinedClaim(claim.claim, claim.results, claim.id, claim.origin, start, end)
