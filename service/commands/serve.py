"""Serve the API."""

from __future__ import annotations

from functools import partial

import click

from service.api.strangers import Strangers, is_loopback
from service.commands.opened import opened_store, told_plainly
from service.config import Settings, not_settings
from service.serving.server import Server, Terms, check_start
from service.storage.engines import warn_of_old_sqlite

# Shows the variable beside the option, and names it where its value is unusable.
_setting = partial(click.option, show_default=True, show_envvar=True)


@click.command()
@_setting("--host", default="127.0.0.1", envvar="CROSSCHECK_HOST", help="The address to listen on.")
@_setting("--port", default=8000, type=click.IntRange(0, 65535), envvar="CROSSCHECK_PORT", help="Its port.")
@_setting("--workers", default=2, type=click.IntRange(1), envvar="CROSSCHECK_WORKERS", help="How many processes.")
@click.option("--closed-network", is_flag=True, help="No keys needed on any address or name: others cannot reach it.")
def serve(host: str, port: int, workers: int, closed_network: bool) -> None:
    """Serve the API and the pages over HTTP."""
    keys_required = not (closed_network or is_loopback(host))
    with told_plainly():
        settings = Settings.from_environment()
        for name in not_settings():
            click.echo(f"{name} is not a setting: it has no effect", err=True)
        with opened_store(makes=True) as store:
            warn_of_old_sqlite(settings.store_url)
            check_start(settings, store)
            if keys_required and not store.keys.any_live():
                raise click.ClickException(
                    f"{host} can be reached from other machines, and without API keys anyone there could read and "
                    "delete articles. Make one first: crosscheck keys create NAME --scope admin"
                )
        strangers = Strangers(keys_required, by_own_name=not closed_network)
        Server(settings, Terms(host, port, workers, strangers)).run()
