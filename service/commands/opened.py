"""What a command works with: the service's parts, built when the command runs and let go of after it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from service.config import Settings
from service.errors import CrosscheckError

if TYPE_CHECKING:
    from service.encoding.embedding import Encoder
    from service.judging.judge import Judge
    from service.storage.store import Store
    from service.wiring import Crosscheck


@contextmanager
def told_plainly() -> Iterator[None]:
    """What the caller can be told about ends the command with one line and exit code 1."""
    try:
        yield
    except BrokenPipeError:
        raise  # whoever read along has seen enough: click ends the command without a word
    except (CrosscheckError, OSError) as error:
        raise click.ClickException(str(error)) from None


@contextmanager
def errors_alone() -> Iterator[None]:
    """The log says no more than errors: a warning that is the same at every run would be mailed by cron each time."""
    log = logging.getLogger("service")
    before = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(before)


@contextmanager
def opened() -> Iterator[Crosscheck]:
    """The service's parts, from the settings in the environment."""
    from service.wiring import build, keep_loaded  # noqa: PLC0415 - loads torch, for which `--help` must not wait

    with told_plainly():
        crosscheck = build(Settings.from_environment())
        keep_loaded()
        try:
            yield crosscheck
        finally:
            crosscheck.close()


@contextmanager
def opened_store() -> Iterator[Store]:
    """The store alone, for what needs no model."""
    from service.storage.store import Store  # noqa: PLC0415 - loads SQLAlchemy, for which `--help` must not wait

    with told_plainly():
        store = Store(Settings.from_environment().store_url)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def judging() -> Iterator[tuple[Judge, Encoder]]:
    """The judge and the encoder alone, for what needs no store."""
    from service.wiring import build_encoder, build_judge  # noqa: PLC0415 - as above

    with told_plainly():
        settings = Settings.from_environment()
        yield build_judge(settings), build_encoder(settings)
