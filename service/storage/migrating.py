"""Bringing the schema up to date when a database is opened."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.errors import StoreUnavailable

FOLDER = Path(__file__).parent / "migrations"

# The newest migration. Named here so that Alembic, which takes most of a second to import, is loaded only when needed.
HEAD = "0014"


def migrate(connection: Connection) -> None:
    """Migrate to the newest schema, in this transaction; StoreUnavailable if a newer program made the database."""
    found = revision(connection)
    if found == HEAD:
        return
    if found:
        require_known(found)
    from alembic import command  # noqa: PLC0415  (see HEAD)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)


def require_known(found: str) -> None:
    """Raises StoreUnavailable for a schema revision that this program does not know."""
    if not any(FOLDER.glob(f"versions/m{found}_*.py")):
        raise StoreUnavailable(f"the database was made by a newer version of this program (schema {found})")


def revision(connection: Connection) -> str | None:
    """The schema's revision, None for an empty database."""
    if not sql.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sql.text("SELECT version_num FROM alembic_version")).scalar()
