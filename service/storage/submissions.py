"""Articles accepted under an idempotency key, or to be checked later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sql

from service.errors import NotFound
from service.identity import new_id
from service.storage.database import Database
from service.storage.tables import submissions as table

KEPT = 24 * 3600  # seconds that a settled submission and its key are remembered: clients retry for hours, not days
LEASE = 600  # seconds after which a submission is taken again: its worker was killed, for nothing takes so long


class Progress(StrEnum):
    """A submission waits, or has become an article, or was refused."""

    WAITING = "waiting"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Submission:
    """What was sent and what became of it; `given` is empty once that is settled.

    `added` is false where the article had been stored before.
    """

    id: str
    key: str | None
    fingerprint: str
    state: Progress
    given: dict[str, Any] | None = None
    article_id: str | None = None
    problem: dict[str, Any] | None = None
    added: bool = True


class Submissions:
    """The submissions of one database. Every method raises StoreUnavailable when it cannot be reached."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def one(self, submission_id: str) -> Submission:
        """Raises NotFound for one that never was, or was settled long ago."""
        if found := self._where(table.c.id == submission_id, ~self._forgotten()):
            return found
        raise NotFound(f"there is no submission {submission_id}")

    def of_key(self, key: str) -> Submission | None:
        """What was sent under that key and was settled within the last day, or still waits."""
        return self._where(table.c.key == key, ~self._forgotten())

    def accept(
        self,
        key: str | None,
        fingerprint: str,
        given: dict[str, Any] | None = None,
        article_id: str | None = None,
        added: bool = True,
    ) -> Submission:
        """Keep what is to be checked later, or the article that it has become already.

        Where the key was used meanwhile, what was sent under it then.
        """
        now = self._now()
        state = Progress.DONE if article_id else Progress.WAITING
        accepted = Submission(new_id(now), key, fingerprint, state, given, article_id, added=added)
        row = {column.name: getattr(accepted, column.name, 0.0) for column in table.c}
        with self._database.writing() as connection:
            connection.execute(sql.delete(table).where(self._forgotten()))
            if key and (earlier := connection.execute(sql.select(table).where(table.c.key == key)).first()):
                return _submission(earlier)
            connection.execute(sql.insert(table).values({**row, "created": now.timestamp()}))
        return accepted

    def take(self) -> Submission | None:
        """The one that has waited longest, for the caller alone to work on; what was given back comes last."""
        now = self._now().timestamp()
        free = (table.c.state == Progress.WAITING.value) & (table.c.taken_until <= now)
        if self._where(free) is None:
            return None
        first = (
            sql.select(table.c.id).where(free).order_by(table.c.taken_until, table.c.created).limit(1).scalar_subquery()
        )
        taking = sql.update(table).where(table.c.id == first).values(taken_until=now + LEASE).returning(*table.c)
        with self._database.writing() as connection:
            row = connection.execute(taking).first()
        return _submission(row) if row else None

    def give_back(self, submission_id: str) -> None:
        """It could not be worked on at the moment: the next one to take it need not wait."""
        free = sql.update(table).where(table.c.id == submission_id).values(taken_until=self._now().timestamp())
        with self._database.writing() as connection:
            connection.execute(free)

    def settle(
        self, submission_id: str, article_id: str | None, problem: dict[str, Any] | None = None, added: bool = True
    ) -> None:
        """It became that article, or met that problem; what was sent is forgotten now, the rest after a day."""
        state = Progress.DONE if article_id else Progress.REFUSED
        became = {"state": state.value, "article_id": article_id, "problem": problem, "added": added}
        settled = {**became, "given": None, "created": self._now().timestamp()}
        with self._database.writing() as connection:
            connection.execute(sql.update(table).where(table.c.id == submission_id).values(settled))

    def waiting(self) -> int:
        """How many are accepted and not checked yet."""
        asking = sql.select(sql.func.count()).where(table.c.state == Progress.WAITING.value)
        with self._database.reading() as connection:
            return int(connection.execute(asking).scalar_one())

    def _forgotten(self) -> sql.ColumnElement[bool]:
        """It was settled more than a day ago: it counts no longer, and goes when the next one comes."""
        return (table.c.state != Progress.WAITING.value) & (table.c.created < self._now().timestamp() - KEPT)

    def _where(self, *conditions: sql.ColumnElement[bool]) -> Submission | None:
        with self._database.reading() as connection:
            row = connection.execute(sql.select(table).where(*conditions).limit(1)).first()
        return _submission(row) if row else None


def _submission(row: sql.Row[Any]) -> Submission:
    state = Progress(row.state)
    return Submission(row.id, row.key, row.fingerprint, state, row.given, row.article_id, row.problem, row.added)
