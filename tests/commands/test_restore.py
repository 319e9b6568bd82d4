"""The restore that operators make by hand, when all depends on it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from service.cli import main
from service.storage.store import Store
from tests.storage.building import add


@pytest.fixture
def data(tmp_path: Path) -> Path:
    store = Store(f"sqlite:///{tmp_path / 'data' / 'crosscheck.sqlite3'}")
    add(store, "One went. Two came")
    store.close()
    assert run(tmp_path / "data", "backup", tmp_path / "night.sqlite3").exit_code == 0
    return tmp_path / "data"


def run(data: Path, *arguments: object, **environment: str) -> Result:
    given = [str(argument) for argument in arguments]
    return CliRunner().invoke(main, given, env={"CROSSCHECK_DATA": str(data), **environment})


def test_what_was_restored_and_what_was_kept_is_told(data: Path, tmp_path: Path) -> None:
    told = run(data, "restore", tmp_path / "night.sqlite3")
    [kept] = data.glob("*.before-*")

    assert told.exit_code == 0, told.output
    assert "1 articles, 2 claims, 2 results, 0 keys, up to change " in told.stdout
    assert f"what was there before is kept in {kept}" in told.stdout


def test_the_same_is_told_to_a_program(data: Path, tmp_path: Path) -> None:
    there = json.loads(run(data, "restore", tmp_path / "night.sqlite3", "--json").stdout)
    new = json.loads(run(tmp_path / "new", "restore", tmp_path / "night.sqlite3", "--json").stdout)

    [kept] = data.glob("*.before-*")
    assert (there["database"], there["before"]) == (str(data / "crosscheck.sqlite3"), str(kept))
    assert (new["database"], new["before"]) == (str(tmp_path / "new" / "crosscheck.sqlite3"), None)
    assert there["articles"] == new["articles"] == 1


@pytest.mark.parametrize(
    ("name", "url", "told"),
    [
        ("none.sqlite3", "", "there is no file"),
        ("night.sqlite3", "postgresql+psycopg://user@host/name", "pg_restore"),
    ],
)
def test_what_cannot_be_restored_is_told_in_one_line(
    data: Path, tmp_path: Path, name: str, url: str, told: str
) -> None:
    refused = run(data, "restore", tmp_path / name, CROSSCHECK_DATABASE_URL=url)

    assert (refused.exit_code, refused.stdout, refused.stderr.count("\n")) == (1, "", 1)
    assert told in refused.stderr
    assert not list(data.glob("*.before-*"))
