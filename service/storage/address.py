"""What CROSSCHECK_DATABASE_URL names: an SQLite file, or a PostgreSQL database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import exc
from sqlalchemy.engine import URL, make_url

from service.errors import StoreUnavailable

EXPECTED = "an SQLAlchemy URL was expected, such as postgresql+psycopg://user@host/name"

Inode = tuple[int, int]  # with its device


def file_of(url: str) -> Path | None:
    """The file of an SQLite database, None for PostgreSQL; raises StoreUnavailable if the URL names neither."""
    return file_in(address_of(url))


def file_in(url: URL) -> Path | None:
    """The file of an SQLite database, None for PostgreSQL; raises StoreUnavailable for one in memory."""
    if url.get_backend_name() != "sqlite":
        return None
    if not url.database or url.database == ":memory:":
        raise StoreUnavailable("an SQLite database needs a file, where the index and other processes can find it")
    return Path(url.database)


def inode(file: Path) -> Inode:
    """The file's identity, whatever its name; raises StoreUnavailable if it does not exist."""
    try:
        found = file.stat()
    except OSError as error:
        raise StoreUnavailable(f"the database's file cannot be found: {error}") from error
    return found.st_dev, found.st_ino


def require_still(file: Path, opened: Inode) -> None:
    """Raises StoreUnavailable if the file is not the one that was opened: it was moved, deleted or replaced."""
    if inode(file) != opened:
        raise StoreUnavailable(f"another file took the place of {file} while the service ran")


def address_of(url: str) -> URL:
    """The setting parsed; errors do not repeat it, as it may hold a password."""
    try:
        address = make_url(url)
    except (exc.ArgumentError, ValueError):
        raise StoreUnavailable(f"CROSSCHECK_DATABASE_URL cannot be read: {EXPECTED}") from None
    if address.get_backend_name() not in ("sqlite", "postgresql"):
        raise StoreUnavailable(f"CROSSCHECK_DATABASE_URL names {address.drivername!r}: {EXPECTED}")
    return address


@contextmanager
def driver_of(url: URL) -> Iterator[None]:
    """Name the database driver that is unknown or not installed."""
    try:
        yield
    except exc.NoSuchModuleError:
        raise StoreUnavailable(f"CROSSCHECK_DATABASE_URL names {url.drivername!r}: {EXPECTED}") from None
    except ImportError as error:
        raise StoreUnavailable(
            f"the driver of {url.drivername!r} is not installed: no Python package {error.name!r} here"
        ) from None
