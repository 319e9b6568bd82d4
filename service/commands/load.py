"""Load articles from files into the store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from service.api.schemas.report import ReportSchema
from service.commands.article_files import Found, found_articles
from service.commands.opened import opened
from service.commands.shown import conflicts, result_table, summary, telling
from service.errors import CrosscheckError

if TYPE_CHECKING:
    from service.checking import Added, Report
    from service.wiring import Crosscheck

Outcome = tuple[Found, "Added | str"]


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line: the report, or what is wrong.")
@click.option("--matches", is_flag=True, help="Show agreements and later figures too, not only what conflicts.")
@click.option("--if-empty", is_flag=True, help="Do nothing where articles are already stored.")
def load(paths: tuple[Path, ...], as_json: bool, matches: bool, if_empty: bool) -> None:
    """Store the articles of .txt, .json and .jsonl(.gz) files and of folders, and show what conflicts."""
    aside = Console(stderr=True)
    with opened() as crosscheck:
        if if_empty and (held := crosscheck.store.counts().articles):
            aside.print(f"the store already holds {held} articles", highlight=False)
            return
        found = list(found_articles(paths, crosscheck.settings.longest_body))
        outcomes = []
        for outcome in _with_progress(_outcomes(crosscheck, found), len(found), aside):
            outcomes.append(outcome)
            if as_json:
                click.echo(json.dumps(_line(outcome)))
    _tell(outcomes, aside)
    if not as_json:
        _show([became.report for _, became in outcomes if not isinstance(became, str)], matches)
    if any(isinstance(became, str) for _, became in outcomes):
        raise SystemExit(1)


def _outcomes(crosscheck: Crosscheck, found: list[Found]) -> Iterator[Outcome]:
    """Each article with what became of it: stored, or the reason why not."""
    for one in found:
        if one.article is None:
            yield one, one.fault
            continue
        try:
            yield one, crosscheck.checker.add(one.article)
        except CrosscheckError as error:
            yield one, str(error)


def _with_progress(outcomes: Iterator[Outcome], total: int, aside: Console) -> Iterator[Outcome]:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=aside, transient=True) as progress:
        yield from progress.track(outcomes, total=total, description="loading")


def _line(outcome: Outcome) -> dict[str, object]:
    found, became = outcome
    if isinstance(became, str):
        return {"place": found.place, "error": became}
    return {"place": found.place, "created": became.created, **ReportSchema().dump(became.report)}


def _tell(outcomes: list[Outcome], aside: Console) -> None:
    failed = [(found.place, became) for found, became in outcomes if isinstance(became, str)]
    stored = [became for _, became in outcomes if not isinstance(became, str)]
    for place, reason in failed:
        aside.print(f"{place}: {reason}", markup=False, highlight=False, soft_wrap=True)
    created = sum(added.created for added in stored)
    aside.print(f"{created} stored, {len(stored) - created} already there, {len(failed)} failed", highlight=False)


def _show(reports: list[Report], matches: bool) -> None:
    console = Console()
    if found := telling(reports) if matches else list(conflicts(reports)):
        console.print(result_table(found))
    console.print(summary(reports), highlight=False)
