"""What editors read in place of the service's codes; for reasons, see service/reasons.py."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus

from service.errors import Busy
from service.judging.verdict import Label
from service.ledger.measure import Stands
from service.report import Result

LABELS = {Label.CONFLICTING: "Conflicting", Label.AGREEING: "Agreeing", Label.NEW: "New"}

# The button that confirms a result.
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

# What joins such a word to the number of the value that it is compared with.
STANDS_TO = {Stands.SAME: "as", Stands.UPDATE: "of", Stands.REVERSAL: "from", Stands.CONFLICT: "with"}

# Other words of cards and ledgers, by their anchors on the page of meanings.
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
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "This is too long",
    HTTPStatus.UNPROCESSABLE_ENTITY: "This address cannot be read",
    HTTPStatus.FORBIDDEN: "This is not allowed",
    HTTPStatus.SERVICE_UNAVAILABLE: "The archive is out of reach",
}


def what_is_wrong(error: Exception, status: int) -> str:
    """What went wrong in a few words; busy is not out of reach, though both have one status."""
    if isinstance(error, Busy):
        return "Too many texts wait to be checked"
    return WRONG.get(HTTPStatus(status), HTTPStatus(status).phrase)


def day_and_time(moment: datetime | None) -> str:
    """The moment in UTC, as 5 Feb 2026, 14:30; midnight counts as a day without an hour."""
    if moment is None:
        return "undated"
    there = moment.astimezone(UTC)
    day = f"{there.day} {there:%b %Y}"
    return day if (there.hour, there.minute) == (0, 0) else f"{day}, {there:%H:%M}"


def read_day(text: str) -> str:
    """A day as desks write it, with or without a time, as ISO 8601 (2026-02-05); any other text stays as it is."""
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


def capital(text: str) -> str:
    """With a capital first letter; all others as they are: "AK-47s taken"."""
    return text[:1].upper() + text[1:]


def percent(share: float) -> str:
    return f"{round(100 * share)}\u00a0%"
