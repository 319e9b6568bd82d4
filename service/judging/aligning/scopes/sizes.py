"""Of two figures one may be a limit or a peak, be counted per period, leave a part out, be too large or too vague."""

from __future__ import annotations

import re
from collections.abc import Mapping

from service.judging.measuring.figures import Figure
from service.judging.measuring.peaks import told_as_peak
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import LIVE
from service.judging.vocabulary.kinds import peaks
from service.judging.vocabulary.words import lemmas, read_words
from service.quantity import DURATION, SHARE, WEIGHT, Bound

# "A capacity of 42,000", "42,000-seat", "seats 42,000", "room for 42,000"; but "won the seat by 1,204".
ROOM_BEFORE = re.compile(
    r"\b(?:capacity (?:of|is|was)|(?<!made )(?<!make )(?<!found )(?<!find )(?:room|space|beds|seats|berths) for"
    r"|(?:(?<!the )(?<!a )(?<!her )(?<!his )(?<!its )(?<!their )seat|accommodate)s?(?: up to)?"
    r"|(?:can|could) (?:seat|hold|house|accommodate)(?: up to)?)(?: (?!(?:by|with|in|on|at|from|for|of)\b)\w+)? $",
    re.IGNORECASE,
)
ROOM_BEHIND = re.compile(  # but a parliament has seats to win
    r"[- ]capacity\b(?! crowd| audience)|-(?:seat|seater|bed|berth) (?:\w+ ){0,2}"
    r"(?:stadium|arena|venue|theat(?:re|er)|hall|ground|auditorium|cinema|hospital|clinic|shelter|ship|ferry|plane|aircraft)\b"
)
# The most that may be lent or owed is not what was: "the $349 billion lending limit".
LIMIT = re.compile(r"(?: [a-z-]+)? (?:limit|cap|ceiling|threshold)\b")
# What is counted per period has the period right beside it.
EVERY: Mapping[str, re.Pattern[str]] = {
    stretch: re.compile(
        rf"\b(?:{adverb}|(?:a|an|per|each|every) {stretch})\b(?! (?:ago|earlier|later|before|after|from)\b)",
        re.IGNORECASE,
    )
    for stretch, adverb in {
        "hour": "hourly",
        "day": "daily",
        "week": "weekly",
        "month": "monthly",
        "quarter": "quarterly",
        "year": "yearly|annual(?:ly)?",
    }.items()
}
EVERY_WITHIN = 3  # words behind the figure: "60 million active weekly users"
LEFT_OUT = re.compile(r"\b(?:excluding|not (?:counting|including)|leaving out|net of)\b", re.IGNORECASE)
# A weight "without its fuel" leaves a part out; jobs cut "without its approval" leave none out.
WITHOUT = re.compile(r"\bwithout its ", re.IGNORECASE)
# A weight may be given "empty"; "in an empty house" and "unloaded 40 tonnes" say nothing of that.
EMPTY = re.compile(
    r"(?:^\W*|\b(?:when|while) )(?:empty|unladen|unloaded(?! ?$)|unfuell?ed)\b"
    r"|\b(?:empty|unladen|dry) (?:mass|weight)\b|\b(?:mass|weighs?|weighed) (?:dry|empty|unladen)\b",
    re.IGNORECASE,
)
# Below this, a vague word and a number are not compared.
FEW = 10
# Tolls of one event have been reported this far apart ("hundreds", "6,000"); beyond, there are two events.
WORLDS_APART = 30
# How many live somewhere is estimated anew every year, and by each office otherwise.
ESTIMATED_WITHIN = 1.05


def of_its_capacity(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """How many there is room for is not how many came, and how much may be lent is not how much was."""
    return _is_room(ours, pair.ours) != _is_room(theirs, pair.theirs)


def _is_room(figure: Figure, side: Side) -> bool:
    before, behind = side.within(figure)
    limit = figure.is_money and LIMIT.match(behind) is not None
    room = limit or ROOM_BEFORE.search(before) is not None or ROOM_BEHIND.match(behind) is not None
    return room and figure.quantity.unit != SHARE  # a plant runs "at 90 percent of capacity"


def of_its_peak(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Winds "of up to 102 mph" blew less at other times; a gust, or what reached a value, is a peak."""
    told = any(told_as_peak(one.quantity) for one in (ours, theirs))
    return told and is_peak(ours, pair.ours) != is_peak(theirs, pair.theirs)


def is_peak(figure: Figure, side: Side) -> bool:
    """It is the most that was measured: gusts, what winds reached or peaked at, records."""
    alone, reaching, _ = peaks()
    before = read_words(side.within(figure)[0])
    return told_as_peak(figure.quantity) or not (alone.isdisjoint(figure.near) and reaching.isdisjoint(lemmas(before)))


def in_another_stretch(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Those who come every week are not those who come every month."""
    one, other = _every(ours, pair.ours), _every(theirs, pair.theirs)
    return bool(one and other) and one.isdisjoint(other)


def _every(figure: Figure, side: Side) -> frozenset[str]:
    """The periods per which it is counted."""
    before, behind = side.within(figure)
    beside = " ".join((*before.split()[-1:], *figure.surface.split(), *behind.split()[: EVERY_WITHIN + 1]))
    return frozenset(stretch for stretch, words in EVERY.items() if words.search(beside))


def without_a_part(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """One leaves out what the other does not: the fuel, the gunman."""
    return _leaves_out(ours, pair.ours) != _leaves_out(theirs, pair.theirs)


def _leaves_out(figure: Figure, side: Side) -> bool:
    beside = side.within(figure)
    empty = figure.quantity.unit == WEIGHT and any(EMPTY.search(text) for text in beside)
    without = figure.quantity.unit not in ("", DURATION) and any(WITHOUT.search(text) for text in beside)
    return empty or without or any(LEFT_OUT.search(text) for text in beside)


def worlds_apart(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """One count is so many times the other that they cannot mean the same thing."""
    low, high = sorted(figure.quantity.interval.low or figure.quantity.value for figure in (ours, theirs))
    return not ours.quantity.unit and high > WORLDS_APART * max(low, 1)


def estimated_otherwise(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """A population of 3.4 million here and of 3.5 million there are two estimates."""
    low, high = sorted((ours.quantity.value, theirs.quantity.value))
    people = all(figure.group or figure.action == LIVE for figure in (ours, theirs))
    return LIVE in (ours.action, theirs.action) and people and high <= low * ESTIMATED_WITHIN


def few(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """One is given by a word that is used for almost any number."""
    return _is_few(ours) or _is_few(theirs)


def _is_few(figure: Figure) -> bool:
    """ "Several" and "a handful" are said of two as well as of twelve, and of some among many."""
    return figure.quantity.bound is Bound.VAGUE and figure.quantity.value < FEW
