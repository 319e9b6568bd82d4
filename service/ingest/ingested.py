"""What became of an article that a newsroom's system pushed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from service.report import Report


class Done(StrEnum):
    """What was done."""

    STORED = "stored"
    ALREADY_STORED = "already_stored"
    NOT_STORED = "not_stored"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Ingested:
    """What was done and why; with a report if the article is stored."""

    outcome: Done
    detail: str
    withdrawn: str | None = None
    report: Report | None = None
    body_pointer: str | None = None
