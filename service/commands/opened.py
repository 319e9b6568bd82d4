"""What a command works with: the service's parts, built when the command runs and closed after it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from service.commands.shown import inert
from service.config import Settings
from service.errors import CrosscheckError
from service.storage.address import file_of
from service.storage.engines import warn_of_old_sqlite
from service.storage.store import Store, has_store

if TYPE_CHECKING:
    from service.encoding.embedding import Encoder
    from service.judging.judge import Judge
    from service.wiring import Crosscheck

log = logging.getLogger(__name__)

NO_STORE = (
    "there is no store in {}: is CROSSCHECK_DATA the service's? `crosscheck serve`, `load`, `pull` and `keys create` "
    "make one"
)
KILLED = (
    "a process that read articles ahead was killed, perhaps as memory ran out (see the kernel's log): load the same "
    "again, and what is stored is passed over"
)


@contextmanager
def told_plainly() -> Iterator[None]:
    """An expected error ends the command with one line and exit code 1."""
    try:
        yield
    except BrokenPipeError:
        raise  # the reader of the pipe has seen enough: click ends the command silently
    except BrokenExecutor:
        raise click.ClickException(KILLED) from None
    except (CrosscheckError, OSError) as error:
        raise click.ClickException(inert(str(error))) from None
    except UnicodeEncodeError as error:  # a name, an id or an address with bytes that no text has
        raise click.ClickException(inert(f"{error.object} is not UTF-8")) from None


@contextmanager
def errors_alone() -> Iterator[None]:
    """The log has only errors: cron would mail a warning that is the same at every run each time."""
    log = logging.getLogger("service")
    before = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(before)


@contextmanager
def opened(*, makes: bool = False) -> Iterator[Crosscheck]:
    """The service's parts, from the settings in the environment; without a store, as in `_settled`.

    A command that `makes` one writes for long, and warns of what an old SQLite asks of other programs.
    """
    with told_plainly():
        settings = _settled(makes=makes)
        from service.wiring import build, keep_loaded  # noqa: PLC0415 - loads torch, for which `--help` must not wait

        if makes:
            warn_of_old_sqlite(settings.store_url)
        crosscheck = build(settings)
        keep_loaded()
        try:
            yield crosscheck
        finally:
            crosscheck.close()


@contextmanager
def opened_store(*, makes: bool = False) -> Iterator[Store]:
    """The store alone, for what needs no model; without one, as in `_settled`."""
    with told_plainly():
        settings = _settled(makes=makes)
        store = Store(settings.store_url)
        try:
            yield store
        finally:
            store.close()


def _settled(*, makes: bool) -> Settings:
    """The settings in the environment; without a store, refuse, or warn if the command `makes` one.

    A command that only looks at a store, or changes what is in it, would otherwise find an empty one under a misspelt
    folder, and report that all is well.
    """
    settings = Settings.from_environment()
    if not has_store(settings.store_url):
        place = file_of(settings.store_url) or "the database that CROSSCHECK_DATABASE_URL names"
        if not makes:
            raise click.ClickException(NO_STORE.format(place))
        log.warning("there is no store yet: a new one is made in %s", place)
    return settings


@contextmanager
def judging() -> Iterator[tuple[Judge, Encoder]]:
    """The judge and the encoder alone, for what needs no store."""
    from service.wiring import build_encoder, build_judge  # noqa: PLC0415 - as above

    with told_plainly():
        settings = Settings.from_environment()
        yield build_judge(settings), build_encoder(settings)
