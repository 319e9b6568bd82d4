"""Reports as people read them in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from service.checking import Report, Result
from service.judging.verdict import Label, Quote
from service.matching import PublishedClaim

COLOURS = {Label.CONFLICTING: "bold red", Label.AGREEING: "green", Label.NEW: "dim"}


def conflicts(reports: Iterable[Report]) -> Iterator[Result]:
    """Every conflicting result, in the order of the articles and their claims."""
    for report in reports:
        for claim in report.claims:
            yield from (result for result in claim.results if result.verdict.label is Label.CONFLICTING)


def conflict_table(found: Iterable[Result]) -> Table:
    """One row a conflict: what each side says, and the evidence in one sentence."""
    table = Table(title="What conflicts", show_lines=True)
    for heading in ("says", "earlier", "why"):
        table.add_column(heading, ratio=1)
    for result in found:
        if result.theirs is not None:
            evidence = result.verdict.evidence
            ours, theirs = (evidence[0].ours, evidence[0].theirs) if evidence else (None, None)
            why = evidence[0].sentence if evidence else result.verdict.reason.value
            table.add_row(_side(result.ours, ours), _side(result.theirs, theirs), Text(why))
    return table


def claim_table(report: Report) -> Table:
    """One row a claim: its label, the passage, and who else says so or otherwise."""
    table = Table()
    for heading in ("label", "claim", "because"):
        table.add_column(heading)
    for claim in report.claims:
        table.add_row(
            Text(claim.label.value, COLOURS[claim.label]),
            Text(claim.claim.text),
            Text("\n".join(_because(result) for result in claim.results)),
        )
    return table


def _because(result: Result) -> str:
    other = f"{result.theirs.article.source}: {result.theirs.quote}" if result.theirs else ""
    sentence = result.verdict.evidence[0].sentence if result.verdict.evidence else ""
    return " - ".join(part for part in (result.verdict.reason.value, other, sentence) if part)


def _side(claim: PublishedClaim, decisive: Quote | None) -> Text:
    """The source and its passage, with the decisive words in bold."""
    text = Text.assemble((f"{claim.article.source}\n", "dim"), claim.quote)
    if decisive is not None:
        text.highlight_words([decisive.quote], "bold")
    return text
