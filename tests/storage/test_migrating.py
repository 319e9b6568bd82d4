"""The migrations lead to the tables that the code expects."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import sqlalchemy as sql
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from service.errors import StoreUnavailable
from service.identity import content_hash
from service.storage import migrating
from service.storage.database import Database
from service.storage.migrating import FOLDER, HEAD, migrate, revision
from service.storage.page import ResultFilter
from service.storage.store import Store
from service.storage.tables import articles, metadata
from tests.storage.building import add, article, first_claim

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


MADE_UP = {str: "1", int: 1, float: 1.0, bool: True, bytes: b"1", object: []}  # the last is JSON


def fill(connection: sql.Connection) -> None:
    """One row in each table, but where there is one from the start; all texts are "1", so that rows find others."""
    found = sql.MetaData()
    found.reflect(connection)
    for table in found.sorted_tables:
        if connection.execute(sql.select(table)).first() is None:
            row = {column.name: MADE_UP[column.type.python_type] for column in table.columns}
            connection.execute(sql.insert(table).values(row))


@pytest.mark.parametrize("before", [f"{number:04}" for number in range(1, int(HEAD))])
def test_a_store_with_rows_in_it_is_upgraded(url: str, monkeypatch: pytest.MonkeyPatch, before: str) -> None:
    with monkeypatch.context() as then:
        then.setattr(migrating, "HEAD", before)
        with Database(url).opening() as connection:
            migrate(connection)
            fill(connection)
    Store(url).close()

    with Database(url).reading() as connection:
        assert revision(connection) == HEAD
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.execute(sql.select(articles.c.body)).scalar_one() == "1"


def test_keys_of_before_their_fingerprints_changed_are_forgotten_and_what_waits_is_not(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr(migrating, "HEAD", "0007")
        with Database(url).opening() as connection:
            migrate(connection)
            connection.exec_driver_sql(
                "INSERT INTO submissions (id, key, fingerprint, state, given, created, taken_until)"
                """ VALUES ('one', 'key', 'of the body alone', 'waiting', '{"body": "One went"}', 1, 0)"""
            )
    known = Store(url).submissions

    assert known.of_key("key") is None
    taken = known.take()
    assert taken
    assert (taken.id, taken.given, taken.added) == ("one", {"body": "One went"}, True)


def set_back(url: str, to: str) -> None:
    """Make the database one of that revision, without what later migrations added."""
    with Database(url).writing() as connection:
        connection.exec_driver_sql("DROP INDEX ix_results_label_confidence_id")
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{to}'")


def test_sources_of_several_spellings_come_under_one_name_and_nothing_is_lost(url: str) -> None:
    store = Store(url)
    theirs = first_claim(store, add(store, "Nine went", "a.example"))
    for body, source, external_id in (
        ("One went", "Herald.example", "1"),
        ("Two went", "Herald.example", "1"),
        ("Three went", "Herald.example", None),
        ("Four went", "Herald.example ", "2"),
        ("Five went", "HERALD.example", "1"),  # the first to be renamed: the other one stays as it is
        ("Six went", "The Herald", "3"),
    ):
        add(store, body, source, external_id, theirs)
    set_back(url, "0011")
    store.close()
    upgraded = Store(url)
    named = {source: upgraded.articles(source).items for source in upgraded.sources()}

    assert {source: len(found) for source, found in named.items()} == {
        **{"a.example": 1, "The Herald": 1},
        **{"Herald.example": 1, "herald.example": 3},
    }
    assert sum(len(upgraded.results(ResultFilter(source=source)).items) for source in named) == 7
    assert upgraded.counts().articles == 6


def test_articles_of_other_time_zones_are_known_again_by_their_instant(url: str) -> None:
    store = Store(url)
    sent = article("One went", external_id="1")
    there = replace(sent, head=replace(sent.head, published_at=datetime.fromisoformat("2020-01-01T10:00:00+02:00")))
    there_id = add(store, "One went", external_id="1").article.head.id
    with Database(url).writing() as connection:
        moved = sql.update(articles).values(published_at=there.head.published_at, content_hash="of the local time")
        connection.execute(moved)
    set_back(url, "0012")
    store.close()
    assert Store(url).find(sent.head.source, "1", content_hash(there)) == there_id


def test_a_failed_migration_leaves_no_table(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("alembic.op.create_index", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Store(url)
    with Database(url).reading() as connection:
        assert sql.inspect(connection).get_table_names() == []
    monkeypatch.undo()
    Store(url).change_seq()


def test_the_database_of_a_newer_program_is_left_alone(url: str) -> None:
    Store(url).close()
    with Database(url).writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreUnavailable, match="newer version of this program"):
        Store(url)
    with Database(url).reading() as connection:
        assert revision(connection) == "9999"


def test_a_folder_with_an_odd_name_can_hold_the_store(tmp_path: Path) -> None:
    Store(f"sqlite:///{tmp_path / '100% ours' / 'é' / 'crosscheck.sqlite3'}").change_seq()
