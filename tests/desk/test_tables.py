"""A table is opened by a spreadsheet as it is meant."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from math import inf

import pytest

from service.desk.tables import table


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (-5.0, "-5.0"),
        (-5, "-5"),
        (12.5, "12.5"),
        (inf, ""),
        (-inf, ""),
        (None, ""),
        ("", ""),
        ("-5 degrees", "'-5 degrees"),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("@a", "'@a"),
        ("\t=1", "'\t=1"),
        ("5 = 5", "5 = 5"),
        ('say "a", b', 'say "a", b'),
        (datetime(2026, 5, 4, 8, 30, tzinfo=UTC), "2026-05-04 08:30:00+00:00"),
    ],
)
def test_a_cell_is_no_formula_and_a_number_is_one(cell: object, written: str) -> None:
    told = table("figures", ("a", "b"), [(cell, "b")]).get_data(as_text=True)
    assert list(csv.reader(io.StringIO(told.removeprefix("\ufeff")))) == [["a", "b"], [written, "b"]]
