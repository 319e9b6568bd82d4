"""What is done only once is set for one day."""

from __future__ import annotations

from dataclasses import dataclass

from service.judging.confidences import ON_ONE_DETAIL
from service.judging.evidence.states import of_one_object
from service.judging.evidence.subjects import of_one_subject
from service.judging.evidence.times import planned_otherwise
from service.judging.sides.comparability import both_asserted, may_be_one_event
from service.judging.sides.comparison import Comparison
from service.judging.sides.denials import denied, settled
from service.judging.sides.side import Side
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import Finding, Reason, differing, quote_of
from service.judging.vocabulary.events import appointments
from service.judging.vocabulary.everyday import ARTICLES
from service.judging.vocabulary.words import Word
from service.when import When

# Claims less alike than this are about two things.
ALIKE_FOR_AN_APPOINTMENT = 0.45
OWNERS = frozenset({"his", "her", "its", "their"})
# At most this many words stand between what is to be done and its day.
DEED_WITHIN = 6


def appointments_differ(pair: Comparison) -> Finding | None:
    """Both give a coming day on which the same is to be done, and the days differ."""
    if not pair.in_articles or pair.similarity < ALIKE_FOR_AN_APPOINTMENT:
        return None
    ours, theirs = _day_to_come(pair.ours), _day_to_come(pair.theirs)
    if ours is None or theirs is None or ours.overlaps(theirs):
        return None
    if not both_asserted(pair) or planned_otherwise(pair) or unshared_subjects(pair):
        return None
    if not may_be_one_event(pair) or not _one_deed(pair):
        return None
    return differing(Reason.TIMES_DIFFER, quote_of(ours), quote_of(theirs), ON_ONE_DETAIL)


def _day_to_come(side: Side) -> When | None:
    """The only time that it gives, if that is a day after the article came out; something put off has two."""
    times, at = side.claim.times, side.published_at
    if len(times) != 1 or at is None or denied(side) or not settled(side):
        return None
    return times[0] if times[0].first == times[0].last > at.date() else None


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed of the table: its number, and the first and the last word that name it."""

    which: int
    first: Word
    last: Word


def _one_deed(pair: Comparison) -> bool:
    """Of one subject, and done to the same: the council opens a museum on one day, a library on another."""
    ours, theirs = _deed(pair.ours), _deed(pair.theirs)
    if ours is None or theirs is None or ours.which != theirs.which or not of_one_object(pair, ours.last, theirs.last):
        return False
    return _both_begin_with_it(pair, ours, theirs) or of_one_subject(pair, ours.first, theirs.first)


def _both_begin_with_it(pair: Comparison, ours: Deed, theirs: Deed) -> bool:
    """ "The trial begins", "her trial is to begin": what stands before it names nobody, or not two people."""
    here, there = (
        {word.lower for word in side.words if word.end <= deed.first.start} - ARTICLES
        for side, deed in ((pair.ours, ours), (pair.theirs, theirs))
    )
    return here | there <= OWNERS and (here <= there or there <= here)


def _deed(side: Side) -> Deed | None:
    """The deed of the table that stands just before the day."""
    when = side.claim.times[0]
    at = side.text.find(when.surface)
    before = [word for word in side.words if word.end <= at]
    lemmas = [word.lemma for word in before]
    for start in range(len(before) - 1, max(len(before) - 1 - DEED_WITHIN, -1), -1):
        for phrase, deed in appointments().items():
            if lemmas[start : start + len(phrase)] == [*phrase]:
                return Deed(deed, before[start], before[start + len(phrase) - 1])
    return None
