"""The time of day at which something happened."""

from __future__ import annotations

from service.clock import ClockTime
from service.judging.comparability import may_be_one_event, may_conflict, same_period
from service.judging.comparison import Comparison
from service.judging.questions import clock_times
from service.judging.verdict import Evidence, Label, Quote, Reason

# Clocks and memories differ by so many minutes; what is further apart than the second was another moment.
SAME, ANOTHER = 5, 30
# Of times read so surely as answers to one question, 93 % are (models/README.md); of those that are the same anyway,
# less will do, and least where they are told to a minute that nobody rounds to.
SURELY, READ, PARTICULAR = 0.9, 0.5, 0.2
ROUND = 15


def hours_differ(pair: Comparison) -> Evidence | None:
    """Both say at what time of day the same thing happened, and the times differ."""
    if not clock_times(pair) or not may_conflict(pair):
        return None
    if any(ours.minutes_apart(theirs) < ANOTHER for ours, theirs in clock_times(pair)):
        return None
    for ours, theirs in clock_times(pair):
        if not (ours.is_bound or theirs.is_bound) and pair.read_as_one(ours, theirs) >= SURELY:
            here, there = _quote(ours), _quote(theirs)
            sentence = f"“{here.quote}” is not “{there.quote}”."
            return Evidence("hours_differ", Label.CONFLICTING, Reason.TIMES_DIFFER, sentence, here, there, 0.7)
    return None


def same_hour(pair: Comparison) -> Evidence | None:
    """Both give the same time of day for what reads as the same thing."""
    if not clock_times(pair) or not pair.same_polarity or not may_be_one_event(pair) or not same_period(pair):
        return None
    for ours, theirs in clock_times(pair):
        if ours.minutes_apart(theirs) <= SAME and pair.read_as_one(ours, theirs) >= _enough(ours, theirs):
            here, there = _quote(ours), _quote(theirs)
            sentence = f"“{here.quote}” is the same time as “{there.quote}”."
            return Evidence("same_hour", Label.AGREEING, Reason.SAME_TIME, sentence, here, there, 0.75)
    return None


def _enough(ours: ClockTime, theirs: ClockTime) -> float:
    particular = all(time.first == time.last and time.first % ROUND for time in (ours, theirs))
    return PARTICULAR if particular else READ


def _quote(time: ClockTime) -> Quote:
    return Quote(time.surface, time.start, time.end)
