"""Check a draft against what is stored."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console

from service.api.schemas.report import ReportSchema
from service.commands.article_files import only_article
from service.commands.opened import opened, told_plainly
from service.commands.shown import claim_table, conflicts, result_table
from service.config import Settings


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="The report as POST /v1/check answers it.")
def check(file: Path, as_json: bool) -> None:
    """Check one article ("-": standard input) against what is stored; nothing is stored."""
    with told_plainly():
        article = only_article(file, Settings.from_environment().longest_body)
    with opened() as crosscheck:
        report = crosscheck.checker.check(article)
    if as_json:
        click.echo(json.dumps(ReportSchema().dump(report)))
        return
    console = Console()
    console.print(claim_table(report))
    if clashes := list(conflicts([report])):
        console.print(result_table(clashes))
