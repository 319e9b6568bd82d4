"""One event cannot have happened in two places."""

from __future__ import annotations

from service.claim import Name
from service.judging.comparison import Comparison
from service.judging.statements import same_statement
from service.judging.verdict import Evidence, Label, Quote, Reason


def places_differ(pair: Comparison) -> Evidence | None:
    """Both say where the same thing happened, and the places differ."""
    ours, theirs = pair.foreign_names(("place",))
    if len(ours) != 1 or len(theirs) != 1 or not same_statement(pair):
        return None
    return _evidence("places_differ", Reason.PLACES_DIFFER, ours[0], theirs[0])


def persons_differ(pair: Comparison) -> Evidence | None:
    """Both name somebody in the same role, and the names differ."""
    ours, theirs = pair.foreign_names(("person",))
    if len(ours) != 1 or len(theirs) != 1 or not same_statement(pair):
        return None
    return _evidence("persons_differ", Reason.PERSONS_DIFFER, ours[0], theirs[0])


def _evidence(rule: str, reason: Reason, ours: Name, theirs: Name) -> Evidence:
    return Evidence(
        rule,
        Label.CONFLICTING,
        reason,
        f"“{ours.surface}” is not “{theirs.surface}”.",
        Quote(ours.surface, ours.start, ours.end),
        Quote(theirs.surface, theirs.start, theirs.end),
        0.7,
    )
