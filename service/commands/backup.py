"""Back up the database."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from service.commands.opened import told_plainly
from service.config import Settings
from service.storage.address import file_of
from service.storage.backup import Backup, back_up

POSTGRESQL = "the database is on PostgreSQL: use pg_dump, as docs/operations.md says"


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Replace an earlier backup; no other file is overwritten.")
@click.option("--json", "as_json", is_flag=True, help="What was saved, as one JSON object.")
def backup(file: Path, replace: bool, as_json: bool) -> None:
    """Save the database to a file, with the service running or not, and check that it is whole.

    Exit code 1: no backup was made; an earlier one is as it was.
    """
    with told_plainly():
        database = file_of(Settings.from_environment().store_url)
        if database is None:
            raise click.ClickException(POSTGRESQL)
        saved = back_up(database, file, replace=replace)
    if as_json:
        click.echo(json.dumps({**asdict(saved), "file": str(file)}))
        return
    click.echo(f"{file}: {held(saved)}; {saved.size:,} bytes, checked")


def held(saved: Backup) -> str:
    """What a backup holds, in one line."""
    kinds = ("articles", "claims", "results", "keys")
    return ", ".join(f"{getattr(saved, kind):,} {kind}" for kind in kinds) + f", up to change {saved.last_seq:,}"
