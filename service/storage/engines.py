"""How connections to SQLite and to PostgreSQL are opened, and what either must be able to."""

from __future__ import annotations

import json
import logging
import sqlite3
from typing import Any

import sqlalchemy as sql
from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, Engine

from service.config import CALLERS_PATIENCE
from service.errors import StoreUnavailable
from service.storage.address import driver_of, file_in, file_of

log = logging.getLogger(__name__)

# On connecting: foreign_keys is off by default in SQLite. synchronous FULL syncs the log at every commit, so that
# answered writes survive a power cut (NORMAL would not). Readers never wait in WAL mode; busy_timeout covers opening.
PRAGMAS = ("PRAGMA foreign_keys=ON", "PRAGMA synchronous=FULL", f"PRAGMA busy_timeout={CALLERS_PATIENCE * 1000}")

# A server whose machine is gone never answers: seconds until connecting to it fails, and milliseconds until an open
# connection does. libpq would wait two minutes and sixteen; shorter gives up on a server that is only far away.
REACH = {"connect_timeout": "10", "tcp_user_timeout": "20000"}

# Before this release, connections that write and checkpoint at the same instant can, rarely, corrupt the file.
SAFE_SQLITE = (3, 51, 3)

DECODER = json.JSONDecoder()


def engine_of(url: URL) -> Engine:
    """The engine for a database; it connects when it is first used. Raises StoreUnavailable without its driver."""
    with driver_of(url):
        return _sqlite(url) if file_in(url) else _postgresql(url)


def _sqlite(url: URL) -> Engine:
    # The connection used last is used next: each fills its own caches of statements and pages.
    engine = sql.create_engine(url, json_serializer=_json, json_deserializer=_read, pool_use_lifo=True)

    @event.listens_for(engine, "connect")
    def connect(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # Python's sqlite3 would begin transactions late, and only for writing
        for pragma in PRAGMAS:
            connection.execute(pragma)
        connection.create_function("lower", 1, _lower, deterministic=True)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _lower(text: str | None) -> str | None:
    """In place of SQLite's own, which leaves É as it is; PostgreSQL's does not."""
    return None if text is None else text.lower()


def _postgresql(url: URL) -> Engine:
    """Text is sent as UTF-8, whatever the environment or the role says; the URL may override REACH."""
    reached = url.update_query_dict({**REACH, **url.query})
    return sql.create_engine(reached, json_serializer=_json, client_encoding="utf8")


def require_utf8(connection: Connection) -> None:
    """Raises StoreUnavailable if the server's database cannot hold all of Unicode."""
    encoding = connection.execute(sql.select(sql.func.current_setting("server_encoding"))).scalar_one()
    if encoding != "UTF8":
        raise StoreUnavailable(
            f"the database's encoding is {encoding}: make it anew, with createdb --encoding=UTF8 --template=template0"
        )


def use_write_ahead_log(engine: Engine) -> None:
    """SQLite's WAL mode, which the file keeps: readers never wait for a writer."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def warn_of_old_sqlite(url: str) -> None:
    """Long-running writers warn that with an old SQLite no other program may write to the file."""
    if file_of(url) and sqlite3.sqlite_version_info < SAFE_SQLITE:
        log.warning(
            "SQLite %s is older than 3.51.3: let no other program write to the database", sqlite3.sqlite_version
        )


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _read(text: str) -> Any:
    """A JSON value from SQLite; most are empty lists, and those written here have no whitespace around them."""
    return [] if text == "[]" else DECODER.raw_decode(text)[0]
