"""Load articles from files into the store."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from service.api.schemas.report import ReportSchema
from service.commands.article_files import FoundArticle, found_articles
from service.commands.opened import opened
from service.commands.shown import by_label, conflicts, result_table, say, summary, telling
from service.errors import CrosscheckError
from service.judging.verdict import Label

if TYPE_CHECKING:
    from service.checking import ReadArticle
    from service.report import Added, Report, Result
    from service.wiring import Crosscheck

Outcome = tuple[FoundArticle, "Added | str"]
Ahead = tuple[FoundArticle, "Callable[[], ReadArticle] | None"]

# From so many articles on the seconds that another process takes to start are soon won back.
MANY = 20


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, allow_dash=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line: the report, or what is wrong.")
@click.option("--matches", is_flag=True, help="Show agreements and later figures too, not only what conflicts.")
@click.option("--if-empty", is_flag=True, help="Do nothing where articles are already stored.")
def load(paths: tuple[Path, ...], as_json: bool, matches: bool, if_empty: bool) -> None:
    """Store the articles of .txt, .json and .jsonl(.gz) files and of folders, and show what conflicts.

    "-" is JSON on standard input, whole or an object a line.
    """
    aside = Console(stderr=True)
    told = Told()
    with opened(makes=True) as crosscheck:
        if if_empty and (held := crosscheck.store.counts().articles):
            aside.print(f"the store already holds {held} articles", highlight=False)
            return
        for outcome in _with_progress(crosscheck, paths, aside):
            told.add(outcome, telling if matches else conflicts)
            if as_json:
                click.echo(json.dumps(_line(outcome)))
    _tell(told, aside)
    if not as_json:
        _show(told)
    if told.failed:
        raise SystemExit(1)


@dataclass
class Told:
    """What is kept of the outcomes: a load of any length is told of in little memory."""

    failed: list[tuple[str, str]] = field(default_factory=list)
    created: int = 0
    known: int = 0
    labels: Counter[Label] = field(default_factory=Counter)
    results: list[Result] = field(default_factory=list)

    def add(self, outcome: Outcome, shown: Callable[[list[Report]], Iterable[Result]]) -> None:
        found, became = outcome
        if isinstance(became, str):
            self.failed.append((found.place, became))
            return
        self.created += became.created
        self.known += not became.created
        self.labels.update(claim.label for claim in became.report.claims)
        self.results += shown([became.report])


def _with_progress(crosscheck: Crosscheck, paths: tuple[Path, ...], aside: Console) -> Iterator[Outcome]:
    """What is not a file, such as a pipe, can be read only once: how much it holds is not known beforehand."""
    longest = crosscheck.settings.longest_body
    lasting = all(path.is_dir() or path.is_file() for path in paths)
    total = sum(1 for _ in found_articles(paths, longest)) if lasting else None
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with ExitStack() as stack:
        progress = stack.enter_context(Progress(*columns, console=aside, transient=True))
        found = progress.track(found_articles(paths, longest), total=total, description="loading")
        cores = os.cpu_count() or 1
        if cores > 1 and (total is None or total >= MANY):
            yield from _outcomes(crosscheck, _read_ahead(crosscheck, found, cores, stack))
        else:
            yield from _outcomes(crosscheck, ((one, None) for one in found))


def _read_ahead(crosscheck: Crosscheck, found: Iterable[FoundArticle], cores: int, stack: ExitStack) -> Iterator[Ahead]:
    """Each article with the way to what another process read in it, unless it is stored already."""
    from service.commands.reading_ahead import ReadingAhead  # noqa: PLC0415 - loads torch, which --help must not wait for

    ahead = stack.enter_context(closing(ReadingAhead(crosscheck.settings, cores, crosscheck.encoder)))
    known = crosscheck.checker.known
    yield from ahead.each(found, lambda one: None if one.article is None or known(one.article) else one.article)


def _outcomes(crosscheck: Crosscheck, found: Iterable[Ahead]) -> Iterator[Outcome]:
    """Each article with what became of it: stored, or the reason why not."""
    for one, read in found:
        if one.article is None:
            yield one, one.fault
            continue
        try:
            yield one, crosscheck.checker.add(one.article, read)
        except CrosscheckError as error:
            yield one, str(error)


def _line(outcome: Outcome) -> dict[str, object]:
    found, became = outcome
    if isinstance(became, str):
        return {"place": found.place, "error": became}
    return {"place": found.place, "created": became.created, **ReportSchema().dump(became.report)}


def _tell(told: Told, aside: Console) -> None:
    for place, reason in told.failed:
        say(aside, f"{place}: {reason}")
    aside.print(f"{told.created} stored, {told.known} already there, {len(told.failed)} failed", highlight=False)


def _show(told: Told) -> None:
    console = Console()
    if told.results:
        console.print(result_table(by_label(told.results)))
    console.print(summary(told.labels), highlight=False)
