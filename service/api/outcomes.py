"""Each of many articles in one request has its own outcome: one that is refused doesn't stop the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import g

from service.api.metrics import count_outcome
from service.api.problems import problem_of


def outcome(take: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What became of one of them, or the status and the problem that it would have got alone.

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
