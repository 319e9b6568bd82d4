"""The store is the truth: articles, claims, vectors and results, written together or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from datetime import datetime

from service.article import ArticleHead
from service.errors import InvalidInput, ModelUnusable, NotFound
from service.identity import Arrival, SentUnder
from service.identity import now as this_moment
from service.ledger.told import Told
from service.matching import PublishedClaim, Vectors
from service.origins import Origin
from service.report import KnownClaim, Report, Result, known_claim
from service.review import Reviewed, Tallied
from service.revising import Revised, revised
from service.storage import articles, changes, claims, origins, results, tallies
from service.storage.address import file_of
from service.storage.changes import Changes, Standing
from service.storage.database import Database
from service.storage.deliveries import Deliveries
from service.storage.keys import Keys
from service.storage.leases import Leases
from service.storage.migrating import migrate, revision
from service.storage.page import Page, ResultFilter
from service.storage.results import Together
from service.storage.submissions import Submissions
from service.storage.tallies import Counts
from service.storage.webhooks import Webhooks
from service.storage.writer import Writer


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

    def change_seq(self) -> int:
        """The number of the last change to anything stored."""
        with self._database.reading() as connection:
            return changes.last_seq(connection)

    def arrival(self, under: SentUnder | None = None) -> Arrival:
        """The arrival of something that comes now, under that idempotency key if it has one."""
        return Arrival(self.change_seq(), self._now(), under)

    def find(self, source: str, external_id: str | None, content_hash: str) -> str | None:
        """The id of the live article with this source, external id and content."""
        with self._database.reading() as connection:
            return articles.find(connection, source, external_id, content_hash)

    def require_current(self, head: ArticleHead) -> None:
        """Raises Outdated if the publisher edited what is stored, or was taken down, after this text."""
        with self._database.reading() as connection:
            articles.require_current(connection, head)

    def report(self, article_id: str) -> Report:
        """Raises NotFound for an article that was never there or was deleted."""
        with self._database.reading() as connection:
            return articles.report(connection, article_id)

    def articles(
        self, source: str | None = None, external_id: str | None = None, cursor: str | None = None, limit: int = 50
    ) -> Page[ArticleHead]:
        """Live articles, oldest first."""
        with self._database.reading() as connection:
            return articles.heads(connection, source, external_id, _after(cursor), limit)

    def newest_articles(
        self, source: str | None = None, cursor: str | None = None, limit: int = 50
    ) -> Page[ArticleHead]:
        """Live articles, the last added first."""
        with self._database.reading() as connection:
            return articles.newest(connection, source, _after(cursor) or None, limit)

    def conflicts_of(self, article_ids: Collection[str]) -> Counter[str]:
        """How many claims of each article conflict, by its id."""
        with self._database.reading() as connection:
            return results.conflicts_of(connection, article_ids)

    def count(self, which: ResultFilter, most: int, after: str = "") -> int:
        """How many live results are newer than the one with the id `after`; `most` stands for that many or more."""
        with self._database.reading() as connection:
            return results.count(connection, which, after, most)

    def results(self, which: ResultFilter | None = None, cursor: str | None = None, limit: int = 100) -> Page[Result]:
        """The feed in the order of `seq`; changed results reappear with a new number."""
        which = which or ResultFilter()
        with self._database.reading() as connection:
            return results.feed(connection, which, max(which.since, _after(cursor)), limit)

    def newest(self, which: ResultFilter | None = None, before: str | None = None, limit: int = 20) -> Page[Result]:
        """Live results, newest first; `before` is the cursor of the previous page."""
        with self._database.reading() as connection:
            return results.newest(connection, which or ResultFilter(), before or "", limit)

    def newest_claims(
        self, which: ResultFilter | None = None, before: str | None = None, limit: int = 20, *, most: int
    ) -> Page[Together]:
        """The same by claim: the weightiest of its results together, in the place of its newest."""
        with self._database.reading() as connection:
            return results.newest_claims(connection, which or ResultFilter(), before or "", limit, most)

    def tallied(self) -> tuple[Tallied, ...]:
        """How the sources agree and conflict, and what editors made of it. Takes longer the more results there are."""
        with self._database.reading() as connection:
            return results.tallied(connection)

    def firsts(self) -> Counter[str]:
        """By source, how many results agree with what it said earlier."""
        with self._database.reading() as connection:
            return results.firsts(connection)

    def revised(self) -> Counter[str]:
        """By source, how many of its articles were revised."""
        with self._database.reading() as connection:
            return articles.revised(connection)

    def reviewed(self) -> tuple[Reviewed, ...]:
        """What editors made of the results that each rule decided."""
        with self._database.reading() as connection:
            return results.reviewed(connection)

    def sources(self) -> list[str]:
        """Every source with an article, in alphabetical order."""
        with self._database.reading() as connection:
            return articles.sources(connection)

    def result(self, result_id: str) -> Result:
        """Raises NotFound for an unknown id."""
        with self._database.reading() as connection:
            return results.one(connection, result_id)

    def revisions(self, article_id: str) -> list[str]:
        """The ids of all the article's revisions, oldest first. Raises NotFound."""
        with self._database.reading() as connection:
            if found := articles.revisions(connection, article_id):
                return found
        raise NotFound(f"there is no article {article_id}")

    def last_revision(self, article_id: str) -> Revised:
        """What the article's last revision changed. Raises NotFound."""
        with self._database.reading() as connection:
            if ids := articles.revisions(connection, article_id):
                return revised(ids, results.ended(connection, ids[:-1]), results.matched(connection, ids[-1]))
        raise NotFound(f"there is no article {article_id}")

    def claim(self, claim_id: str) -> tuple[PublishedClaim, tuple[Result, ...]]:
        """A claim and every live result in which it is ours or theirs. Raises NotFound."""
        with self._database.reading() as connection:
            return claims.one(connection, claim_id), results.of_claim(connection, claim_id)

    def known(self, claim_ids: Collection[str], most: int) -> dict[str, KnownClaim]:
        """The claims among these that may be matched, by id, each with the weightiest of its live results."""
        with self._database.reading() as connection:
            found = claims.published(connection, claim_ids, live=True)
            first = origins.of_claims(connection, found)
            some = results.strongest_of(connection, found, most)
        return {one: known_claim(claim, some[one], first.get(one)) for one, claim in found.items()}

    def strongest(self, claim_id: str, most: int) -> tuple[PublishedClaim, tuple[Result, ...], int]:
        """A claim, the weightiest of its live results, and how many it has in all. Raises NotFound."""
        with self._database.reading() as connection:
            found = claims.one(connection, claim_id)
            some = results.strongest(connection, claim_id, most)
            return found, some, results.number_of_claim(connection, claim_id) if len(some) == most else len(some)

    def told_between(self, claim_ids: Collection[str]) -> list[Told]:
        """What the live results between any two of these claims say about them."""
        with self._database.reading() as connection:
            return results.told_between(connection, claim_ids)

    def published(self, claim_ids: Collection[str], *, with_figures: bool = False) -> dict[str, PublishedClaim]:
        """The claims among these that may be matched, by id; `with_figures` keeps only those with a figure."""
        with self._database.reading() as connection:
            return claims.published(connection, claim_ids, live=True, with_figures=with_figures)

    def vector(self, claim_id: str) -> Vectors:
        """A claim's vector, float32[d]."""
        with self._database.reading() as connection:
            return claims.vector(connection, claim_id)

    def origins(self, claim_ids: Collection[str]) -> dict[str, Origin]:
        """Who first published each claim's text, by the claim's id."""
        with self._database.reading() as connection:
            return origins.of_claims(connection, claim_ids)

    def article_ids(self, claim_ids: Collection[str]) -> dict[str, str]:
        """The id of each claim's article, by the claim's id."""
        with self._database.reading() as connection:
            return claims.article_ids(connection, claim_ids)

    def heads(self, article_ids: Collection[str]) -> dict[str, ArticleHead]:
        """The head of each article, by the article's id."""
        with self._database.reading() as connection:
            return articles.heads_of(connection, article_ids)

    def lead_vectors(self, article_ids: Collection[str]) -> dict[str, Vectors]:
        """float32[d] of each article's lead."""
        with self._database.reading() as connection:
            return claims.lead_vectors(connection, article_ids)

    def counts(self) -> Counts:
        """How much is live."""
        with self._database.reading() as connection:
            return tallies.counts(connection)

    @contextmanager
    def changes(self, since: int, dimension: int) -> Iterator[Changes]:
        """What an index that stands at `since` lacks; to be read inside the block."""
        with self._database.reading() as connection:
            yield changes.since(connection, since, dimension)

    @contextmanager
    def moved(self, since: int, dimension: int) -> Iterator[Iterator[Vectors]]:
        """The vectors of each article that came or went after `since`; to be read inside the block."""
        with self._database.reading() as connection:
            yield changes.moved(connection, since, dimension)

    def was_at(self, past: Standing) -> bool:
        """The database was once in that state."""
        with self._database.reading() as connection:
            return changes.was_at(connection, past)

    def encoder(self) -> tuple[str, int] | None:
        """The model that made the store's vectors, and their dimension; None before the first."""
        with self._database.reading() as connection:
            return changes.encoder(connection)

    def use_encoder(self, name: str, dimension: int) -> None:
        """The first call binds the store to this model; later ones raise ModelUnusable for any other."""
        found = self.encoder()
        if found is None:
            with self._database.writing() as connection:
                found = changes.encoder(connection) or changes.set_encoder(connection, name, dimension)
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


def _after(cursor: str | None) -> int:
    if cursor is None:
        return 0
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) < 19):
        raise InvalidInput("/cursor", "a cursor from an earlier page was expected")
    return int(cursor)
