"""The migrations lead to the tables that the code expects."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sql
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from service.errors import StoreUnavailable
from service.storage.database import Database
from service.storage.migrating import FOLDER, HEAD, migrate, revision
from service.storage.store import Store
from service.storage.tables import metadata
from tests.storage.building import add

SQLITE_ONLY = True


def test_the_migrations_make_the_tables_of_the_code(url: str) -> None:
    database = Database(url)
    with database.opening() as connection:
        migrate(connection)
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_indexes_that_cover_some_rows_only_are_made_so(url: str) -> None:
    """What compare_metadata does not see."""
    Store(url)
    with Database(url).reading() as connection:
        made = "SELECT sql FROM sqlite_master WHERE name = :name"
        live, copy = (
            connection.execute(sql.text(made), {"name": name}).scalar_one()
            for name in ("uq_articles_live_revision", "uq_articles_live_copy")
        )
    assert live.endswith("WHERE state = 'live'")
    assert copy.endswith("WHERE state = 'live' AND external_id IS NULL")


def test_the_newest_migration_is_the_one_the_code_names() -> None:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_opening_again_changes_nothing(url: str) -> None:
    stored = add(Store(url), "One went")
    again = Store(url)
    assert again.report(stored.article.head.id) == stored


def test_a_failed_migration_leaves_no_table(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("alembic.op.create_index", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Store(url)
    with Database(url).reading() as connection:
        assert sql.inspect(connection).get_table_names() == []
    monkeypatch.undo()
    Store(url).ready()


def test_the_database_of_a_newer_program_is_left_alone(url: str) -> None:
    Store(url).close()
    with Database(url).writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreUnavailable, match="newer version of this program"):
        Store(url)
    with Database(url).reading() as connection:
        assert revision(connection) == "9999"


def test_a_folder_with_an_odd_name_can_hold_the_store(tmp_path: Path) -> None:
    Store(f"sqlite:///{tmp_path / '100% ours' / 'é' / 'crosscheck.sqlite3'}").ready()
