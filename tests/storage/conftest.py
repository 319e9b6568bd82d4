"""A real database for each test: an SQLite file, and PostgreSQL too where a server is named.

CROSSCHECK_TEST_POSTGRESQL is an SQLAlchemy URL such as postgresql+psycopg://user@/postgres?host=/run/postgresql; every
test then works in a schema of its own there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sql

from service.storage.store import Store

SERVER = os.environ.get("CROSSCHECK_TEST_POSTGRESQL")


@pytest.fixture(params=["sqlite", *(["postgresql"] if SERVER else [])])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'store' / 'crosscheck.sqlite3'}"
    elif getattr(request.module, "SQLITE_ONLY", False):
        pytest.skip("about SQLite alone")
    else:
        yield from schema(sql.make_url(SERVER))


def schema(server: sql.URL) -> Iterator[str]:
    """A URL whose tables are in a schema that is dropped afterwards."""
    name = f"test_{uuid4().hex}"
    engine = sql.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sql.schema.CreateSchema(name))
        yield server.update_query_dict({"options": f"-csearch_path={name}"}).render_as_string(hide_password=False)
        connection.execute(sql.schema.DropSchema(name, cascade=True))
    engine.dispose()


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store(url)
    yield opened
    opened.close()
