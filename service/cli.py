"""The `crosscheck` command."""

from __future__ import annotations

import click

from service.commands.backup import backup
from service.commands.check import check
from service.commands.claims import claims
from service.commands.keys import keys
from service.commands.load import load
from service.commands.pairs import compare, evaluate
from service.commands.pull import pull
from service.commands.restore import restore
from service.commands.serve import serve
from service.commands.shown import escape_what_has_no_bytes
from service.commands.upkeep import migrate, openapi, reindex
from service.commands.webhooks import webhooks


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="crosscheck")
def main() -> None:
    """Which earlier sources agree with an article, which conflict, and what is new."""
    escape_what_has_no_bytes()


ON_ARTICLES = (serve, load, pull, check, compare, evaluate, claims)
FOR_OPERATORS = (keys, webhooks, backup, restore, reindex, migrate, openapi)

for command in (*ON_ARTICLES, *FOR_OPERATORS):
    main.add_command(command)

if __name__ == "__main__":
    main(prog_name="crosscheck")
