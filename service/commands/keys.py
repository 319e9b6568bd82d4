"""API keys."""

from __future__ import annotations

import json

import click

from service.commands.opened import opened_store
from service.commands.shown import fields_of, inert, listing, print_lists, words
from service.storage.keys import Key
from service.storage.scope import Scope

SCOPES = click.Choice([scope.value for scope in Scope])
FIRST = (
    "It is the only live key: from now on every request needs one, and the desk asks for one with the scope read. "
    "Callers without a key are answered 401."
)
NONE_LIVE = (
    "There is no live key: a service on localhost, or with --closed-network, lets everyone who reaches it read, send "
    "and delete; one on any other address refuses everybody."
)


def _named(_context: click.Context, _argument: click.Parameter, name: str) -> str:
    """Keys are listed, and reviews signed, by their names."""
    if not name.strip():
        raise click.BadParameter("a name was expected, such as newsdesk")
    return name.strip()


def _listed(key: Key) -> str:
    return ", ".join(sorted(key.scopes))


@click.group()
def keys() -> None:
    """Make, list and revoke API keys; with the first one, every request needs one."""


@keys.command()
@click.argument("name", callback=_named)
@click.option("--scope", "scopes", multiple=True, required=True, type=SCOPES, help="Repeat it for several.")
@click.option("--signing", is_flag=True, help="For a system that signs its requests and cannot send a key.")
def create(name: str, scopes: tuple[str, ...], signing: bool) -> None:
    """Make a key and print it: it is shown this once. Two live keys let you rotate without a pause."""
    with opened_store(makes=True) as store:
        is_first = not store.keys.any_live()
        make = store.keys.create_signing if signing else store.keys.create
        key, text = make(name, [Scope(scope) for scope in scopes])
    click.echo(f"{key.id} ({inert(name)}) may {_listed(key)}. It is shown this once:", err=True)
    click.echo(text)
    if is_first:
        click.echo(FIRST, err=True)


@keys.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a key and line.")
def list_(as_json: bool) -> None:
    """Show all keys, never their text."""
    with opened_store() as store:
        known, any_live = store.keys.all(), store.keys.any_live()
    if not any_live:
        click.echo(NONE_LIVE, err=True)
    if as_json:
        for key in known:
            click.echo(json.dumps(fields_of(key)))
        return
    table = listing("id", "name", "scopes", "signs", "made", "revoked")
    for key in known:
        revoked = f"{key.revoked_at:%Y-%m-%d}" if key.revoked_at else ""
        signs = "yes" if key.signs else ""
        table.add_row(key.id, words(key.name), _listed(key), signs, f"{key.created_at:%Y-%m-%d}", revoked)
    print_lists(table)


@keys.command()
@click.argument("key_id")
def revoke(key_id: str) -> None:
    """Make a key worthless, at once and for all workers."""
    with opened_store() as store:
        store.keys.revoke(key_id)
        any_live = store.keys.any_live()
    click.echo(f"{key_id} is revoked.")
    if not any_live:
        click.echo(NONE_LIVE, err=True)
