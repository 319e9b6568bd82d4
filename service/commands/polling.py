"""One poll of a WordPress site or a feed: what became of each article, and how far it was read."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

from marshmallow import ValidationError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from service.api.faults import faults, told
from service.api.pushed import held_back, outdated, pushed_article, stored
from service.commands.shown import conflicts
from service.config import Settings
from service.errors import CrosscheckError, InvalidInput, Outdated, unexpected
from service.ingest.incoming import Incoming, Status
from service.ingest.ingested import Done, Ingested
from service.pulling.bookmarks import Bookmark, Failed, bookmark, keep

if TYPE_CHECKING:
    from service.pulling.pages import Page, Pulled
    from service.report import Result
    from service.wiring import Crosscheck

WORDS = {
    Done.STORED: "stored",
    Done.ALREADY_STORED: "already there",
    Done.NOT_STORED: "not stored",
    Done.WITHDRAWN: "withdrawn",
}
FAILED, SKIPPED = "failed", "skipped"
PASSED_OVER = "could not be stored before; neither it nor the settings have changed since: skipped"

# Builds the service's parts when they are first needed: the models take seconds to load.
Parts = Callable[[], "Crosscheck"]


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
    """What became of an article that was found: `ingested`, or the fault for which it could not be stored.

    passed_over: it had that fault before and is unchanged, so it was not tried again.
    """

    place: str
    ingested: Ingested | None = None
    fault: str = ""
    passed_over: bool = False

    @property
    def word(self) -> str:
        """What became of it, in a word or two."""
        if self.ingested:
            return WORDS[self.ingested.outcome]
        return SKIPPED if self.passed_over else FAILED

    @property
    def conflicts(self) -> tuple[Result, ...]:
        """The conflicts it is in, if it is stored."""
        return tuple(conflicts([self.ingested.report])) if self.ingested and self.ingested.report else ()


def polled(parts: Parts, asked: Asked, aside: Console) -> Iterator[Became]:
    """What became of each article; the bookmark and what failed are kept at the end.

    With a date (--since) the bookmark stays where it is: what changed between the two was not read.
    """
    from service.pulling.finding import poll_of  # noqa: PLC0415 - loads feedparser, which --help need not wait for

    before = bookmark(asked.settings.data, asked.address)
    is_first = before == Bookmark(asked.address)
    before = kept = before.under(asked.terms)
    known = before.failed if asked.since is None else ()
    failed: list[Failed] = []
    with _counting(aside) as counted:
        for page in poll_of(asked.address, asked.kind)(before, asked.since):
            failed += yield from _stored(counted(page), known, parts, asked.source)
            kept = page.bookmark
    if asked.since is None or is_first:
        keep(asked.settings.data, kept.without(failed))


@contextmanager
def _counting(aside: Console) -> Iterator[Callable[[Page], Iterator[Pulled]]]:
    """Gives the articles of a page one by one, and shows how many of all have been given."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=aside, transient=True) as progress:
        task = progress.add_task("pulling", total=None)

        def counted(page: Page) -> Iterator[Pulled]:
            progress.update(task, total=page.total)
            for found in page.items:
                progress.advance(task)
                yield found

        yield counted


def _stored(
    items: Iterable[Pulled], known: tuple[Failed, ...], parts: Parts, source: str | None
) -> Generator[Became, None, list[Failed]]:
    """What became of each; those known to have failed are passed over unless they changed. Returns what failed."""
    failed = []
    for found in items:
        as_it_is = Failed(found.post, found.digest)
        if as_it_is in known:
            became = Became(found.place, fault=PASSED_OVER, passed_over=True)
        else:
            became = _became(parts(), found, source)
        yield became
        if became.ingested is None:
            failed.append(as_it_is)
    return failed


def _became(crosscheck: Crosscheck, found: Pulled, source: str | None) -> Became:
    try:
        return Became(found.place, _ingested(crosscheck, found.incoming.published_by(source)))
    except InvalidInput as error:
        return Became(found.place, fault=str(error))
    except ValidationError as error:
        return Became(found.place, fault=told(tuple(faults(error.messages))))
    except (CrosscheckError, OSError):
        raise  # so would every other
    except Exception as error:  # the others are stored all the same
        return Became(found.place, fault=unexpected(error))


def _ingested(crosscheck: Crosscheck, incoming: Incoming) -> Ingested:
    if incoming.status is not Status.PUBLISHED:
        return held_back(incoming, crosscheck.checker)
    try:
        added = crosscheck.checker.add(pushed_article(incoming, crosscheck.settings.longest_body))
    except Outdated as error:
        return outdated(error)
    return stored(incoming, added)
