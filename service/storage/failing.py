"""What a failure of the database is called."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from service.config import CALLERS_PATIENCE
from service.errors import InvalidInput, StoreUnavailable

# PostgreSQL's codes (SQLSTATE) for what is no mistake in a statement of ours.
MAY_NOT = ("42501", "3F000")  # the role has no right to it, or there is no schema to make tables in
TOO_LONG = "54000"  # for an index: only a source with its id of an article can be
LOCKED = "55P03"

# Bytes that a source may have together with its id of an article: an index takes 2,704, with what it adds itself.
LONGEST_TOGETHER = 2_600


@contextmanager
def named_failures() -> Iterator[None]:
    """What the database cannot do is StoreUnavailable; a mistake in our own statements stays what it is."""
    try:
        yield
    except (exc.ProgrammingError, exc.IntegrityError, exc.DataError, exc.NotSupportedError) as error:
        if _code(error) in MAY_NOT:
            raise StoreUnavailable(f"the database cannot be used: {_first_line(error)}") from error
        raise
    except (exc.DatabaseError, exc.InterfaceError) as error:
        if _code(error) == TOO_LONG:
            told = f"source and external_id may have {LONGEST_TOGETHER:,} bytes together"
            raise InvalidInput("", told) from error
        told = busy() if _code(error) == LOCKED else f"the database cannot be used: {_first_line(error)}"
        raise StoreUnavailable(told) from error
    except sqlite3.Error as error:  # raised while a connection is set up, out of SQLAlchemy's sight
        raise StoreUnavailable(f"the database cannot be opened: {error}") from error
    except exc.TimeoutError as error:
        raise StoreUnavailable("all connections to the database are taken") from error


def _code(error: exc.DBAPIError) -> str | None:
    """What the server calls it; None where it was not the server, and with SQLite."""
    return getattr(error.orig, "sqlstate", None)


def _first_line(error: exc.DBAPIError) -> str:
    """The server's own words; behind them come the statement, or advice on starting a server."""
    first, *_ = str(error.orig).splitlines() or [""]
    return first


def busy() -> str:
    """Of a writer whose turn did not come."""
    return f"other writers kept the database busy for {CALLERS_PATIENCE} seconds"
