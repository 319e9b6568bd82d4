"""What editors read for the codes that the service speaks in; for reasons, see service/reasons.py."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus

from service.errors import Busy
from service.judging.verdict import Label
from service.ledger.measure import Stands
from service.report import Result

LABELS = {Label.CONFLICTING: "Conflicting", Label.AGREEING: "Agreeing", Label.NEW: "New"}

# What an editor says who confirms it.
CONFIRM = {
    Label.CONFLICTING: "Confirm the conflict",
    Label.AGREEING: "Confirm the agreement",
    Label.NEW: "Confirm that it is new",
}

STANDS = {
    Stands.FIRST: "first value",
    Stands.SAME: "same",
    Stands.UPDATE: "update",
    Stands.REVERSAL: "went down",
    Stands.CONFLICT: "conflict",
}

# What else cards and ledgers say, by its anchor on the page that tells what the words mean.
TERMS = {
    "sure": "% sure",
    "between-speakers": "between speakers",
    "one-text": "one text, no evidence",
    "published-later": "published later",
    "allows": "Allows",
    "against": "Against those before",
}
# How desks write days: 5 Feb 2026 as the pages do, February 5, 2026 as American ones; false where a time follows.
DAYS = {"%d %b %Y": True, "%d %B %Y": True, "%b %d, %Y": True, "%B %d, %Y": True} | {
    "%d %b %Y, %H:%M": False,
    "%d %B %Y, %H:%M": False,
}
ANSWERS = {"confirm": "Confirm", "dismiss": "Dismiss", "undo": "Undo"}

WRONG = {
    HTTPStatus.UNAUTHORIZED: "You are signed out",
    HTTPStatus.NOT_FOUND: "This page is not here",
    HTTPStatus.METHOD_NOT_ALLOWED: "This page is not here",
    HTTPStatus.UNPROCESSABLE_ENTITY: "This address cannot be read",
    HTTPStatus.FORBIDDEN: "This is not allowed",
    HTTPStatus.SERVICE_UNAVAILABLE: "The archive is out of reach",
}


def what_is_wrong(error: Exception, status: int) -> str:
    """What went wrong in a few words; being busy is not being out of reach, though both have one status."""
    if isinstance(error, Busy):
        return "Too many texts wait to be checked"
    return WRONG.get(HTTPStatus(status), HTTPStatus(status).phrase)


def day_and_time(moment: datetime | None) -> str:
    """The moment in UTC as it is read aloud; a midnight is a day whose hour nobody gave."""
    if moment is None:
        return "undated"
    there = moment.astimezone(UTC)
    day = f"{there.day} {there:%b %Y}"
    return day if (there.hour, there.minute) == (0, 0) else f"{day}, {there:%H:%M}"


def read_day(text: str) -> str:
    """A day, or a day and time, as desks write it, in the way of the API (2026-02-05); what is none stays as it is."""
    for shape, is_day in DAYS.items():
        try:
            read = datetime.strptime(" ".join(text.split()), shape).replace(tzinfo=UTC)
        except ValueError:
            continue
        return read.date().isoformat() if is_day else read.isoformat()
    return text


def match_heading(result: Result) -> str:
    """What the match is beside the claim that was checked, by when the two were published."""
    if result.theirs and result.theirs.article.published_after(result.ours.article):
        return "The claim published later"
    if result.theirs and result.ours.article.published_after(result.theirs.article):
        return "The earlier claim"
    return "The other claim"


def percent(share: float) -> str:
    return f"{round(100 * share)}\u00a0%"
