"""How each value of a measure stands to those before it: by the judge's result for the two, else by their words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from service.judging.aligning.fitting import differ_by_themselves, hardly_one_count
from service.judging.aligning.updates import came_out_later, may_become_fewer, may_change, of_a_closed_event
from service.judging.verdict import Reason
from service.ledger.measure import Entry, Stands
from service.ledger.told import AllTold

LONG_AGO = datetime.min.replace(tzinfo=UTC)


def told_in_order(entries: Iterable[Entry], all_told: AllTold) -> tuple[Entry, ...]:
    """Oldest first, undated ones before all; each says how it stands to the ones before it."""
    ordered: list[Entry] = []
    for entry in sorted(entries, key=lambda one: (_published(one), one.quantity.start)):
        ordered.append(_standing(entry, ordered, all_told))
    return tuple(ordered)


def _standing(entry: Entry, earlier: Sequence[Entry], all_told: AllTold) -> Entry:
    """By a conflict that the judge found, else by its newest other result, else by the newest entry."""
    others = [one for one in reversed(earlier) if not one.of_one_article(entry)]
    told = [(stands, one) for one in others if (stands := _told(entry, one, all_told))]
    clash = next((both for both in told if both[0] is Stands.CONFLICT), None)
    by_words = ((_change(entry, one), one) for one in others)
    if seen := clash or next(iter(told), None) or next(by_words, None):
        return replace(entry, stands=seen[0], against=seen[1].claim.id)
    return entry


def _told(entry: Entry, before: Entry, all_told: AllTold) -> Stands | None:
    """By the judge's result; a running count that went down is a conflict of its own kind."""
    reasons = {told.reason for told in all_told.between(entry.places, before.places) if not told.dismissed}
    if Reason.AMOUNTS_DIFFER in reasons:
        return Stands.REVERSAL if _went_down(entry, before) else Stands.CONFLICT
    if Reason.LATER_FIGURE in reasons:
        return Stands.UPDATE
    return Stands.SAME if reasons else None


def _change(entry: Entry, before: Entry) -> Stands:
    apart = differ_by_themselves(entry.figure, before.figure)
    if not apart and not hardly_one_count(entry.figure, before.figure):
        return Stands.SAME
    if _may_be_later(entry, before):
        return Stands.REVERSAL if _went_down(entry, before) else Stands.UPDATE
    if _of_other_times(entry, before):
        return Stands.UPDATE
    return Stands.CONFLICT if apart else Stands.SAME


def _may_be_later(entry: Entry, before: Entry) -> bool:
    """It came out later and counts what changes with the news; of an event long past nothing does."""
    over = of_a_closed_event(entry.side) or of_a_closed_event(before.side)
    return not over and came_later(entry, before) and may_change(entry.figure, before.figure)


def _went_down(entry: Entry, before: Entry) -> bool:
    """A count that grows with the news is lower than it was; the missing may become fewer."""
    ours, theirs = entry.figure, before.figure
    fewer = ours.quantity.value < theirs.quantity.value
    return fewer and _may_be_later(entry, before) and not may_become_fewer(ours, theirs)


def came_later(entry: Entry, before: Entry) -> bool:
    """It came out later; False where either is undated."""
    return came_out_later(entry.claim.article.published_at, before.claim.article.published_at)


def _of_other_times(entry: Entry, other: Entry) -> bool:
    """Both say as of when, and those times have no day in common: the value changed in between."""
    ours, theirs = entry.as_of, other.as_of
    return ours is not None and theirs is not None and not ours.overlaps(theirs)


def _published(entry: Entry) -> datetime:
    return entry.claim.article.published_at or LONG_AGO
