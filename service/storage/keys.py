"""API keys: who may do what."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sql

from service.errors import NotFound
from service.storage.database import Database
from service.storage.scope import Scope
from service.storage.tables import keys as table

PREFIX = "cck"  # makes a key that leaked into a log or a repository easy to find
SIGNING = "ccs"  # the same for signing secrets


@dataclass(frozen=True, slots=True)
class Key:
    """What is stored about a key; the key itself is shown once, when it is made.

    `signs`: requests may be signed in its name.
    """

    id: str
    name: str
    scopes: frozenset[Scope]
    created_at: datetime
    revoked_at: datetime | None
    signs: bool

    def allows(self, scope: Scope) -> bool:
        """The key has that scope, or all of them."""
        return scope in self.scopes or Scope.ADMIN in self.scopes


class Keys:
    """The keys of one database. Every method raises StoreUnavailable when it cannot be reached."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def create(self, name: str, scopes: Collection[Scope]) -> tuple[Key, str]:
        """A new key and its text, which is stored nowhere."""
        secret = secrets.token_urlsafe(32)
        key = self._kept(name, scopes, digest=_digest(secret))
        return key, f"{PREFIX}_{key.id}_{secret}"

    def create_signing(self, name: str, scopes: Collection[Scope]) -> tuple[Key, str]:
        """A new key without a text, and the secret that signs requests in its name.

        The secret is stored as it is, since a signature can only be checked by making it again: anyone who can read the
        database can sign.
        """
        secret = f"{SIGNING}_{secrets.token_urlsafe(32)}"
        return self._kept(name, scopes, signing_secret=secret), secret

    def all(self) -> list[Key]:
        """Every key ever made, oldest first."""
        with self._database.reading() as connection:
            return [_key(row) for row in connection.execute(sql.select(table).order_by(table.c.created))]

    def any_live(self) -> bool:
        """Some key has not been revoked."""
        with self._database.reading() as connection:
            return (
                connection.execute(sql.select(table.c.id).where(table.c.revoked.is_(None)).limit(1)).first() is not None
            )

    def of_text(self, text: str) -> Key | None:
        """The live key with this text; the time taken does not reveal how much of the text was right."""
        if not text.isascii():
            return None
        _, _, rest = text.partition("_")
        key_id, _, secret = rest.partition("_")
        asking = sql.select(table).where(table.c.id == key_id, table.c.revoked.is_(None))
        with self._database.reading() as connection:
            row = connection.execute(asking).first()
        digest = row.digest if row else _digest("")
        same = hmac.compare_digest(_digest(secret), digest)
        return _key(row) if row and same else None

    def signing(self, key_id: str) -> tuple[Key, str] | None:
        """The live key that signs under this id, and its secret."""
        live = table.c.revoked.is_(None) & table.c.signing_secret.is_not(None)
        with self._database.reading() as connection:
            row = connection.execute(sql.select(table).where(table.c.id == key_id, live)).first()
        return (_key(row), row.signing_secret) if row else None

    def revoke(self, key_id: str) -> None:
        """Revoke the key at once. Raises NotFound for one that was never made or is already revoked."""
        revoking = sql.update(table).where(table.c.id == key_id, table.c.revoked.is_(None))
        with self._database.writing() as connection:
            if not connection.execute(revoking.values(revoked=self._now().timestamp())).rowcount:
                raise NotFound(f"there is no live key {key_id}")

    def _kept(
        self, name: str, scopes: Collection[Scope], *, digest: str = "", signing_secret: str | None = None
    ) -> Key:
        key = Key(secrets.token_hex(4), name, frozenset(scopes), self._now(), None, signs=signing_secret is not None)
        row = {"id": key.id, "name": name, "digest": digest, "scopes": sorted(key.scopes)}
        with self._database.writing() as connection:
            created = key.created_at.timestamp()
            connection.execute(sql.insert(table).values(**row, created=created, signing_secret=signing_secret))
        return key


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _key(row: sql.Row[Any]) -> Key:
    revoked_at = datetime.fromtimestamp(row.revoked, UTC) if row.revoked else None
    scopes = frozenset(Scope(scope) for scope in row.scopes)
    created_at = datetime.fromtimestamp(row.created, UTC)
    return Key(row.id, row.name, scopes, created_at, revoked_at, signs=row.signing_secret is not None)
