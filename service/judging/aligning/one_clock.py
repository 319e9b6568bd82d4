"""Times of day by 24 hours: the pair model takes 6 a.m. for 6 p.m., and 15:00 for another time than 3 p.m."""

from __future__ import annotations

import re

from service.judging.aligning.moments import other_moment
from service.judging.sides.comparison import Comparison
from service.judging.sides.opposites import opposite_words
from service.splitting.dating.clock import read_clock_times
from service.when import HALF_DAY, ClockTime

# Times of one hour on the dial lie less apart than this.
ONE_HOUR = 30
DIGIT = re.compile(r"\d")
# "Ten o'clock on Monday evening", "6:30 this morning"; the hour itself says which part of the day it is.
DAY_BEHIND = re.compile(r"\s(?:(?:on\s)?[A-Z][a-z]+day|(?:this|that)\s[a-z\s]+$|yesterday|tomorrow)")


def on_one_clock(pair: Comparison, theirs: str, ours: str) -> tuple[str, str]:
    """Both texts by 24 hours where they name two halves of a day, or one time in two ways; else as they are.

    So they are where one leaves the half of the day open, or is about another moment: what opens at 8 a.m. closes at 8
    p.m.
    """
    there, here = read_clock_times(theirs), read_clock_times(ours)
    if not there or not here or any(time.half_untold for time in (*there, *here)):
        return theirs, ours
    beside = [(one, other) for one in there for other in here if one.zone == other.zone]
    apart = any(_half_a_day_apart(*two) for two in beside) and all(one.minutes_apart(other) for one, other in beside)
    if not apart and not any(_told_in_two_ways(*two) for two in beside):
        return theirs, ours
    if other_moment(pair) or opposite_words(pair):
        return theirs, ours
    return _by_24_hours(theirs, there), _by_24_hours(ours, here)


def _half_a_day_apart(one: ClockTime, other: ClockTime) -> bool:
    """The hands stand alike, in two halves of the day."""
    return abs(one.minutes_apart(other) - HALF_DAY) < ONE_HOUR


def _told_in_two_ways(one: ClockTime, other: ClockTime) -> bool:
    """One exact time in two wordings; how long a curfew lasts, the model reads as it is written."""
    if one.is_bound and other.is_bound:
        return False
    exact = one.first == one.last and other.first == other.last
    return exact and one.minutes_apart(other) == 0 and one.surface != other.surface


def _by_24_hours(text: str, times: tuple[ClockTime, ...]) -> str:
    for time in reversed(times):
        text = f"{text[: time.start]}{_shown(time)}{text[time.end :]}"
    return text


def _shown(time: ClockTime) -> str:
    """ "18:00", with the words before it where more than that minute may be meant, and the day named after it."""
    day = DAY_BEHIND.search(time.surface)
    if time.first == time.last:
        return "{:02}:{:02}".format(*divmod(time.first, 60)) + (day.group() if day else "")
    digit = DIGIT.search(time.surface)
    exact = read_clock_times(time.surface[digit.start() :]) if digit else ()
    return time.surface[: digit.start()] + _shown(exact[0]) if digit and exact else time.surface
