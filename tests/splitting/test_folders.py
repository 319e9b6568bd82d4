"""What lies deeper in a folder of splitting is held to the same order as the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_layers import READING_ORDER, SPLITTING, imported

INNER = {"grammar": ["slips"], "cutting": ["doubts"]}


@pytest.mark.parametrize("path", sorted(SPLITTING.glob("*/*/*.py")), ids=lambda path: str(path.relative_to(SPLITTING)))
def test_what_lies_deeper_knows_the_folders_before_its_own_alone(path: Path) -> None:
    outer = path.relative_to(SPLITTING).parts[0]
    known = {"span", *READING_ORDER[: READING_ORDER.index(outer) + 1]}
    asked = {name.split(".")[2] for name in imported(path) if name.startswith("service.splitting.")}
    assert asked <= known


@pytest.mark.parametrize("folder", READING_ORDER)
def test_a_folder_holds_the_folders_that_are_known(folder: str) -> None:
    inner = sorted(path.parent.name for path in (SPLITTING / folder).glob("*/__init__.py"))
    assert inner == INNER.get(folder, [])


@pytest.mark.parametrize("slip", sorted((SPLITTING / "grammar" / "slips").glob("[!_]*.py")), ids=lambda path: path.stem)
def test_every_slip_is_mended_behind_the_parser(slip: Path) -> None:
    mending = imported(SPLITTING / "grammar" / "mending.py")
    assert f"service.splitting.grammar.slips.{slip.stem}" in mending
