"""Writes into the OpenAPI document which problems each route may answer, and the headers of every answer."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from service.api.problems import MEANINGS, MEDIA_TYPE

HEADERS = {
    "X-Request-ID": {
        "schema": {"type": "string"},
        "description": "The request's id in the log: the X-Request-ID that was sent, else a new one.",
    },
    "Retry-After": {"schema": {"type": "integer"}, "description": "Seconds until it may be sent again."},
    "WWW-Authenticate": {"schema": {"type": "string"}, "description": "What is needed: bearer, or the signature."},
}
OF_PROBLEM = {401: ("WWW-Authenticate",), 429: ("Retry-After",), 503: ("Retry-After",)}
NO_STORE = "/healthz"  # the one route that doesn't need the database


def add_problems(written: dict[str, Any], open_to_all: Collection[str]) -> None:
    """Complete an OpenAPI document; `open_to_all` are the paths that ask for no key."""
    components = written["components"]
    components["headers"] = HEADERS
    for path, operation in operations_of(written):
        answers = operation["responses"]
        for status in _problems(path, operation, is_open=path in open_to_all):
            components["responses"].setdefault(_name(status), _problem(status))
            answers.setdefault(str(status), {"$ref": f"#/components/responses/{_name(status)}"})
        operation["responses"] = dict(sorted(answers.items()))
    for answer in _told_once(written):
        answer["headers"] = {**answer.get("headers", {}), "X-Request-ID": _header("X-Request-ID")}


def operations_of(written: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each path with each of its operations; a path's shared `parameters` are skipped."""
    for path, methods in written["paths"].items():
        yield from ((path, operation) for method, operation in methods.items() if method != "parameters")


def _problems(path: str, operation: dict[str, Any], *, is_open: bool) -> Iterator[int]:
    sent = operation.get("requestBody", {}).get("content", {})
    if sent:
        yield 400
    if not is_open:
        yield from (401, 403, 429)
    if "{" in path:
        yield 404
    if any(parameter.get("name") == "Idempotency-Key" for parameter in operation.get("parameters", ())):
        yield 409
    if sent:
        yield from (408, 413, 415)
    if path != NO_STORE:
        yield 503


def _problem(status: int) -> dict[str, Any]:
    answer: dict[str, Any] = {"description": MEANINGS[status]}
    if status in OF_PROBLEM:
        answer["headers"] = {name: _header(name) for name in OF_PROBLEM[status]}
    return {**answer, "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}


def _told_once(written: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every answer that is described in place, not by reference."""
    yield from written["components"]["responses"].values()
    for _, operation in operations_of(written):
        yield from (answer for answer in operation["responses"].values() if "$ref" not in answer)


def _name(status: int) -> str:
    return f"PROBLEM_{status}"


def _header(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/headers/{name}"}
