"""What docs/splitting.md lists and counts is what the code and its tests have."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path

import pytest

from tests.test_layers import READING_ORDER, SPLITTING

PAGE = (Path(__file__).parents[2] / "docs" / "splitting.md").read_text(encoding="utf-8")
CASES = Path(__file__).parent


def test_the_folders_are_listed_in_their_order_as_they_describe_themselves() -> None:
    described = [(folder, import_module(f"service.splitting.{folder}").__doc__) for folder in READING_ORDER]
    assert re.findall(r"^\| `(\w+)/` \| (.+) \|$", PAGE, re.MULTILINE) == described


def test_every_file_beside_the_folders_is_named() -> None:
    assert {path.name for path in SPLITTING.glob("[!_]*.py")} <= set(re.findall(r"`(\w+\.py)`", PAGE))


def test_every_file_that_is_named_exists() -> None:
    assert set(re.findall(r"`(\w+\.py)`", PAGE)) <= {path.name for path in SPLITTING.rglob("*.py")}


@pytest.mark.parametrize(
    ("cases", "told"),
    [
        ("sentences.json", "{0} of {0}"),
        ("claims.json", "{0} of {0}"),
        ("doubts.json", "{0} of {0}"),
        ("quantities.json", "figures in {0} own annotated sentences"),
    ],
)
def test_the_cases_are_counted(cases: str, told: str) -> None:
    assert told.format(len(json.loads((CASES / cases).read_text(encoding="utf-8")))) in PAGE
