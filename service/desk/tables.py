"""A view as a table that a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from math import isfinite

from flask import Response

# The most rows of a file. Five thousand results take three seconds; nobody reads more in a spreadsheet.
ROWS_A_FILE = 5_000


def table(
    name: str, columns: Sequence[str], rows: Iterable[Sequence[object]], *, complete: bool = True, first: str = "newest"
) -> Response:
    """The rows as CSV; the file's name says if they are only the first, such as the newest."""
    cells = [[_written(cell) for cell in row] for row in rows]
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows(cells)
    told = name if complete else f"{name}-{first}-{len(cells)}"
    headers = {"Content-Disposition": f'attachment; filename="{told}.csv"'}
    return Response("\ufeff" + written.getvalue(), mimetype="text/csv", headers=headers)


def _written(cell: object) -> str:
    """Nothing is an empty cell, as is the open end of a range; a number is itself, below zero too."""
    if isinstance(cell, int | float):
        return str(cell) if isfinite(cell) else ""
    return "" if cell is None else _harmless(str(cell))


def _harmless(cell: str) -> str:
    """Text that a spreadsheet would take for a formula begins with a quote."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
