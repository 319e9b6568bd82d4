"""Whether two claims are about the same time: their days, how long they cover, and the months and years they name."""

from __future__ import annotations

from datetime import date, timedelta

from service.claim import Modality
from service.judging.confidences import TOLD_IN_WORDS
from service.judging.sides.comparison import Comparison
from service.judging.sides.ever import covers_the_other
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Reason
from service.lazy import once
from service.splitting.dating.times import read_times
from service.when import When

# Midnight and time zones move a day, though not a month or a year.
DOUBT = timedelta(days=1)
# What adds up over longer than this is another figure than that of a day; where only one side gives a time, it must be
# longer than a year.
LONG_STRETCH, FOR_YEARS = timedelta(days=31), timedelta(days=400)
# A month or a quarter is reported on this soon after its end; articles that come out within these days of each other
# may both be such reports, though only one says of when.
A_MONTH, REPORTED_WITHIN, OF_ONE_REPORT = timedelta(days=27), timedelta(days=45), timedelta(days=2)


def other_period(pair: Comparison) -> Finding | None:
    """They are about different times."""
    if same_period(pair):
        return None
    return pair.finding(Reason.OTHER_PERIOD, "They tell of different times.", TOLD_IN_WORDS)


@once
def same_period(pair: Comparison) -> bool:
    """Nothing shows that the two sides look back to different times or incidents; what never was covers all times."""
    if pair.ours.looks_elsewhere != pair.theirs.looks_elsewhere:
        return False
    if covers_the_other(pair):
        return True
    ours, theirs = pair.ours.times, pair.theirs.times
    if ours and theirs:
        return any(_may_be_one_time(a, b) for a in ours for b in theirs)
    dates, other_dates = pair.ours.dates, pair.theirs.dates
    if dates and other_dates:
        return bool(dates & other_dates)
    return not (dates or other_dates) or _dated_alone(pair)


def _dated_alone(pair: Comparison) -> bool:
    """Only one gives a time, and the other may be of the same: both are plans, or both report on what just ended."""
    dated, undated = pair.sides if pair.ours.dates else pair.sides[::-1]
    if undated.times or dated.published_at is None:
        return False
    at, times = dated.published_at.date(), _times_around(dated)
    if not times:
        return False
    if all(side.modality is Modality.PLANNED for side in pair.sides):
        return all(when.last > at for when in times)
    apart = pair.published_apart
    return apart is not None and apart <= OF_ONE_REPORT and all(_is_just_over(when, at) for when in times)


@once
def _times_around(side: Side) -> tuple[When, ...]:
    """The times of the claim, or else those of its sentence."""
    at = side.published_at
    return side.times or read_times(side.sentence, at.date() if at else None)


def _is_just_over(when: When, at: date) -> bool:
    """A month or more that ended shortly before."""
    return when.last - when.first >= A_MONTH and timedelta(0) < at - when.last <= REPORTED_WITHIN


def _may_be_one_time(ours: When, theirs: When) -> bool:
    return any(_is_near(one, other) for one in ours.readings for other in theirs.readings)


def _is_near(ours: When, theirs: When) -> bool:
    doubt = DOUBT if ours.first == ours.last and theirs.first == theirs.last else timedelta(0)
    return ours.first - theirs.last <= doubt and theirs.first - ours.last <= doubt


def other_days(pair: Comparison) -> bool:
    """Both say when, and they have no day in common: what is counted daily is then another figure."""
    ours, theirs = pair.ours.times, pair.theirs.times
    return bool(ours) and bool(theirs) and not any(a.overlaps(b) for a in ours for b in theirs)


def other_stretch(pair: Comparison) -> bool:
    """One covers a long period, the other a much shorter one; or one covers years, the other gives no time.

    Not where a day is named on both sides: "jailed on Tuesday for stealing since 2009".
    """
    if _days(pair.ours) & _days(pair.theirs):
        return False
    short, long = sorted((_stretch(pair.ours), _stretch(pair.theirs)))
    return long > (LONG_STRETCH if short else FOR_YEARS) and long > 2 * short


def _days(side: Side) -> set[date]:
    """The single days that the claim names."""
    return {read.first for when in side.times for read in when.readings if read.first == read.last}


def _stretch(side: Side) -> timedelta:
    """From the first day that the claim names to the last; zero where it names none."""
    times = side.times
    if not times:
        return timedelta(0)
    return max(when.last for when in times) - min(when.first for when in times) + timedelta(days=1)


def other_times(pair: Comparison) -> bool:
    """Both say when, and not one of the times is the same."""
    if pair.ours.times and pair.theirs.times:
        return not same_period(pair)
    ours, theirs = pair.ours.dates, pair.theirs.dates
    return bool(ours) and bool(theirs) and not ours & theirs


def happened_since(pair: Comparison) -> bool:
    """One tells what was done only after the other article had come out: conceded on Monday, not yet on Sunday."""
    return _done_after(pair.ours, pair.theirs) or _done_after(pair.theirs, pair.ours)


def _done_after(later: Side, earlier: Side) -> bool:
    times, at = later.times, earlier.published_at
    done = later.modality is Modality.ASSERTED
    return done and bool(times) and at is not None and all(when.first > at.date() for when in times)
