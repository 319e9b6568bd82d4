"""How far each site and feed was read: a small file for each in the data folder."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from service.storage.lock import locked
from service.storage.private import private_folder

FOLDER = "pulled"


@dataclass(frozen=True, slots=True)
class Failed:
    """What could not be stored: `digest` is of its state at the time, "" if it is to be tried again.

    post: its id on a WordPress site, None for an entry of a feed.
    """

    post: int | None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Polled:
    """What is polled: the API of a WordPress site (kind "wordpress") or a feed (kind "feed").

    inside: the address may be in a private network, as the operator, or a page in one, named it.
    """

    kind: str
    address: str
    inside: bool = True


@dataclass(frozen=True, slots=True)
class Bookmark:
    """How far the site or feed that the operator named was read.

    polled: what was found there; None until something is.
    modified: of a WordPress site, the last change that was seen, and `posts` the ids of what had changed then.
    etag, last_modified: what a feed last said of itself.
    failed: what could not be stored under `terms`, which name the version of the program and its settings.
    """

    address: str
    modified: datetime | None = None
    posts: tuple[int, ...] = ()
    etag: str | None = None
    last_modified: str | None = None
    failed: tuple[Failed, ...] = ()
    terms: str = ""
    polled: Polled | None = None

    def of(self, polled: Polled) -> Bookmark:
        """The same, for polling this: the ETag and date of another feed are dropped."""
        if self.polled in (None, polled):  # a file of an earlier version lacks it
            return replace(self, polled=polled)
        return replace(self, polled=polled, etag=None, last_modified=None)

    def without(self, failed: Iterable[Failed]) -> Bookmark:
        """The same, with these added to what could not be stored."""
        return replace(self, failed=tuple(dict.fromkeys((*self.failed, *failed))))

    def under(self, terms: str) -> Bookmark:
        """The same under these terms; if they changed, what failed is tried again, and a feed is read whole for it."""
        if terms == self.terms or not self.failed:
            return replace(self, terms=terms)
        again = tuple(replace(one, digest="") for one in self.failed)
        return replace(self, failed=again, terms=terms, etag=None, last_modified=None)


def bookmark(data: Path, address: str) -> Bookmark:
    """The bookmark kept for the address, else an empty one, also where the file cannot be read."""
    try:
        kept = json.loads(_file(data, address).read_text("utf-8"))
        modified = datetime.fromisoformat(kept["modified"]) if kept["modified"] else None
        failed = tuple(_failed(one) for one in kept.get("failed", ()))  # a file of an earlier version has none
        feed = kept["etag"], kept["last_modified"]
        polled = Polled(**kept["polled"]) if kept.get("polled") else None
        return Bookmark(address, modified, tuple(kept["posts"]), *feed, failed, kept.get("terms", ""), polled)
    except (OSError, ValueError, KeyError, TypeError):
        return Bookmark(address)


def keep(data: Path, read: Bookmark) -> None:
    """Replace the bookmark kept before, whole or not at all."""
    file = _file(data, read.address)
    private_folder(file.parent)
    modified = read.modified.isoformat() if read.modified else None
    written = file.with_suffix(f".{os.getpid()}")
    written.write_text(json.dumps({**asdict(read), "modified": modified}), "utf-8")
    written.replace(file)


def _failed(kept: int | dict[str, Any]) -> Failed:
    """A file of an earlier version has the post's id alone."""
    return Failed(kept) if isinstance(kept, int) else Failed(**kept)


@contextmanager
def alone(data: Path, address: str) -> Iterator[bool]:
    """Whether nobody else is pulling that address into this folder; if so, nobody can while the block lasts."""
    lock = _file(data, address).with_suffix(".lock")
    private_folder(lock.parent)
    with locked(lock, timeout=0) as mine:
        yield mine


def _file(data: Path, address: str) -> Path:
    return data / FOLDER / f"{hashlib.sha256(address.encode()).hexdigest()[:24]}.json"
