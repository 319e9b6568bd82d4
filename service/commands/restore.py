"""Put a backup in the database's place."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from service.commands.backup import held
from service.commands.opened import told_plainly
from service.config import Settings
from service.pulling.bookmarks import FOLDER
from service.storage.address import file_of
from service.storage.restore import restore as restored_from
from service.storage.snapshot import NAME as INDEX

POSTGRESQL = "the database is on PostgreSQL: use pg_restore, as docs/operations.md says"


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="What was restored, as one JSON object.")
def restore(file: Path, as_json: bool) -> None:
    """Check a backup and put a copy of it in the database's place, with the service stopped.

    What was there before is kept beside it, under another name. Exit code 1: the database is as it was.
    """
    with told_plainly():
        settings = Settings.from_environment()
        database = file_of(settings.store_url)
        if database is None:
            raise click.ClickException(POSTGRESQL)
        restored = restored_from(file, database, (settings.data / INDEX, settings.data / FOLDER))
    before = str(restored.before) if restored.before else None
    if as_json:
        click.echo(json.dumps({**asdict(restored.now), "file": str(file), "database": str(database), "before": before}))
        return
    kept = f"; what was there before is kept in {before}: remove it when all is well" if before else ""
    click.echo(f"{database}: {held(restored.now)}, from {file}, checked{kept}")
