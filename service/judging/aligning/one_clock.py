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


def on_one_clock(pair: Comparison, theirs: str, ours: str) -> tuple[str, str]:
    """Both texts by 24 hours where they tell of two halves of a day, or of one time in two ways; else as they are.

    So they are of two moments, too: what opens at 8 a.m. closes at 8 p.m.
    """
    there, here = read_clock_times(theirs), read_clock_times(ours)
    beside = ((one, other) for one in there for other in here if one.zone == other.zone)
    if not any(_half_a_day_apart(one, other) or _told_in_two_ways(one, other) for one, other in beside):
        return theirs, ours
    if other_moment(pair) or opposite_words(pair):
        return theirs, ours
    return _by_24_hours(theirs, there), _by_24_hours(ours, here)


def _half_a_day_apart(one: ClockTime, other: ClockTime) -> bool:
    """The hands stand alike, and the halves of the day that both tell are not the same."""
    if one.half_untold or other.half_untold:
        return False
    return abs(one.minutes_apart(other) - HALF_DAY) < ONE_HOUR


def _told_in_two_ways(one: ClockTime, other: ClockTime) -> bool:
    exact = one.first == one.last and other.first == other.last and not (one.half_untold or other.half_untold)
    return exact and one.minutes_apart(other) == 0 and one.surface != other.surface


def _by_24_hours(text: str, times: tuple[ClockTime, ...]) -> str:
    for time in reversed(times):
        if not time.half_untold:
            text = f"{text[: time.start]}{_shown(time)}{text[time.end :]}"
    return text


def _shown(time: ClockTime) -> str:
    """ "18:00"; with the words before its digits where more than a minute may be meant: "around 18:00"."""
    if time.first == time.last:
        return "{:02}:{:02}".format(*divmod(time.first, 60))
    digit = DIGIT.search(time.surface)
    exact = read_clock_times(time.surface[digit.start() :]) if digit else ()
    return time.surface[: digit.start()] + _shown(exact[0]) if digit and exact else time.surface
