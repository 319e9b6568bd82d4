"""What can go wrong, as plain named classes that know no HTTP, and what the log is told of it."""

from __future__ import annotations

import traceback
from datetime import datetime


class CrosscheckError(Exception):
    """Something the caller can be told about."""


class InvalidInput(CrosscheckError):
    """A field is not what was expected; `field` is a JSON pointer such as `/published_at`, "" for all of it."""

    def __init__(self, field: str, expected: str) -> None:
        super().__init__(f"{field or 'the input'}: {expected}")
        self.field = field
        self.expected = expected


class NotFound(CrosscheckError):
    """Nothing is stored, or nothing live, under the id that was given."""


class ModelUnusable(CrosscheckError):
    """A model's files are missing or are not the ones expected."""


class StoreUnavailable(CrosscheckError):
    """The database cannot be read or written at the moment."""


class NoRoom(StoreUnavailable):
    """The disk is full where the data is kept: what is stored can be read, and nothing written."""


class ReadOnly(StoreUnavailable):
    """The data may be read and not written: the disk, the server or the folder's rights are so."""


class Busy(CrosscheckError):
    """More is asked for than can be done at the moment."""


class SenderTooSlow(CrosscheckError):
    """What was to be read did not come in time."""


class Overtaken(CrosscheckError):
    """What waited to be checked was withdrawn, or a later text of its article came, before it was stored."""


class Outdated(Overtaken):
    """A text came whose publisher has changed it since: the later text is stored, or was taken down.

    `edited_at` is when the later one was changed, `article_id` its id, empty if it was taken down.
    """

    def __init__(self, edited_at: datetime, article_id: str) -> None:
        became = "is stored" if article_id else "was taken down"
        super().__init__(
            f"A later text of the article, changed at {edited_at.isoformat()}, {became}; this one was not."
        )
        self.edited_at = edited_at
        self.article_id = article_id


class Unreachable(CrosscheckError):
    """A site or feed does not answer, or answers something else."""


UNAVAILABLE = (StoreUnavailable, ModelUnusable)  # what a caller is told with 503: try again
LONGEST_DETAIL = 300  # characters: a database says in its first words whether it is full, broken or locked


def failure(error: BaseException) -> dict[str, str]:
    """The fields of its log line: its class and the lines it passed through, without a value.

    A message may quote an article and is left out. Not so where the data or a model cannot be used: that message is the
    database's or the system's own, and alone tells a full disk from a broken file.
    """
    if isinstance(error, UNAVAILABLE):
        first, *_ = str(error).splitlines() or [""]
        return {"error": type(error).__name__, "detail": first[:LONGEST_DETAIL]}
    return {"error": type(error).__name__, "traceback": "".join(traceback.format_tb(error.__traceback__))}
