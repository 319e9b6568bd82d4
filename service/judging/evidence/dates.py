"""The day, month or year in which the same was or is to be done, told in other words."""

from __future__ import annotations

import re
from datetime import timedelta

from service.claim import Modality
from service.judging.aligning.moments import other_moment
from service.judging.aligning.questions import times_apart
from service.judging.confidences import FROM_THE_REST
from service.judging.evidence.hours import SURELY_ONE_TIME
from service.judging.evidence.subjects import dated
from service.judging.evidence.times import each_has_its_figure, is_spoken, planned_otherwise
from service.judging.sides.comparability import may_be_one_event
from service.judging.sides.comparison import Comparison
from service.judging.sides.opposites import opposite_words
from service.judging.sides.side import Side
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import Finding, Reason, differing, quote_of

# Claims less alike than this are about two things.
ALIKE_FOR_A_DATE = 0.5
# Within this time what was to be done is seldom put off.
STILL_SET = timedelta(days=3)
TOLD_FOR_SURE = frozenset({Modality.ASSERTED, Modality.PLANNED})
LEFT_OPEN = frozenset({"it", "them", "this", "that"})
# What is done by a day, or lasts since one, may have been done on another.
SINCE_THEN = re.compile(r"\bsince(?: \S+)?$")
BOUND_BY_A_DAY = re.compile(r"\b(?:by|since|before|after)(?: \S+)?$")
# "The 2020 race" may begin, and "its May 2015 report" come out, in another year.
OF_A_THING = re.compile(r"\b(?:the|an?|his|her|its|their|this|that)(?: [\w.]+)?$")
A_YEAR, A_NOUN = re.compile(r"\d{4}$"), re.compile(r"\s[a-z]")
UNTIL_A_DAY = re.compile(r"\b(?:until|till)(?: \S+)?$")


def dates_differ(pair: Comparison) -> Finding | None:
    """Both say when the same is done, as the pair model reads them, and the days, months or years differ."""
    told = times_apart(pair)
    if (
        told is None
        or pair.read_as_one(*told) < SURELY_ONE_TIME
        or pair.similarity < ALIKE_FOR_A_DATE
        or not of_one_deed(pair)
    ):
        return None
    here, there = (quote_of(when) for when in told)
    return differing(Reason.TIMES_DIFFER, here, there, FROM_THE_REST)


def of_one_deed(pair: Comparison) -> bool:
    """Nothing shows that one is about somebody else, another deed or another plan."""
    if not pair.same_polarity or not all(side.modality in TOLD_FOR_SURE for side in pair.sides):
        return False
    if any(is_spoken(side) for side in pair.sides) or planned_otherwise(pair) or each_has_its_figure(pair):
        return False
    if (pair.published_apart or timedelta(0)) > STILL_SET or unshared_subjects(pair) or not may_be_one_event(pair):
        return False
    return not any(
        tells_of_two(pair)
        for tells_of_two in (other_moment, _one_after_the_other, _both_leave_it_open, _both_told, _one_names_a_thing)
    )


def _both_told(pair: Comparison) -> bool:
    """ "They will announce the rules on May 15 and apply them on May 22": what is elsewhere on May 22 is the second."""
    ours, theirs = pair.ours.published, pair.theirs.published
    return any(
        re.search(rf"\b{re.escape(side.claim.times[0].surface)}\b", other.sentence)
        for side, other in ((ours, theirs), (theirs, ours))
    )


def _both_leave_it_open(pair: Comparison) -> bool:
    """ "Brun announced it", "Brun signed it": neither says what, and no other word shows that it is one thing."""
    shared = pair.shared_statement[0] - dated(pair.ours)
    return not shared and not any(LEFT_OPEN.isdisjoint(side.as_written) for side in pair.sides)


def _one_after_the_other(pair: Comparison) -> bool:
    """Something shut on Monday may open on Tuesday; but not if it is shut until Thursday."""
    leading = [_leading_to_the_day(side) for side in pair.sides]
    if any(BOUND_BY_A_DAY.search(text) for text in leading) and not all(SINCE_THEN.search(text) for text in leading):
        return True
    lasting = [UNTIL_A_DAY.search(text) is not None for text in leading]
    return not all(lasting) and any(lasting) is (opposite_words(pair) is None)


def _one_names_a_thing(pair: Comparison) -> bool:
    """A year says which race, report or book is meant, not when something was done."""
    return any(_names_a_thing(side) for side in pair.sides)


def _names_a_thing(side: Side) -> bool:
    day = side.claim.times[0]
    determined = OF_A_THING.search(_leading_to_the_day(side)) is not None and A_YEAR.search(day.surface) is not None
    return determined and A_NOUN.match(side.published.behind(day.end)) is not None


def _leading_to_the_day(side: Side) -> str:
    """The words before its day and the first word of the day itself, one of which may make it a bound."""
    day = side.claim.times[0]
    first_word, *_ = day.surface.split()
    return f"{side.published.before(day.start)}{first_word}".lower()
