"""What editors read for the codes that the service speaks in; for reasons, see service/reasons.py."""

from __future__ import annotations

from datetime import UTC, datetime

from service.judging.verdict import Label
from service.ledger import Stands

LABELS = {Label.CONFLICTING: "Conflicting", Label.AGREEING: "Agreeing", Label.NEW: "New"}

STANDS = {
    Stands.FIRST: "first value",
    Stands.SAME: "same",
    Stands.UPDATE: "update",
    Stands.REVERSAL: "went down",
    Stands.CONFLICT: "conflict",
}


def day_and_time(moment: datetime | None) -> str:
    """The moment in UTC as it is read aloud; a midnight is a day whose hour nobody gave."""
    if moment is None:
        return "undated"
    there = moment.astimezone(UTC)
    day = f"{there.day} {there:%b %Y}"
    return day if (there.hour, there.minute) == (0, 0) else f"{day}, {there:%H:%M}"


def percent(share: float) -> str:
    return f"{round(100 * share)}\u00a0%"
