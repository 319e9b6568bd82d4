"""Articles accepted under an idempotency key, or to be checked later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.errors import KeyTaken, NotFound, Overtaken
from service.identity import Identity, SentUnder, new_id
from service.storage.database import Database
from service.storage.leases import SLACK
from service.storage.tables import submissions as table

SUBMISSIONS_KEPT_SECONDS = 24 * 3600  # once settled, and their keys: clients retry for hours, not days
# Seconds after which a submission is taken again, because its worker, which renews it, was killed. With fewer, two
# workers check one article when the machine hangs for a moment; with more, it is left waiting.
LEASE = 30


# Seconds that a text sent to be checked at once may take before it is stored: the lines of a batch are the slowest.
UNDER_WAY = 3600


class Progress(StrEnum):
    """A submission is waiting, has become an article, or was refused.

    Or, while it waited, its article was withdrawn, or a later text of it was stored directly.
    """

    WAITING = "waiting"
    DONE = "done"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Submission:
    """What was sent and what became of it; `given` is None once it is settled.

    `added` is false if the article had been stored before; `attempts` is how often it was taken to be checked.
    """

    id: str
    key: str | None
    fingerprint: str
    state: Progress
    given: dict[str, Any] | None = None
    article_id: str | None = None
    problem: dict[str, Any] | None = None
    added: bool = True
    attempts: int = 0


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
            return _keep(connection, waiting, now, identity)

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
        return _submission(row) if row else None

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
        others = _waiting_texts(identity) & (table.c.content_hash != identity.content)
        earlier = others & (table.c.created <= came.timestamp()) if came else others
        if self._where(earlier):
            with self._database.writing() as connection:
                _end(connection, earlier, Progress.SUPERSEDED, self._now())

    def settle(
        self, submission_id: str, article_id: str | None, problem: dict[str, Any] | None = None, added: bool = True
    ) -> None:
        """It became that article, or met that problem; what was sent is forgotten now, the rest after a day.

        Has no effect if it was withdrawn or superseded meanwhile.
        """
        state = Progress.DONE if article_id else Progress.REFUSED
        became = {"article_id": article_id, "problem": problem, "added": added}
        with self._database.writing() as connection:
            _end(connection, table.c.id == submission_id, state, self._now(), **became)

    def waiting(self) -> int:
        """How many are accepted but not yet checked."""
        asking = sql.select(sql.func.count()).where(table.c.state == Progress.WAITING.value)
        with self._database.reading() as connection:
            return int(connection.execute(asking).scalar_one())

    def _forgotten(self) -> sql.ColumnElement[bool]:
        return _forgotten(self._now())

    def _where(self, *conditions: sql.ColumnElement[bool]) -> Submission | None:
        with self._database.reading() as connection:
            row = connection.execute(sql.select(table).where(*conditions).limit(1)).first()
        return _submission(row) if row else None


def remember(connection: Connection, under: SentUnder, article_id: str, moment: datetime, *, added: bool) -> None:
    """Keep which article was stored under the key; raises KeyTaken if anything was sent under it before."""
    made = new_id(moment)
    stored = Submission(made, under.key, under.fingerprint, Progress.DONE, article_id=article_id, added=added)
    if _keep(connection, stored, moment).id != made:
        raise KeyTaken


def withdraw_waiting(connection: Connection, identity: Identity, moment: datetime) -> int:
    """Withdraw all texts of that article that are waiting or being worked on; returns how many there were."""
    return _end(connection, _waiting_texts(identity), Progress.WITHDRAWN, moment)


def note_withdrawal(connection: Connection, identity: Identity, moment: datetime) -> None:
    """The article was taken down before any text of it was stored: a text being checked now must not be stored."""
    row = {
        **asdict(Submission(new_id(moment), None, "", Progress.WITHDRAWN, None)),
        "created": moment.timestamp(),
        "taken_until": 0.0,
        "identity": identity.article,
    }
    connection.execute(sql.insert(table).values(row))


def was_withdrawn(connection: Connection, identity: Identity, since: datetime) -> bool:
    """It was taken down after that moment, while a text that came then could still be under way."""
    from_, until = since.timestamp(), since.timestamp() + UNDER_WAY
    asking = sql.select(table.c.id).where(
        table.c.identity == identity.article, table.c.created > from_, table.c.created < until
    )
    return connection.execute(asking.where(table.c.state == Progress.WITHDRAWN.value).limit(1)).first() is not None


def require_waiting(connection: Connection, submission_id: str) -> datetime:
    """When it was sent; raises Overtaken if it is no longer waiting."""
    asking = sql.select(table.c.created).where(table.c.id == submission_id, table.c.state == Progress.WAITING.value)
    sent = connection.execute(asking).scalar()
    if sent is None:
        raise Overtaken(f"submission {submission_id} is no longer waiting")
    return datetime.fromtimestamp(sent, UTC)


def _keep(connection: Connection, accepted: Submission, now: datetime, identity: Identity | None = None) -> Submission:
    """Keep the submission, and forget old ones; if its key was used before, returns what was sent under it then."""
    key = accepted.key
    row = {
        **asdict(accepted),
        "created": now.timestamp(),
        "taken_until": 0.0,
        "identity": identity.article if identity else None,
        "content_hash": identity.content if identity else None,
    }
    connection.execute(sql.delete(table).where(_forgotten(now)))
    if key and (earlier := connection.execute(sql.select(table).where(table.c.key == key)).first()):
        return _submission(earlier)
    connection.execute(sql.insert(table).values(row))
    return accepted


def _forgotten(now: datetime) -> sql.ColumnElement[bool]:
    """It was settled more than a day ago: it no longer counts, and is deleted when the next one comes."""
    return (table.c.state != Progress.WAITING.value) & (table.c.created < now.timestamp() - SUBMISSIONS_KEPT_SECONDS)


def _waiting_texts(identity: Identity) -> sql.ColumnElement[bool]:
    return (table.c.identity == identity.article) & (table.c.state == Progress.WAITING.value)


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


def _end(
    connection: Connection, which: sql.ColumnElement[bool], state: Progress, moment: datetime, **became: object
) -> int:
    """Settle those that are still waiting; returns how many were."""
    forgotten = {"given": None, "identity": None, "content_hash": None}
    settling = sql.update(table).where(which, table.c.state == Progress.WAITING.value)
    values = {**became, **forgotten, "state": state.value, "created": moment.timestamp()}
    return connection.execute(settling.values(values)).rowcount


def _submission(row: sql.Row[Any]) -> Submission:
    state = Progress(row.state)
    became = (row.article_id, row.problem, row.added)
    return Submission(row.id, row.key, row.fingerprint, state, row.given, *became, row.attempts)
