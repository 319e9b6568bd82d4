"""What can go wrong, as plain named classes that know no HTTP, and how the log records it."""

from __future__ import annotations

import traceback
from datetime import datetime
from pathlib import Path


class CrosscheckError(Exception):
    """Something the caller can be told about."""


class InvalidInput(CrosscheckError):
    """A field is not what was expected; `field` is a JSON pointer such as `/published_at`, "" for the whole input."""

    def __init__(self, field: str, expected: str) -> None:
        super().__init__(f"{field or 'the input'}: {expected}")
        self.field = field
        self.expected = expected


class NotFound(CrosscheckError):
    """Nothing, or nothing live, is stored under the given id."""


class ModelUnusable(CrosscheckError):
    """A model's files are missing or are not the ones expected."""


class StoreUnavailable(CrosscheckError):
    """The database cannot be read or written at the moment."""


class NoRoom(StoreUnavailable):
    """The data's disk is full: stored data can be read, but nothing can be written."""


class ReadOnly(StoreUnavailable):
    """The data can be read but not written: the disk or server is read-only, or permissions forbid it."""


class Busy(CrosscheckError):
    """More is asked than can be done at the moment."""


class SenderTooSlow(CrosscheckError):
    """A request's body did not come in time."""


class Overtaken(CrosscheckError):
    """Before an article was stored, it was withdrawn or a later text of it came."""


class Outdated(Overtaken):
    """The submitted text is out of date: its publisher's later text is stored, or was taken down.

    `edited_at` is when the later one was changed, `article_id` its id, empty if it was taken down.
    """

    def __init__(self, edited_at: datetime, article_id: str) -> None:
        became = "is stored" if article_id else "was taken down"
        super().__init__(
            f"A later text of the article, changed at {edited_at.isoformat()}, {became}; this one was not."
        )
        self.edited_at = edited_at
        self.article_id = article_id


class KeyTaken(CrosscheckError):
    """Something was sent under the same idempotency key before."""


class Unreachable(CrosscheckError):
    """A site or feed does not answer, or not with what was expected."""


UNAVAILABLE = (StoreUnavailable, ModelUnusable)  # answered with 503: try again
LONGEST_DETAIL = 300  # characters: a database's first words say whether it is full, broken or locked


def failure(error: BaseException) -> dict[str, str]:
    """The error's fields in a log line: its class and traceback, without values.

    Its message is left out, as it may quote an article, unless the data or a model is unusable: then the message is the
    database's or the system's own, and only it distinguishes a full disk from a broken file.
    """
    if isinstance(error, UNAVAILABLE):
        first, *_ = str(error).splitlines() or [""]
        return {"error": type(error).__name__, "detail": first[:LONGEST_DETAIL]}
    return {"error": type(error).__name__, "traceback": "".join(traceback.format_tb(error.__traceback__))}


def unexpected(error: BaseException) -> str:
    """What to tell of an article that a mistake of ours kept out: the error's class and place, without its words."""
    [*_, last] = traceback.extract_tb(error.__traceback__)
    return f"something went wrong here, {type(error).__name__} at {Path(last.filename).name}:{last.lineno}: report it"
