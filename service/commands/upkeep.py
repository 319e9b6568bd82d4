"""What operators run by hand: migrate, reindex, openapi."""

from __future__ import annotations

import click

from service.commands.opened import opened, opened_store

NOT_WRITTEN = "the index was not written: another process is writing it, or CROSSCHECK_DATA cannot be written to"


@click.command()
def migrate() -> None:
    """Bring the database's tables to this version; serving and loading do so too."""
    with opened_store():
        click.echo("The database is up to date.")


@click.command()
def reindex() -> None:
    """Rebuild the search index from the database."""
    with opened() as crosscheck:
        if not crosscheck.index.rebuild():
            raise click.ClickException(NOT_WRITTEN)
    click.echo("The index is rebuilt.")


@click.command()
def openapi() -> None:
    """Print the OpenAPI document as YAML, as in openapi.yaml."""
    import yaml  # noqa: PLC0415 - this command alone needs them

    from service.api.openapi import document  # noqa: PLC0415

    click.echo(yaml.safe_dump(document(), sort_keys=False, allow_unicode=True, width=120), nl=False)
