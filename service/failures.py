"""What the log is told of something that went wrong."""

from __future__ import annotations

import traceback

from service.errors import ModelUnusable, StoreUnavailable

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
