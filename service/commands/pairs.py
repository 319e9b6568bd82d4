"""Files of pairs: labelled by the judge, and the judge scored against people's labels."""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO, cast

import click
from rich.console import Console
from rich.progress import track
from rich.table import Table

from service import evaluating
from service.api.schemas.comparison import ComparisonSchema
from service.commands.opened import judging, told_plainly
from service.commands.pair_files import read_rows
from service.comparing import Compared, Row, compare_rows
from service.evaluating import Evaluation

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUT = click.Path(dir_okay=False, path_type=Path)
COMPARISON = ComparisonSchema()


@click.command()
@click.option("--pairs", "source", required=True, type=FILE, help="Rows {a, b, …}, .jsonl or .jsonl.gz; a is earlier.")
@click.option("--out", "target", required=True, type=OUT, help="The same rows, labelled; .gz packs them.")
def compare(source: Path, target: Path) -> None:
    """Label each pair of a file: rows come back in order with label, confidence, reason and evidence."""
    if target.is_file() and target.samefile(source):
        raise click.ClickException(f"--out names the file of the pairs itself: {target}")
    with told_plainly():
        rows = list(read_rows(source))
    # A file that cannot be written is refused before the models load.
    with told_plainly(), _written(target) as out, judging() as (judge, encoder):
        judged = compare_rows(rows, judge, encoder)
        for row, compared in track(judged, "comparing", len(rows), console=Console(stderr=True), transient=True):
            out.write(_line(row, compared) + "\n")


@click.command()
@click.option("--pairs", "first", required=True, multiple=True, type=FILE, help="Rows {a, b, label}.")
@click.argument("more", nargs=-1, type=FILE, metavar="[FILE]...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a file and line.")
@click.option("--show", type=click.Choice(["errors"]), help="Also print every row that was judged differently.")
def evaluate(first: tuple[Path, ...], more: tuple[Path, ...], as_json: bool, show: str | None) -> None:
    """Score the judge on files of labelled pairs: accuracy, macro F1, each label's figures, confusion."""
    with judging() as (judge, encoder):
        for file in (*first, *more):
            rows = read_rows(file, evaluating.ORDER)
            found = evaluating.evaluate(str(file), rows, judge, encoder, with_errors=show == "errors")
            if as_json:
                click.echo(json.dumps({name: value for name, value in asdict(found).items() if name != "errors"}))
            else:
                Console().print(_score_table(found))
            for one in found.errors:
                click.echo(_line(one.row, one.compared, expected=one.expected, given=one.given))


def _line(row: Row, compared: Compared, **more: str) -> str:
    """The row as JSON, with the fields that `POST /v1/compare` answers."""
    return json.dumps(row | COMPARISON.dump(compared) | more, ensure_ascii=False)


@contextmanager
def _written(path: Path) -> Iterator[IO[str]]:
    """A file that replaces the path once all is written; until then, or if that fails, the old content stays.

    A path that is not a regular file, such as /dev/stdout, is written to directly.
    """
    if path.exists() and not path.is_file():
        with _opened(path, "", path) as out:
            yield out
        return
    place = path.resolve()
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        with _opened(beside, place.suffix, path) as out:
            if place.exists():
                place.open("ab").close()  # raises where it may not be written
                shutil.copymode(place, beside)
            yield out
        beside.replace(place)
    finally:
        beside.unlink(missing_ok=True)


def _opened(path: Path, suffix: str, named: Path) -> IO[str]:
    """A file to write text to; an OSError names it as the caller did, not by a temporary name.

    UTF-8 has no bytes for half a surrogate pair: it is written as JSON's escape, which is Python's too.
    """
    opener = gzip.open if suffix.lower() == ".gz" else open
    try:
        return cast("IO[str]", opener(path, "wt", encoding="utf-8", errors="backslashreplace"))
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(named)) from None


def _score_table(found: Evaluation) -> Table:
    table = Table(title=f"{found.file}: n {found.n}, accuracy {found.accuracy:.3f}, macro F1 {found.macro_f1:.3f}")
    for heading in ("expected", "precision", "recall", "F1", "n", *(f"judged {label}" for label in found.confusion)):
        table.add_column(heading)
    for label, one in found.labels.items():
        rates = (f"{rate:.3f}" for rate in (one.precision, one.recall, one.f1))
        table.add_row(label, *rates, str(one.n), *map(str, found.confusion[label].values()))
    return table
