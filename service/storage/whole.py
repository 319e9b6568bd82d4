"""What an SQLite database takes on disk, and whether that is all of it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.engine import Connection

from service.errors import StoreUnavailable


def size_of(file: Path) -> int:
    """Bytes of the file and its log."""
    parts = (file, file.with_name(file.name + "-wal"))
    return sum(part.stat().st_size for part in parts if part.exists())


def require_whole(connection: Connection, file: Path) -> None:
    """Raises StoreUnavailable if pages are missing, as after a copy that broke off; other damage is not looked for.

    SQLite would notice only once somebody asks for what was in them. The log keeps pages until the file has them, and
    is not emptied while the connection reads.
    """
    pages, page = (connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("page_count", "page_size"))
    if (there := size_of(file)) < pages * page:
        raise StoreUnavailable(
            f"{file} is damaged: {there} of its {pages * page} bytes are there; restore the backup (docs/operations.md)"
        )
