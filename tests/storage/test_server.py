"""What only a database on a server can be: in the wrong letters, not ours, silent, or too narrow."""

from __future__ import annotations

import random
import socket
import time
from collections.abc import Iterator
from uuid import uuid4

import pytest
import sqlalchemy as sql

from service.errors import InvalidInput, StoreUnavailable
from service.storage import engines
from service.storage.store import Store
from tests.storage.building import add
from tests.storage.conftest import SERVER

on_a_server = pytest.mark.skipif(SERVER is None, reason="no server is named")


@pytest.fixture(params=["SQL_ASCII", "LATIN1"])
def other_letters(request: pytest.FixtureRequest) -> Iterator[str]:
    """The URL of a database that keeps texts in that encoding, and is dropped afterwards."""
    server, name = sql.make_url(str(SERVER)), f"test_{uuid4().hex}"
    engine = sql.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{request.param}' LOCALE 'C'")
        yield server.set(database=name).render_as_string(hide_password=False)
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    engine.dispose()


@on_a_server
def test_a_database_that_lacks_letters_is_refused_at_the_start(other_letters: str) -> None:
    with pytest.raises(StoreUnavailable, match=r"encoding is (SQL_ASCII|LATIN1): make it anew, with createdb"):
        Store(other_letters)


@on_a_server
@pytest.mark.parametrize(
    ("schema", "told"), [("pg_catalog", "permission denied"), ("nowhere", "no schema has been selected")]
)
def test_a_schema_without_leave_to_make_tables_is_named_in_one_line(schema: str, told: str) -> None:
    url = sql.make_url(str(SERVER)).update_query_dict({"options": f"-csearch_path={schema}"})
    with pytest.raises(StoreUnavailable, match=f"the database cannot be used: {told}") as raised:
        Store(url.render_as_string(hide_password=False))
    assert len(str(raised.value).splitlines()) == 1


def test_a_server_that_does_not_answer_is_not_awaited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("psycopg")
    monkeypatch.setitem(engines.REACH, "connect_timeout", "2")  # the least that libpq knows
    with socket.create_server(("127.0.0.1", 0)) as silent:
        began = time.monotonic()
        with pytest.raises(StoreUnavailable, match="timeout"):
            Store(f"postgresql+psycopg://desk@127.0.0.1:{silent.getsockname()[1]}/crosscheck")
    assert time.monotonic() - began < 10


@on_a_server
def test_names_too_long_for_its_index_are_refused_and_not_tried_again(store: Store) -> None:
    if store._database.file:
        pytest.skip("about servers alone")
    drawn = random.Random(1)
    name, other = ("".join(chr(drawn.randrange(0x4E00, 0x9FFF)) for _ in range(500)) for _ in range(2))
    with pytest.raises(InvalidInput, match="2,600 bytes together"):
        add(store, "One went", source=name, external_id=other)
    add(store, "One went", source=name, external_id=other[:350])
    assert store.counts().articles == 1
