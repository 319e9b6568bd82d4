"""Reports as people read them in a terminal."""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import datetime
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from service.api.schemas.fields import written
from service.judging.verdict import BY_WEIGHT, Label, Quote
from service.matching import PublishedClaim
from service.report import Report, Result

WIDEST = 10_000  # letters of a line that is read by a program or a pager: far more than the columns ever need
COLOURS = {Label.CONFLICTING: "bold red", Label.AGREEING: "green", Label.NEW: "dim"}

# What a terminal obeys: control characters, but for tabs and line ends, and overrides of direction.
OBEYED: dict[int, str] = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"}
OBEYED |= {ord("\r"): "", 0x202D: "\\u202d", 0x202E: "\\u202e"}


def inert(text: str) -> str:
    """Others' words, of an article, a feed or a receiver: what a terminal would obey is written out."""
    return text.translate(OBEYED)


def words(text: str, style: str = "") -> Text:
    """The same for a table or a line."""
    return Text(inert(text), style)


def escape_what_has_no_bytes() -> None:
    """A character that the output cannot encode, such as half a surrogate pair, is shown as JSON escapes it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(aside: Console, line: str) -> None:
    """One line, as it is: a place or a reason may be long, or contain what looks like markup."""
    aside.print(inert(line), markup=False, highlight=False, soft_wrap=True)


def conflicts(reports: Iterable[Report]) -> Iterator[Result]:
    """Every conflicting result, in the order of the articles and their claims."""
    yield from (result for result in _results(reports) if result.verdict.label is Label.CONFLICTING)


def telling(reports: Iterable[Report]) -> Iterator[Result]:
    """Every result but those with nothing to compare, in the same order."""
    yield from (result for result in _results(reports) if result.verdict.telling)


def by_label(found: Iterable[Result]) -> list[Result]:
    """Later figures, then agreements, then conflicts, so that conflicts stand next to the prompt."""
    return sorted(found, key=lambda result: -BY_WEIGHT.index(result.verdict.label))


def _results(reports: Iterable[Report]) -> Iterator[Result]:
    for report in reports:
        for claim in report.claims:
            yield from claim.results


def result_table(found: Iterable[Result]) -> Table:
    """One row a result: what each side says, the label, and the evidence in one sentence."""
    table = Table(show_lines=True)
    for heading in ("says", "match", "verdict"):
        table.add_column(heading, ratio=1)
    for result in found:
        if result.theirs is not None:
            why = result.verdict.decisive
            ours, theirs = (why.ours, why.theirs) if why else (None, None)
            table.add_row(_side(result.ours, ours), _side(result.theirs, theirs, result.ours), _verdict(result))
    return table


def fields_of(value: Any) -> dict[str, object]:
    """A data class's fields as JSON has them: moments as the API writes them, sets in order."""
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return written(value)
    return sorted(value) if isinstance(value, frozenset) else value


def listing(*headings: str, title: str | None = None) -> Table:
    """An empty table that cuts nothing short: text too long for its column goes on in the next line."""
    table = Table(title=title, title_justify="left")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def print_lists(*tables: Table) -> None:
    """Each on its own lines; piped or redirected, as wide as they need, so that no id is broken."""
    console = Console()
    if not console.is_terminal:
        endless = console.options.update_width(WIDEST)
        console.width = max(console.measure(table, options=endless).maximum for table in tables)
    console.print(*tables)


def _verdict(result: Result) -> Text:
    verdict, why = result.verdict, result.verdict.decisive
    said = why.sentence if why else verdict.reason.value
    return Text.assemble((f"{verdict.label.value}\n", COLOURS[verdict.label]), inert(said))


def summary(labels: Counter[Label]) -> str:
    """How many claims there are, and how many of each label."""
    return f"{labels.total()} claims: " + ", ".join(f"{labels[label]} {label.value}" for label in BY_WEIGHT)


def claim_table(report: Report) -> Table:
    """One row a claim: its label, its text, and who else says so or contradicts it."""
    table = Table()
    for heading in ("label", "claim", "because"):
        table.add_column(heading)
    for claim in report.claims:
        table.add_row(
            words(claim.label.value, COLOURS[claim.label]),
            words(claim.claim.text),
            words("\n".join(_because(result) for result in claim.results)),
        )
    return table


def _because(result: Result) -> str:
    other = f"{result.theirs.article.source}: {result.theirs.quote}" if result.theirs else ""
    why = result.verdict.decisive
    return " - ".join(part for part in (result.verdict.reason.value, other, why.sentence if why else "") if part)


def _side(claim: PublishedClaim, decisive: Quote | None, beside: PublishedClaim | None = None) -> Text:
    """The source, the day and the passage, with the decisive words in bold; "published later" if so."""
    published = claim.article.published_at
    where = f"{claim.article.source}, {published:%-d %b %Y}" if published else claim.article.source
    if beside and claim.article.published_after(beside.article):
        where += ", published later"
    text = Text.assemble((inert(f"{where}\n"), "dim"), inert(claim.quote))
    if decisive is not None:
        text.highlight_words([inert(decisive.quote)], "bold")
    return text
