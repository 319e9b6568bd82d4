"""What keeps two values out of one measure, however much they look like two values of it."""

from __future__ import annotations

from service.claim import Modality
from service.judging.aligning.fitting import differ_by_themselves, hardly_one_count
from service.judging.aligning.measures import other_action
from service.judging.measuring.ways import are_opposite
from service.judging.sides.acquaintance import names_in_lead
from service.judging.sides.side import Side
from service.judging.vocabulary.everyday import wide_names
from service.ledger.measure import Entry
from service.splitting.vocabulary.gazetteer import gazetteer

PLACE = "place"
SURE = frozenset({Modality.ASSERTED, Modality.PLANNED})


def differ(one: Entry, other: Entry) -> bool:
    """No reader would take both for one value."""
    return differ_by_themselves(one.figure, other.figure) or hardly_one_count(one.figure, other.figure)


def opposite(one: Entry, other: Entry) -> bool:
    """One went up and the other down, or one is a profit and the other a loss."""
    return are_opposite(one.figure.ways, other.figure.ways)


def two_of_one_article(one: Entry, other: Entry) -> bool:
    """One article gives both, and they differ: it tells of two things."""
    return one.of_one_article(other) and differ(one, other)


def supposed(entry: Entry) -> bool:
    """It is only possible, asked or thought so: "a quake of magnitude 6 can cause severe damage"."""
    return entry.side.modality not in SURE


def supposed_beside(one: Entry, other: Entry) -> bool:
    """One article gives both, they differ, and only one of them is told as a fact."""
    return supposed(one) is not supposed(other) and two_of_one_article(one, other)


def of_other_dates(one: Entry, other: Entry) -> bool:
    """They count victims, and only one names a month or a year long before its article, or they name others."""
    if not (one.figure.runs and other.figure.runs):
        return False
    ours, theirs = one.side.dates, other.side.dates
    return bool(ours | theirs) and ours.isdisjoint(theirs)


def of_other_deeds(one: Entry, other: Entry) -> bool:
    """Both say what was done, and it is not the same: 39 have died, and millions may be infected."""
    return other_action(one.figure, other.figure)


def of_other_places(one: Entry, other: Entry) -> bool:
    """Both, with their articles' openings, name places, and none of these is one of the other's or lies in it.

    Countries do not count: two shootings a week apart may be in one.
    """
    ours, theirs = _places(one.side), _places(other.side)
    apart = bool(ours) and bool(theirs) and ours.isdisjoint(theirs)
    return apart and not any(gazetteer().nested(here, there) for here in ours for there in theirs)


def _places(side: Side) -> frozenset[str]:
    opening, _ = names_in_lead(side.published.lead, side.published.article.title or "")
    return frozenset(name.canonical for name in (*side.names, *opening) if name.kind == PLACE) - wide_names()
