"""What a view can be narrowed by, and what it is narrowed by, in an editor's words."""

from __future__ import annotations

from service.desk import meanings
from service.desk.view import ANY, Order, Reviews, View
from service.judging.verdict import Reason
from service.reasons import REASONS

REVIEWS = {
    Reviews.OPEN: "open",
    Reviews.CONFIRMED: "confirmed",
    Reviews.DISMISSED: "dismissed",
    Reviews.STANDING: "not dismissed",
    ANY: "any",
}
ORDERS = {Order.NEWEST: "Newest first", Order.SUREST: "Surest first"}  # the default before the others
DAYS = {1: "last day", 7: "last week", 31: "last month"}
PERCENT = (50, 70, 80, 90)


def reasons_for(view: View) -> list[Reason]:
    """The reasons that the view's label can have, and the one that is asked for."""
    offered = [reason for label, some in meanings.REASONS.items() if view.label in (None, label) for reason in some]
    return offered if view.reason is None or view.reason in offered else [*offered, view.reason]


def days_for(view: View) -> dict[int, str]:
    """Numbers of days in words, with the one that is asked for."""
    asked = {} if view.days is None or view.days in DAYS else {view.days: f"last {view.days} days"}
    return DAYS | asked


def percent_for(view: View) -> list[int]:
    """How sure results may have to be, with what is asked for."""
    return sorted({*PERCENT, *([] if view.confidence is None else [view.confidence])})


def narrowed(view: View) -> list[str]:
    """Whatever narrows the view besides its label; nothing where it shows all that are open."""
    said = (
        "" if view.review is Reviews.OPEN else REVIEWS[view.review] if view.review else "reviewed or not",
        view.source,
        "one article" if view.article else "",
        REASONS[view.reason] if view.reason else "",
        "" if view.days is None else days_for(view)[view.days],
        "" if view.confidence is None else f"{view.confidence} % or more",
    )
    return [words for words in said if words]
