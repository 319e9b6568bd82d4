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

from service.storage.lock import locked

FOLDER = "pulled"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """How far the site or feed that the operator named was read.

    modified: of a WordPress site, the last change that was seen, and `posts` the ids of what had changed then.
    failed: the ids of its posts that could not be stored.
    etag, last_modified: what a feed last said of itself.
    """

    address: str
    modified: datetime | None = None
    posts: tuple[int, ...] = ()
    etag: str | None = None
    last_modified: str | None = None
    failed: tuple[int, ...] = ()

    def without(self, failed: Iterable[int | None]) -> Bookmark:
        """The same where these posts or entries could not be stored: the posts, or the feed, are to be read again."""
        posts = tuple(dict.fromkeys(post for post in failed if post is not None))
        return replace(self, failed=posts, etag=None, last_modified=None)


def bookmark(data: Path, address: str) -> Bookmark:
    """The one kept for the address, else an empty one; a file that cannot be read counts as none."""
    try:
        kept = json.loads(_file(data, address).read_text("utf-8"))
        modified = datetime.fromisoformat(kept["modified"]) if kept["modified"] else None
        failed = tuple(kept.get("failed", ()))  # a file of an earlier version has none
        return Bookmark(address, modified, tuple(kept["posts"]), kept["etag"], kept["last_modified"], failed)
    except (OSError, ValueError, KeyError, TypeError):
        return Bookmark(address)


def keep(data: Path, read: Bookmark) -> None:
    """Replace the one kept before, whole or not at all."""
    file = _file(data, read.address)
    file.parent.mkdir(parents=True, exist_ok=True)
    modified = read.modified.isoformat() if read.modified else None
    written = file.with_suffix(f".{os.getpid()}")
    written.write_text(json.dumps({**asdict(read), "modified": modified}), "utf-8")
    written.replace(file)


@contextmanager
def alone(data: Path, address: str) -> Iterator[bool]:
    """Whether nobody else pulls that address into this folder; if so, nobody does while the block lasts."""
    lock = _file(data, address).with_suffix(".lock")
    lock.parent.mkdir(parents=True, exist_ok=True)
    with locked(lock, timeout=0) as mine:
        yield mine


def _file(data: Path, address: str) -> Path:
    return data / FOLDER / f"{hashlib.sha256(address.encode()).hexdigest()[:24]}.json"
