"""The store is the truth: articles, claims, vectors and results, written together or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy.engine import Connection

from service.errors import ModelUnusable
from service.identity import Arrival, SentUnder
from service.identity import now as this_moment
from service.matching import Vectors
from service.storage import articles as about_articles
from service.storage import changes as about_changes
from service.storage import claims as about_claims
from service.storage import feed as about_feed
from service.storage import known as about_known
from service.storage import origins as about_origins
from service.storage import quality as about_quality
from service.storage import results as about_results
from service.storage import revising as about_revising
from service.storage import tallies as about_tallies
from service.storage import together as about_together
from service.storage.address import file_of
from service.storage.changes import Changes
from service.storage.database import Database
from service.storage.deliveries import Deliveries
from service.storage.keys import Keys
from service.storage.leases import Leases
from service.storage.migrating import migrate, revision
from service.storage.queue import Submissions
from service.storage.webhooks import Webhooks
from service.storage.writer import Writer

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def _answered_by(
    question: Callable[Concatenate[Connection, Asked], Answer],
) -> Callable[Concatenate[Store, Asked], Answer]:
    """A method of the store that answers the question as of one instant."""

    @wraps(question)
    def answer(store: Store, /, *asked: Asked.args, **named: Asked.kwargs) -> Answer:
        with store._database.reading() as connection:
            return question(connection, *asked, **named)

    return answer


class Store:
    """One database; safe to share between threads. Every method raises StoreUnavailable when it cannot be reached."""

    def __init__(self, url: str, now: Callable[[], datetime] = this_moment) -> None:
        """Opens the database, making it and its folder if there is none, and brings its schema up to date."""
        self._database = Database(url)
        self._now = now
        with self._database.opening() as connection:
            migrate(connection)

    def close(self) -> None:
        """Close all connections; the next call opens them again."""
        self._database.close()

    @property
    def keys(self) -> Keys:
        """The API keys: who may do what."""
        return Keys(self._database, self._now)

    @property
    def submissions(self) -> Submissions:
        """What was accepted under a key, or to be checked later."""
        return Submissions(self._database, self._now)

    @property
    def webhooks(self) -> Webhooks:
        """Who is notified of changes."""
        return Webhooks(self._database, self._now)

    @property
    def deliveries(self) -> Deliveries:
        """What webhooks are sent, and how that went."""
        return Deliveries(self._database, self._now)

    @property
    def leases(self) -> Leases:
        """Which process does what must be done once."""
        return Leases(self._database, self._now)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """One transaction: on disk when it ends, undone if it raises. Writers take turns; readers never wait."""
        with self._database.writing() as connection:
            yield Writer(connection, self._now)

    def require_writable(self) -> None:
        """Raises NoRoom or ReadOnly if nothing could be stored now."""
        self._database.require_writable()

    def size(self) -> int:
        """Bytes that the database takes on disk."""
        return self._database.size()

    def arrival(self, under: SentUnder | None = None) -> Arrival:
        """The arrival of something that comes now, under that idempotency key if it has one."""
        return Arrival(self.change_seq(), self._now(), under)

    # What can be asked; the functions say what the answers are.
    change_seq = _answered_by(about_changes.last_seq)
    counts = _answered_by(about_tallies.counts)

    find = _answered_by(about_articles.find)
    require_current = _answered_by(about_articles.require_current)
    report = _answered_by(about_articles.report)
    articles = _answered_by(about_articles.heads)
    newest_articles = _answered_by(about_articles.newest)
    revisions = _answered_by(about_articles.revisions)
    last_revision = _answered_by(about_revising.last_revision)
    heads = _answered_by(about_articles.heads_of)
    sources = _answered_by(about_articles.sources)

    result = _answered_by(about_results.one)
    results = _answered_by(about_feed.feed)
    newest = _answered_by(about_feed.newest)
    newest_id = _answered_by(about_feed.newest_id)
    newest_claims = _answered_by(about_together.newest_claims)
    surest = _answered_by(about_feed.surest)
    surest_claims = _answered_by(about_together.surest_claims)
    count = _answered_by(about_feed.count)
    conflicts_of = _answered_by(about_results.conflicts_of)
    told_about = _answered_by(about_results.told_about)

    claim = _answered_by(about_known.claim)
    known = _answered_by(about_known.known)
    strongest = _answered_by(about_known.strongest)
    published = _answered_by(about_claims.published)
    article_ids = _answered_by(about_claims.article_ids)
    origins = _answered_by(about_origins.of_claims)
    lead_vectors = _answered_by(about_claims.lead_vectors)

    tallied = _answered_by(about_quality.tallied)
    firsts = _answered_by(about_quality.firsts)
    revised = _answered_by(about_quality.revised)
    reviewed = _answered_by(about_quality.reviewed)

    encoder = _answered_by(about_changes.encoder)
    was_at = _answered_by(about_changes.was_at)

    @contextmanager
    def changes(self, since: int, dimension: int) -> Iterator[Changes]:
        """What an index that stands at `since` lacks; to be read inside the block."""
        with self._database.reading() as connection:
            yield about_changes.since(connection, since, dimension)

    @contextmanager
    def moved(self, since: int, dimension: int) -> Iterator[Iterator[Vectors]]:
        """The vectors of each article that came or went after `since`; to be read inside the block."""
        with self._database.reading() as connection:
            yield about_changes.moved(connection, since, dimension)

    def use_encoder(self, name: str, dimension: int) -> None:
        """The first call binds the store to this model; later ones raise ModelUnusable for any other."""
        found = self.encoder()
        if found is None:
            with self._database.writing() as connection:
                found = about_changes.encoder(connection) or about_changes.set_encoder(connection, name, dimension)
        if found != (name, dimension):
            raise ModelUnusable(
                f"the store holds vectors of {found[0]} ({found[1]} dimensions), not of {name} ({dimension})"
            )


def has_store(url: str) -> bool:
    """Whether there is a store, without creating one as opening would. Raises StoreUnavailable if it is unreadable."""
    file = file_of(url)
    if file and not file.exists():
        return False
    with closing(Database(url)) as database, database.reading() as connection:
        return revision(connection) is not None
