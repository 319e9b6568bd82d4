"""Poll a WordPress site or a feed, and store what is new."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

import click
from marshmallow import ValidationError
from rich.console import Console

from service.api.schemas.fields import moment
from service.api.schemas.ingested import IngestedSchema
from service.commands.opened import errors_alone, opened, told_plainly
from service.commands.polling import FAILED, WORDS, Asked, Became, polled
from service.commands.shown import inert, result_table, say
from service.config import Settings
from service.pulling.bookmarks import alone

if TYPE_CHECKING:
    from service.report import Result


def _moment(_context: click.Context, _option: click.Parameter, text: str | None) -> datetime | None:
    """A date as the API takes it."""
    try:
        return None if text is None else moment(text)
    except ValidationError as error:
        raise click.BadParameter(str(error.messages[0])) from None


@click.command()
@click.argument("address", metavar="URL")
@click.option("--wordpress", "kind", flag_value="wordpress", default=None, help="URL is a WordPress site.")
@click.option("--feed", "kind", flag_value="feed", help="URL is an RSS or Atom feed.")
@click.option("--since", metavar="DATE", callback=_moment, help="What is from then on (UTC), instead of what is new.")
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
    with told_plainly(), ExitStack() as stack:
        if quiet:
            stack.enter_context(errors_alone())
        settings = Settings.from_environment()
        if not stack.enter_context(alone(settings.data, address)):
            say(aside, f"{address} is being pulled already")
            return
        asked = Asked(settings, address, kind, since, source)
        parts = cache(lambda: stack.enter_context(opened(makes=True)))
        tally, found = _reported(polled(parts, asked, aside), aside, as_json=as_json)
    if found and not (as_json or quiet):
        Console().print(result_table(found))
    if tally[FAILED]:
        raise SystemExit(1)


def _reported(articles: Iterable[Became], aside: Console, *, as_json: bool) -> tuple[Counter[str], list[Result]]:
    """How many of the articles became what, also if the poll breaks off, and the conflicts they are in."""
    tally: Counter[str] = Counter()
    found: list[Result] = []
    try:
        for became in articles:
            tally[became.word] += 1
            found += became.conflicts
            _report(became, aside, as_json=as_json)
    finally:
        aside.print(", ".join(f"{tally[word]} {word}" for word in (*WORDS.values(), FAILED)), highlight=False)
    return tally, found


def _report(became: Became, aside: Console, *, as_json: bool) -> None:
    """One line for a fault, or for every article as JSON; a fault that was reported before is only mentioned aside."""
    if became.passed_over:
        say(aside, f"{became.place}: {became.fault}")
        return
    if became.ingested is None:
        click.echo(inert(f"{became.place}: {became.fault}"), err=True)
    if as_json:
        told = IngestedSchema().dump(became.ingested) if became.ingested else {"error": became.fault}
        click.echo(json.dumps({"place": became.place, **told}))
