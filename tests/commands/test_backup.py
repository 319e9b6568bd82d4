"""The backup that operators make by hand and from cron."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import main
from service.storage.store import Store
from tests.storage.building import add

OPERATIONS = Path(__file__).parents[2] / "docs" / "operations.md"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    store = Store(f"sqlite:///{tmp_path / 'data' / 'crosscheck.sqlite3'}")
    add(store, "One went. Two came")
    store.close()
    return tmp_path / "data"


def run(data: Path, *arguments: object, **environment: str) -> Result:
    given = [str(argument) for argument in arguments]
    return CliRunner().invoke(main, ["backup", *given], env={"CROSSCHECK_DATA": str(data), **environment})


def test_what_was_saved_is_counted(data: Path, tmp_path: Path) -> None:
    told = run(data, tmp_path / "night.sqlite3")
    as_json = run(data, tmp_path / "night.sqlite3", "--replace", "--json")

    assert told.exit_code == 0, told.output
    assert "1 articles, 2 claims, 2 results, 0 keys, up to change " in told.stdout
    counted = json.loads(as_json.stdout)
    assert counted.pop("size") == (tmp_path / "night.sqlite3").stat().st_size
    assert counted.pop("last_seq") > 0
    assert counted == {"file": str(tmp_path / "night.sqlite3"), "articles": 1, "claims": 2, "results": 2, "keys": 0}


def test_the_documented_cron_line_works_every_night(data: Path, tmp_path: Path) -> None:
    [line] = re.findall(r"^15 3 \* \* \* .*/crosscheck backup(.*)$", OPERATIONS.read_text("utf-8"), re.MULTILINE)
    options = re.findall("--[a-z]+", line)

    assert [run(data, *options, tmp_path / "night.sqlite3").exit_code for _ in range(2)] == [0, 0]


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("", "there is no database"),
        ("postgresql+psycopg://user@host/name", "pg_dump"),
        ("mysql://user@host/name", "CROSSCHECK_DATABASE_URL names 'mysql'"),
    ],
)
def test_what_cannot_be_saved_is_told_in_one_line(tmp_path: Path, url: str, told: str) -> None:
    refused = run(tmp_path / "none", tmp_path / "night.sqlite3", CROSSCHECK_DATABASE_URL=url)

    assert (refused.exit_code, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
    assert told in refused.stderr
    assert list(tmp_path.iterdir()) == []
