"""Of many that came in one request, each has its outcome: one that is refused doesn't stop the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from service.api.problems import problem_of


def outcome(take: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What was made of one of them, or the status and the problem that it alone would have been answered with."""
    try:
        return take()
    except Exception as error:
        problem = problem_of(error)
        later = {"retry_after": int(problem.headers["Retry-After"])} if "Retry-After" in problem.headers else {}
        return {"status": int(problem.status), **later, "problem": problem.document()}
