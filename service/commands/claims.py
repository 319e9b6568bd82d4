"""The claims of one article."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from service.api.schemas.article import ArticleSchema
from service.api.schemas.claim import ReadClaimSchema
from service.claim import Claim
from service.commands.article_files import only_article
from service.commands.opened import told_plainly
from service.commands.shown import words
from service.config import Settings
from service.splitting.split import split


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="The article and its claims with spans, quantities and times.")
def claims(file: Path, as_json: bool) -> None:
    """Show the claims of one article ("-": standard input) with spans, speakers, quantities and times."""
    with told_plainly():
        article = only_article(file, Settings.from_environment().longest_body)
    found = split(article)
    if as_json:
        click.echo(
            json.dumps({"article": ArticleSchema().dump(article), "claims": ReadClaimSchema().dump(found, many=True)})
        )
    else:
        Console().print(_table(found))


def _table(found: tuple[Claim, ...]) -> Table:
    table = Table()
    for heading in ("span", "claim", "speaker", "quantities", "times"):
        table.add_column(heading)
    for claim in found:
        table.add_row(
            f"{claim.start}-{claim.end}",
            words(claim.text),
            words(claim.speaker.name if claim.speaker else ""),
            words("\n".join(quantity.surface for quantity in claim.quantities)),
            words("\n".join(f"{when.surface} ({when.first} to {when.last})" for when in claim.times)),
        )
    return table
