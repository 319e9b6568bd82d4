"""Naming a failure of the database."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from service.config import CALLERS_PATIENCE
from service.errors import InvalidInput, NoRoom, ReadOnly, StoreUnavailable

# PostgreSQL's codes (SQLSTATE) for failures that are not a mistake in our SQL.
MAY_NOT = ("42501", "3F000")  # the role lacks a right, or there is no schema to make tables in
TOO_LONG = "54000"  # too long for an index: only a source with its external id can be
LOCKED = "55P03"

# What prevents only writing, by the code of SQLite, PostgreSQL or the operating system.
STOPS_WRITING: dict[int | str | None, type[StoreUnavailable]] = {
    **dict.fromkeys((sqlite3.SQLITE_FULL, "53100"), NoRoom),
    **dict.fromkeys((sqlite3.SQLITE_READONLY, "25006"), ReadOnly),
}
OF_THE_SYSTEM: dict[int | None, type[StoreUnavailable]] = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), NoRoom),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), ReadOnly),
}

# Bytes that a source and an external id may have together: an index takes 2,704, its own overhead included.
LONGEST_TOGETHER = 2_600


@contextmanager
def named_failures() -> Iterator[None]:
    """A failure of the database is raised as StoreUnavailable; a mistake in our own SQL is left as it is."""
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
        raise STOPS_WRITING.get(_code(error), StoreUnavailable)(told) from error
    except sqlite3.Error as error:  # raised while a connection is set up, out of SQLAlchemy's sight
        kind = STOPS_WRITING.get(primary(error), StoreUnavailable)
        raise kind(f"the database cannot be opened: {error}") from error
    except exc.TimeoutError as error:
        raise StoreUnavailable("all connections to the database are taken") from error


@contextmanager
def named_system_failures(what: str) -> Iterator[None]:
    """What the operating system refuses is raised as StoreUnavailable, with `what` and the system's own words."""
    try:
        yield
    except OSError as error:
        raise OF_THE_SYSTEM.get(error.errno, StoreUnavailable)(f"{what}: {error}") from error


def _code(error: exc.DBAPIError) -> int | str | None:
    """The server's or SQLite's code for the error; None if there is none."""
    return primary(error.orig) if isinstance(error.orig, sqlite3.Error) else getattr(error.orig, "sqlstate", None)


def primary(error: Exception) -> int | None:
    """SQLite's primary error code, without the details in the higher bits; Python's own errors have none."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _first_line(error: exc.DBAPIError) -> str:
    """The server's own words; what follows is the statement, or advice on starting a server."""
    first, *_ = str(error.orig).splitlines() or [""]
    return first


def busy() -> str:
    """The message for a writer whose turn did not come."""
    return f"other writers kept the database busy for {CALLERS_PATIENCE} seconds"
