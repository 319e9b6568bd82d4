"""Articles accepted under an idempotency key, or to be checked later."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sql
from sqlalchemy.engine import Connection

from service.errors import KeyTaken, Overtaken
from service.identity import Identity, SentUnder, new_id
from service.storage.tables import submissions as table

SUBMISSIONS_KEPT_SECONDS = 24 * 3600  # once settled, and their keys: clients retry for hours, not days
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


def remember(connection: Connection, under: SentUnder, article_id: str, moment: datetime, *, added: bool) -> None:
    """Keep which article was stored under the key; raises KeyTaken if anything was sent under it before."""
    made = new_id(moment)
    stored = Submission(made, under.key, under.fingerprint, Progress.DONE, article_id=article_id, added=added)
    if keep(connection, stored, moment).id != made:
        raise KeyTaken


def withdraw_waiting(connection: Connection, identity: Identity, moment: datetime) -> int:
    """Withdraw all texts of that article that are waiting or being worked on; returns how many there were."""
    return end(connection, waiting_texts(identity), Progress.WITHDRAWN, moment)


def note_withdrawal(connection: Connection, identity: Identity, moment: datetime) -> None:
    """The article was taken down before any text of it was stored: a text being checked now must not be stored."""
    keep(connection, Submission(new_id(moment), None, "", Progress.WITHDRAWN), moment, identity)


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


def keep(connection: Connection, accepted: Submission, now: datetime, identity: Identity | None = None) -> Submission:
    """Keep the submission, and forget old ones; if its key was used before, returns what was sent under it then."""
    key = accepted.key
    row = {
        **asdict(accepted),
        "created": now.timestamp(),
        "taken_until": 0.0,
        "identity": identity.article if identity else None,
        "content_hash": identity.content if identity else None,
    }
    connection.execute(sql.delete(table).where(forgotten(now)))
    if key and (earlier := connection.execute(sql.select(table).where(table.c.key == key)).first()):
        return submission_of(earlier)
    connection.execute(sql.insert(table).values(row))
    return accepted


def forgotten(now: datetime) -> sql.ColumnElement[bool]:
    """It was settled more than a day ago: it no longer counts, and is deleted when the next one comes."""
    return (table.c.state != Progress.WAITING.value) & (table.c.created < now.timestamp() - SUBMISSIONS_KEPT_SECONDS)


def waiting_texts(identity: Identity) -> sql.ColumnElement[bool]:
    return (table.c.identity == identity.article) & (table.c.state == Progress.WAITING.value)


def end(
    connection: Connection, which: sql.ColumnElement[bool], state: Progress, moment: datetime, **became: object
) -> int:
    """Settle those that are still waiting; returns how many were."""
    emptied = {"given": None, "identity": None, "content_hash": None}
    settling = sql.update(table).where(which, table.c.state == Progress.WAITING.value)
    values = {**became, **emptied, "state": state.value, "created": moment.timestamp()}
    return connection.execute(settling.values(values)).rowcount


def submission_of(row: sql.Row[Any]) -> Submission:
    state = Progress(row.state)
    became = (row.article_id, row.problem, row.added)
    return Submission(row.id, row.key, row.fingerprint, state, row.given, *became, row.attempts)
