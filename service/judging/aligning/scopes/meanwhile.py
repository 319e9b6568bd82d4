"""Two figures may be of different times, or one may count only those added to a count meanwhile."""

from __future__ import annotations

import re
from datetime import timedelta

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.market_quotes import both_quote
from service.judging.sides.periods import other_days, other_stretch
from service.judging.sides.side import Side
from service.judging.sides.years import year_of
from service.judging.vocabulary.actions import ATTEND, EMPLOY, LIVE, SIZE, action_of
from service.judging.vocabulary.words import read_words

# A running count published later than this after another does not correct it.
STILL_COUNTING = timedelta(days=7)
STANDING_COUNTS = frozenset({LIVE, SIZE, EMPLOY})  # how many there are, not how many did it that day
# A figure of one of these parts of the day changes by the next.
PARTS_OF_THE_DAY = (
    "dawn morning",
    "noon midday lunchtime",
    "afternoon",
    "evening dusk nightfall night overnight midnight",
)
PART_OF = {word: n for n, part in enumerate(PARTS_OF_THE_DAY) for word in part.split()}
# A market that rose in the morning may have closed lower.
MEANWHILE = re.compile(
    r"\b(?:early|midday|noon|(?:mid-?)?(?:morning|afternoon)|pre-?market|after-?hours|intra-?day|at one point"
    r"|as much as|initially|briefly|at first|first (?:few )?(?:minutes|hour|hours)|minutes (?:after|into)|opened"
    r"|opening bell|(?:at|after) the open(?:ing)?)\b",
    re.IGNORECASE,
)
# "189,000 in the same three months of 2018", "30 in the same period last year".
SAME_TIME = re.compile(
    r"(?: [\w-]+){0,3}? (?:in|during|over|for|from|at) the same (?:[\w-]+ ){0,2}?"
    r"(?:period|time|point|days?|weeks?|months?|quarters?|half|stretch)\b"
    r"(?= (?:(?:of|in|a|the|one) )?(?:\d{4}|last|previous|year))"
)
# Those "still alive" and what "still cost" so much are all of them, not a rest.
STILL_LEFT = re.compile(
    r"\b(?:still|remain(?:s|ed)?) (?:without|missing|trapped|in hospital|closed|shut|out of|cut off|held|open)\b"
)
# What stands beside these is to be done some day, whenever it was announced.
PLANS = re.compile(r"\bplan(?:s|ned|ning)? to\b|\bplans for\b", re.IGNORECASE)
# A protest is in the news for two days; what is reported after that is another one.
SAME_GATHERING = timedelta(days=2)
# "Another 43" may be all of a running count: "killed 17 and injured another 43".
ADDED_BEFORE = re.compile(r"\b(?:further|additional|extra) $")
ADDED_BY = frozenset({"further", "additional", "extra", "more"})


def other_time(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """The days differ, or the durations; or one is of another year, or of the same months of one.

    What both give for one year is of one time, whatever other times the claims name.
    """
    years = _years(ours, theirs, pair)
    if all(years):
        return years[0] != years[1]
    in_another_year = _is_of_another_year(ours, pair.ours) != _is_of_another_year(theirs, pair.theirs)
    return in_another_year or (other_days(pair) and not _are_planned(pair)) or other_stretch(pair)


def of_another_year(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Each has its year beside it, and the years differ."""
    one, other = _years(ours, theirs, pair)
    return bool(one) and bool(other) and one != other


def _years(ours: Figure, theirs: Figure, pair: Comparison) -> tuple[str, str]:
    return year_of(ours, pair.ours), year_of(theirs, pair.theirs)


def _are_planned(pair: Comparison) -> bool:
    """Both are about plans, and were published while one plan was in the news."""
    apart = pair.published_apart
    return apart is not None and apart <= SAME_GATHERING and all(_is_planned(side) for side in pair.sides)


def _is_planned(side: Side) -> bool:
    at = side.published_at
    in_the_news = at is not None and all(abs(at.date() - when.last) <= SAME_GATHERING for when in side.times)
    return in_the_news and PLANS.search(side.text) is not None


def _is_of_another_year(figure: Figure, side: Side) -> bool:
    behind = side.around(figure)[1]
    return SAME_TIME.match(behind) is not None


def counted_weeks_apart(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """After a week a count that grows with the news has changed, and so has one of who did something that day."""
    return _apart(pair) > STILL_COUNTING and any(changes(figure) for figure in (ours, theirs))


def changes(figure: Figure) -> bool:
    """It grows with the news, or counts those who did something that day."""
    return figure.runs or (figure.group != "" and figure.action not in STANDING_COUNTS)


def _apart(pair: Comparison) -> timedelta:
    return pair.published_apart or timedelta(0)


def other_gathering(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Crowds reported days apart gathered on different days."""
    return ATTEND in (ours.action, theirs.action) and _apart(pair) > SAME_GATHERING


def what_is_left(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Homes that are "still without power" are those that are left of all that lost it."""
    one, other = _is_left(ours, pair.ours), _is_left(theirs, pair.theirs)
    few, many = (ours, theirs) if one else (theirs, ours)
    return one != other and few.quantity.value < many.quantity.value


def _is_left(figure: Figure, side: Side) -> bool:
    return any(STILL_LEFT.search(text) for text in side.within(figure))


def other_part_of_the_day(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """A level or a running count is of the morning here and of the evening there."""
    if not any(figure.quantity.unit or figure.runs for figure in (ours, theirs)):
        return False
    one, other = ({PART_OF[word] for word in side.lemmas & PART_OF.keys()} for side in pair.sides)
    return bool(one and other) and one.isdisjoint(other)


def one_is_meanwhile(pair: Comparison) -> bool:
    """One is of a moment of the day, at least for a market; the other doesn't say so."""
    ours, theirs = (MEANWHILE.search(side.text) is not None for side in pair.sides)
    return ours != theirs


def other_moment_of_trading(_ours: Figure, _theirs: Figure, pair: Comparison) -> bool:
    """Of one day's quotes one is of the opening, or of the most that was lost, the other of the close."""
    return both_quote(pair) and one_is_meanwhile(pair)


def some_were_added(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """In a running count "a further 25 bodies" and "12 more" are neither all nor the same ones."""
    return any(_was_added(figure, side) for figure, side in ((ours, pair.ours), (theirs, pair.theirs)))


def _was_added(figure: Figure, side: Side) -> bool:
    before, _ = side.around(figure)
    added = ADDED_BEFORE.search(before) is not None or not ADDED_BY.isdisjoint(figure.quantity.modifiers)
    return figure.runs and added and not _is_beside_another(figure, before)


def _is_beside_another(figure: Figure, before: str) -> bool:
    """ "Killed 12 and a further 43 were injured": these are all."""
    words = read_words(before)
    told = {action_of()[word.lemma] for word in words if word.lemma in action_of()}
    return any(word.is_figure for word in words) and bool(told) and figure.action not in told
