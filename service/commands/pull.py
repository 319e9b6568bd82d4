"""Poll a WordPress site or a feed, and store what is new."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING

import click
from marshmallow import ValidationError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from service.api.faults import faults, told
from service.api.pushed import held_back, outdated, pushed_article, stored
from service.api.schemas.ingested import IngestedSchema
from service.commands.opened import errors_alone, opened, told_plainly
from service.commands.shown import conflicts, result_table, say
from service.config import Settings
from service.errors import InvalidInput, Outdated
from service.ingest.incoming import Incoming, Status
from service.ingest.ingested import Done, Ingested
from service.pulling.bookmarks import Bookmark, Failed, alone, bookmark, keep

if TYPE_CHECKING:
    from service.pulling.pages import Pulled
    from service.report import Result
    from service.wiring import Crosscheck

DATE = click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"])
WORDS = {
    Done.STORED: "stored",
    Done.ALREADY_STORED: "already there",
    Done.NOT_STORED: "not stored",
    Done.WITHDRAWN: "withdrawn",
}
FAILED = "failed"
PASSED_OVER = "could not be stored before; neither it nor the settings have changed since: skipped"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the operator wants polled, and how."""

    settings: Settings
    address: str
    kind: str | None
    since: datetime | None
    source: str | None

    @property
    def terms(self) -> str:
        """What decides, besides an article itself, whether it can be stored."""
        return f"version {version('crosscheck')}, longest_body {self.settings.longest_body}, source {self.source}"


@dataclass(frozen=True, slots=True)
class Became:
    """What became of an article that was found: `ingested`, or the fault for which it could not be read."""

    place: str
    ingested: Ingested | None = None
    fault: str = ""

    @property
    def word(self) -> str:
        """What became of it, in a word or two."""
        return WORDS[self.ingested.outcome] if self.ingested else FAILED

    @property
    def conflicts(self) -> tuple[Result, ...]:
        """The conflicts it is in, if it is stored."""
        return tuple(conflicts([self.ingested.report])) if self.ingested and self.ingested.report else ()


@click.command()
@click.argument("address", metavar="URL")
@click.option("--wordpress", "kind", flag_value="wordpress", default=None, help="URL is a WordPress site.")
@click.option("--feed", "kind", flag_value="feed", help="URL is an RSS or Atom feed.")
@click.option("--since", metavar="DATE", type=DATE, help="What is from that date (UTC) on, instead of what is new.")
@click.option("--source", help="Who published it, instead of the host of each article's address.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an article and line.")
@click.option("--quiet", is_flag=True, help="Print only what failed: for cron.")
def pull(  # noqa: PLR0913, PLR0917 - one for each option
    address: str, kind: str | None, since: datetime | None, source: str | None, as_json: bool, quiet: bool
) -> None:
    """Store what is new at a WordPress site or in a feed, and show what conflicts.

    How far it was read is remembered for the next time. What could not be stored is reported once, and tried again when
    it changed, or when this program or its settings did. An address that another pull is reading is left to that one.
    Exit code 1: the site could not be read, or articles that were not reported before could not be stored.
    """
    aside = Console(stderr=True, quiet=quiet)
    tally: Counter[str] = Counter()
    found: list[Result] = []
    with told_plainly(), ExitStack() as stack:
        if quiet:
            stack.enter_context(errors_alone())
        settings = Settings.from_environment()
        asked = Asked(settings, address, kind, since.replace(tzinfo=UTC) if since else None, source)
        if not stack.enter_context(alone(settings.data, address)):
            say(aside, f"{address} is being pulled already")
            return
        # The models take seconds to load: only for what is new.
        parts = cache(lambda: stack.enter_context(opened(makes=True)))
        try:
            for became in _pulled(parts, asked, aside):
                tally[became.word] += 1
                found += became.conflicts
                _tell(became, as_json=as_json)
        finally:
            aside.print(", ".join(f"{tally[word]} {word}" for word in (*WORDS.values(), FAILED)), highlight=False)
    if found and not (as_json or quiet):
        Console().print(result_table(found))
    if tally[FAILED]:
        raise SystemExit(1)


def _pulled(parts: Callable[[], Crosscheck], asked: Asked, aside: Console) -> Iterator[Became]:
    """What became of each article, without those that failed before; the bookmark and what failed are kept at the end.

    With a date (--since) the bookmark stays where it is: what changed between the two was not read.
    """
    from service.pulling.finding import poll_of  # noqa: PLC0415 - loads feedparser, which --help need not wait for

    before = bookmark(asked.settings.data, asked.address)
    is_first = before == Bookmark(asked.address)
    before = kept = before.under(asked.terms)
    failed: list[Failed] = []
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=aside, transient=True) as progress:
        task = progress.add_task("pulling", total=None)
        for page in poll_of(asked.address, asked.kind)(before, asked.since):
            progress.update(task, total=page.total)
            for found in page.items:
                progress.advance(task)
                if became := _unless_it_failed(found, before, parts, asked):
                    yield became
                else:
                    say(aside, f"{found.place}: {PASSED_OVER}")
                if not (became and became.ingested):
                    failed.append(_as_it_is(found))
            kept = page.bookmark
    if asked.since is None or is_first:
        keep(asked.settings.data, kept.without(failed))


def _unless_it_failed(found: Pulled, before: Bookmark, parts: Callable[[], Crosscheck], asked: Asked) -> Became | None:
    """What becomes of it; None if it could not be stored before and is unchanged, unless a date is named."""
    passed_over = asked.since is None and _as_it_is(found) in before.failed
    return None if passed_over else _became(parts(), found, asked.source)


def _as_it_is(found: Pulled) -> Failed:
    return Failed(found.post, found.digest)


def _became(crosscheck: Crosscheck, found: Pulled, source: str | None) -> Became:
    try:
        return Became(found.place, _ingested(crosscheck, found.incoming.published_by(source)))
    except InvalidInput as error:
        return Became(found.place, fault=str(error))
    except ValidationError as error:
        return Became(found.place, fault=told(tuple(faults(error.messages))))


def _ingested(crosscheck: Crosscheck, incoming: Incoming) -> Ingested:
    if incoming.status is not Status.PUBLISHED:
        return held_back(incoming, crosscheck.checker)
    try:
        added = crosscheck.checker.add(pushed_article(incoming, crosscheck.settings.longest_body))
    except Outdated as error:
        return outdated(error)
    return stored(incoming, added)


def _tell(became: Became, *, as_json: bool) -> None:
    if became.ingested is None:
        click.echo(f"{became.place}: {became.fault}", err=True)
    if as_json:
        told = IngestedSchema().dump(became.ingested) if became.ingested else {"error": became.fault}
        click.echo(json.dumps({"place": became.place, **told}))
