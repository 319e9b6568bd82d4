"""The time of day at which something happened."""

from __future__ import annotations

from service.judging.aligning.moments import other_moment
from service.judging.aligning.questions import clock_times
from service.judging.confidences import FROM_THE_REST, ON_ONE_DETAIL
from service.judging.sides.comparability import may_be_one_event, may_conflict
from service.judging.sides.comparison import Comparison
from service.judging.sides.periods import other_days, same_period
from service.judging.verdict import Finding, Reason, differing, quote_of
from service.when import ClockTime

# In minutes: clocks and memories differ by the first; times at least the second apart are two moments.
SAME_WITHIN, ANOTHER_FROM = 5, 30
# Of times read this surely as answers to one question, 93 % are (models/README.md). Equal times need less, and least
# where both give one exact minute that nobody rounds to.
SURELY_ONE_TIME, READ_AS_ONE_TIME, TO_THE_MINUTE = 0.9, 0.7, 0.2
ROUND = 5  # minutes: ten past and half past are rounded, 14:07 is not


def hours_differ(pair: Comparison) -> Finding | None:
    """Both say at what time of day the same thing happened, and the times differ."""
    told = [times for times in clock_times(pair) if not any(time.is_bound for time in times)]
    if len(told) != 1 or not pair.same_polarity or other_moment(pair) or not may_conflict(pair):
        return None
    ours, theirs = told[0]
    if ours.minutes_apart(theirs) < ANOTHER_FROM or pair.read_as_one(ours, theirs) < SURELY_ONE_TIME:
        return None
    return differing(Reason.TIMES_DIFFER, quote_of(ours), quote_of(theirs), FROM_THE_REST)


def same_hour(pair: Comparison) -> Finding | None:
    """Both give the same time of day for what reads as the same thing."""
    if not clock_times(pair) or not pair.same_polarity or other_moment(pair) or not _of_one_day(pair):
        return None
    for ours, theirs in clock_times(pair):
        if ours.minutes_apart(theirs) <= SAME_WITHIN and pair.read_as_one(ours, theirs) >= _enough(ours, theirs):
            here, there = quote_of(ours), quote_of(theirs)
            sentence = f"“{here.quote}” is the same time as “{there.quote}”."
            return Finding(Reason.SAME_TIME, sentence, here, there, ON_ONE_DETAIL)
    return None


def _of_one_day(pair: Comparison) -> bool:
    return may_be_one_event(pair) and same_period(pair) and not other_days(pair)


def _enough(ours: ClockTime, theirs: ClockTime) -> float:
    to_the_minute = ours.first == ours.last == theirs.first == theirs.last
    return TO_THE_MINUTE if to_the_minute and ours.first % ROUND else READ_AS_ONE_TIME
