"""API keys."""

from __future__ import annotations

import click
from rich.console import Console
from rich.table import Table

from service.commands.opened import opened_store

SCOPES = ("ingest", "read", "review", "admin")
FIRST = (
    "It is the only live key: from now on every request needs one, and the desk asks for one that may read. "
    "Callers without a key are answered 401."
)


def _named(_context: click.Context, _argument: click.Parameter, name: str) -> str:
    """Keys are listed, and reviews signed, by their names."""
    if not name.strip():
        raise click.BadParameter("a name was expected, such as newsdesk")
    return name.strip()


@click.group()
def keys() -> None:
    """Make, list and revoke API keys; with the first one, every request needs one."""


@keys.command()
@click.argument("name", callback=_named)
@click.option("--scope", "scopes", multiple=True, required=True, type=click.Choice(SCOPES))
@click.option("--signing", is_flag=True, help="For a system that signs its requests and cannot send a key.")
def create(name: str, scopes: tuple[str, ...], signing: bool) -> None:
    """Make a key and print it: it is shown this once. Two live keys let you rotate without a pause."""
    from service.storage.keys import Scope  # noqa: PLC0415 - loads SQLAlchemy, which --help need not wait for

    with opened_store() as store:
        is_first = not store.keys.any_live()
        make = store.keys.create_signing if signing else store.keys.create
        key, text = make(name, [Scope(scope) for scope in scopes])
    click.echo(f"{key.id} ({name}) may {', '.join(scopes)}. It is shown this once:", err=True)
    click.echo(text)
    if is_first:
        click.echo(FIRST, err=True)


@keys.command("list")
def list_() -> None:
    """Show all keys, never their text."""
    table = Table()
    for heading in ("id", "name", "scopes", "signs", "made", "revoked"):
        table.add_column(heading)
    with opened_store() as store:
        for key in store.keys.all():
            revoked = f"{key.revoked_at:%Y-%m-%d}" if key.revoked_at else ""
            scopes, signs = ", ".join(sorted(key.scopes)), "yes" if key.signs else ""
            table.add_row(key.id, key.name, scopes, signs, f"{key.created_at:%Y-%m-%d}", revoked)
    Console().print(table)


@keys.command()
@click.argument("key_id")
def revoke(key_id: str) -> None:
    """Make a key worthless, at once and for all workers."""
    with opened_store() as store:
        store.keys.revoke(key_id)
    click.echo(f"{key_id} is revoked.")
