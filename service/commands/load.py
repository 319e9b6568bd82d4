"""Load articles from files into the store."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from service.api.schemas.report import ReportSchema
from service.commands.article_files import FoundArticle, bytes_in, found_articles
from service.commands.json_lines import opened_bytes
from service.commands.opened import opened
from service.commands.shown import by_label, conflicts, result_table, say, summary, telling
from service.errors import CrosscheckError, unexpected
from service.judging.verdict import Label

if TYPE_CHECKING:
    from service.report import Added, Report, Result
    from service.reporting import ReadArticle
    from service.wiring import Crosscheck

Outcome = tuple[FoundArticle, "Added | str"]
Ahead = tuple[FoundArticle, "Callable[[], ReadArticle] | None"]

# With this many articles, starting other processes, which takes seconds, soon pays off.
MANY = 20


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, allow_dash=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line: the report, or what is wrong.")
@click.option("--matches", is_flag=True, help="Show agreements and later figures too, not only what conflicts.")
@click.option("--if-empty", is_flag=True, help="Do nothing if articles are already stored.")
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
    """What is kept of the outcomes, so that a load of any length can be summed up in little memory."""

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
    """What becomes of each article. The bar goes by bytes: counting the articles would read everything twice."""
    columns = (TextColumn("loading"), BarColumn(), TextColumn("{task.fields[articles]} articles"), TimeElapsedColumn())
    with Progress(*columns, console=aside, transient=True) as progress:
        total = bytes_in(paths)
        task = progress.add_task("", total=total, articles=0)
        opening = opened_bytes if total is None else partial(_watched, progress, task, total)
        found = found_articles(paths, crosscheck.settings.longest_body, opening=opening)
        for number, outcome in enumerate(_each(crosscheck, found), start=1):
            progress.update(task, articles=number)
            yield outcome


def _watched(progress: Progress, task: TaskID, total: int, path: Path) -> BinaryIO:
    """The file, opened so that reading it moves the bar."""
    return progress.open(path, "rb", total=total, task_id=task)


def _each(crosscheck: Crosscheck, found: Iterator[FoundArticle]) -> Iterator[Outcome]:
    """What becomes of each article; if there are many, other processes read the next ones meanwhile."""
    first = list(islice(found, MANY))
    found = chain(first, found)
    cores = os.cpu_count() or 1
    with ExitStack() as stack:
        many = cores > 1 and len(first) == MANY
        ahead = _read_ahead(crosscheck, found, cores, stack) if many else ((one, None) for one in found)
        yield from _outcomes(crosscheck, ahead)


def _read_ahead(crosscheck: Crosscheck, found: Iterable[FoundArticle], cores: int, stack: ExitStack) -> Iterator[Ahead]:
    """Each article with a way to what another process read in it, unless it is stored already."""
    from service.commands.reading_ahead import ReadingAhead  # noqa: PLC0415 - loads torch: --help must not wait

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
            yield one, crosscheck.checker.add(one.article, read_ahead=read)
        except CrosscheckError as error:
            yield one, str(error)
        except BrokenExecutor:
            raise  # so would every other
        except Exception as error:  # the others are stored all the same
            yield one, unexpected(error)


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
