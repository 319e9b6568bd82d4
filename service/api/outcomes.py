"""Of many that came in one request, each has its outcome: one that is refused doesn't stop the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import g

from service.api.metrics import count_outcome
from service.api.problems import problem_of


def outcome(take: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What was made of one of them, or the status and the problem that it alone would have been answered with.

    It is counted under its status, for the metrics and for the log line of the request.
    """
    told = _tried(take)
    g.outcomes[told["status"]] += 1
    count_outcome(told["status"])
    return told


def _tried(take: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    try:
        return take()
    except Exception as error:
        problem = problem_of(error)
        later = {"retry_after": int(problem.headers["Retry-After"])} if "Retry-After" in problem.headers else {}
        return {"status": int(problem.status), **later, "problem": problem.document()}
