"""Which figures, dates and times of day of a pair may mean the same thing: the pair model sees both masked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from service.claim import Modality
from service.judging.aligning.measures import may_measure_the_same
from service.judging.sides.comparability import may_be_one_event
from service.judging.sides.comparison import Comparison, Question
from service.judging.sides.named_dates import SINCE
from service.judging.sides.periods import DOUBT, same_period
from service.judging.sides.side import Side
from service.judging.vocabulary.words import read_words
from service.splitting.dating.relative_times import without_since
from service.splitting.vocabulary.calendar import WEEKDAYS
from service.when import ClockTime, When


def questions(pair: Comparison) -> Iterator[Question]:
    """A question for every two details that may mean the same thing, if both sides may be about one event and time."""
    if not (pair.figure_pairs or clock_times(pair)) or not (may_be_one_event(pair) and same_period(pair)):
        return
    for ours, theirs in pair.figure_pairs:
        if may_measure_the_same(ours, theirs):
            yield pair.question(ours, theirs)
    for one, other in clock_times(pair):
        yield pair.question(one, other)


def clock_times(pair: Comparison) -> list[tuple[ClockTime, ClockTime]]:
    """Each of our times of day paired with each of theirs in the same zone; only for articles, whose day is known."""
    if not pair.in_articles or not pair.theirs.clock_times:
        return []
    beside = ((ours, theirs) for ours in pair.ours.clock_times for theirs in pair.theirs.clock_times)
    return [(ours, theirs) for ours, theirs in beside if ours.zone == theirs.zone]


def times_apart(pair: Comparison) -> tuple[When, When] | None:
    """The only time that each article's claim gives, a day, a month or a year, if the two have no day in common.

    Midnight and time zones move what is past by a day, unless both name its weekday; a plan must be for that very day.
    """
    ours, theirs = _one_time(pair.ours), _one_time(pair.theirs)
    if not pair.in_articles or ours is None or theirs is None:
        return None
    if _last_since(ours) and _last_since(theirs):
        ours, theirs = without_since(ours), without_since(theirs)
    one_day = all(when.first == when.last and not _names_its_weekday(when) for when in (ours, theirs))
    planned = Modality.PLANNED in (pair.ours.modality, pair.theirs.modality)
    doubt = DOUBT if one_day and not planned else timedelta(0)
    near = any(_between(one, other) <= doubt for one in ours.readings for other in theirs.readings)
    return None if near else (ours, theirs)


def _one_time(side: Side) -> When | None:
    times = side.claim.times
    return times[0] if len(times) == 1 else None


def _last_since(when: When) -> bool:
    """What lasts since one year does not last only since another."""
    return when.surface.lower().startswith(SINCE)


def _names_its_weekday(when: When) -> bool:
    return not WEEKDAYS.keys().isdisjoint(word.lower for word in read_words(when.surface))


def _between(one: When, other: When) -> timedelta:
    """From the end of the earlier to the beginning of the later; none or less if they overlap."""
    return max(one.first - other.last, other.first - one.last)
