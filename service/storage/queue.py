"""The queue of what is to be checked later: accepted, taken by one worker, and settled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import sqlalchemy as sql

from service.errors import NotFound
from service.identity import Identity, new_id
from service.storage.database import Database
from service.storage.leases import SLACK
from service.storage.submissions import Progress, Submission, end, forgotten, keep, submission_of, waiting_texts
from service.storage.tables import submissions as table

# Seconds after which a submission is taken again, because its worker, which renews it, was killed. With fewer, two
# workers check one article when the machine hangs for a moment; with more, it is left waiting.
LEASE = 30


class Submissions:
    """The submissions of one database. Every method raises StoreUnavailable when it cannot be reached."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def one(self, submission_id: str) -> Submission:
        """Raises NotFound for one that never existed, or was settled long ago."""
        if found := self._where(table.c.id == submission_id, ~self._forgotten()):
            return found
        raise NotFound(f"there is no submission {submission_id}")

    def of_key(self, key: str) -> Submission | None:
        """What was sent under that key, if it was settled within the last day or is still waiting."""
        return self._where(table.c.key == key, ~self._forgotten())

    def accept(
        self, key: str | None, fingerprint: str, given: dict[str, Any], identity: Identity | None = None
    ) -> Submission:
        """Keep what is to be checked later; if the key was used meanwhile, returns what was sent under it then.

        Texts of one `identity` keep their order.
        """
        now = self._now()
        waiting = Submission(new_id(now), key, fingerprint, Progress.WAITING, given)
        with self._database.writing() as connection:
            return keep(connection, waiting, now, identity)

    def take(self) -> Submission | None:
        """The one that has waited longest, for the caller alone to work on; those given back come last.

        An article is not taken while an earlier text of it is waiting or being worked on.
        """
        now = self._now().timestamp()
        first = _first(now)
        with self._database.reading() as connection:
            if connection.execute(first).first() is None:
                return None
        taken = {"taken_until": now + LEASE, "attempts": table.c.attempts + 1}
        taking = sql.update(table).where(table.c.id == first.scalar_subquery()).values(taken)
        with self._database.writing() as connection:
            row = connection.execute(taking.returning(*table.c)).first()
        return submission_of(row) if row else None

    def renew(self, submission_id: str) -> None:
        """It is still being worked on: nobody else takes it for LEASE seconds from now."""
        self._change(submission_id, taken_until=self._now().timestamp() + LEASE)

    def give_back(self, submission_id: str) -> None:
        """It could not be worked on just now: anyone may take it at once, and this does not count as an attempt."""
        self._change(submission_id, taken_until=self._now().timestamp(), attempts=table.c.attempts - 1)

    def _change(self, submission_id: str, **values: object) -> None:
        with self._database.writing() as connection:
            connection.execute(sql.update(table).where(table.c.id == submission_id).values(values))

    def supersede(self, identity: Identity, came: datetime | None = None) -> None:
        """Another text of that article is being stored: end those waiting since before it `came`, as they'd undo it."""
        others = waiting_texts(identity) & (table.c.content_hash != identity.content)
        earlier = others & (table.c.created <= came.timestamp()) if came else others
        if self._where(earlier):
            with self._database.writing() as connection:
                end(connection, earlier, Progress.SUPERSEDED, self._now())

    def settle(
        self, submission_id: str, article_id: str | None, problem: dict[str, Any] | None = None, added: bool = True
    ) -> None:
        """It became that article, or met that problem; what was sent is forgotten now, the rest after a day.

        Has no effect if it was withdrawn or superseded meanwhile.
        """
        state = Progress.DONE if article_id else Progress.REFUSED
        became = {"article_id": article_id, "problem": problem, "added": added}
        with self._database.writing() as connection:
            end(connection, table.c.id == submission_id, state, self._now(), **became)

    def waiting(self) -> int:
        """How many are accepted but not yet checked."""
        asking = sql.select(sql.func.count()).where(table.c.state == Progress.WAITING.value)
        with self._database.reading() as connection:
            return int(connection.execute(asking).scalar_one())

    def _forgotten(self) -> sql.ColumnElement[bool]:
        return forgotten(self._now())

    def _where(self, *conditions: sql.ColumnElement[bool]) -> Submission | None:
        with self._database.reading() as connection:
            row = connection.execute(sql.select(table).where(*conditions).limit(1)).first()
        return submission_of(row) if row else None


def _first(now: float) -> sql.Select[tuple[str]]:
    """The id of the submission to take next; one taken for longer than a lease was so before the clock was set back."""
    one, before = table.alias("one"), table.alias("before")
    earlier = sql.exists().where(
        before.c.identity == one.c.identity,
        before.c.state == Progress.WAITING.value,
        sql.tuple_(before.c.created, before.c.id) < sql.tuple_(one.c.created, one.c.id),
    )
    free = sql.or_(one.c.taken_until <= now, one.c.taken_until > now + SLACK * LEASE)
    return (
        sql.select(one.c.id)
        .where(one.c.state == Progress.WAITING.value, free, ~earlier)
        .order_by(one.c.taken_until, one.c.created)
        .limit(1)
    )
