"""When a figure that does not fit another is a later count of the same."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from service.judging.measuring.figures import Figure
from service.judging.sides.side import Side

# Figures that came out within this time were gathered at the same time.
GATHERED_AT_ONCE = timedelta(hours=1)
# "The toll rose to 64", "has grown to at least 64": it was lower before.
GROWN_TO = re.compile(
    r"\b(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|gr(?:ows?|ew|own|owing)|jump(?:s|ed|ing)?|increas(?:es?|ed|ing))"
    r" to (?:(?:at least|about|some|nearly|more than|over) )?$"
)
# "Was revised down to 9", "lowered the toll to 9": it was another number before.
REVISED_TO = re.compile(
    r"\b(?:revis|lower|correct|reduc|downgrad|amend)(?:e[sd]?|s|ed|ing) (?:[^.,;:\d]{0,60} )?(?:from \d[\d,]* )?"
    r"to (?:(?:at least|about|some|nearly|just|only|more than|over) )?$"
)
# An event of a year that ended so long before the article is over, and so is the counting of its dead.
LONG_OVER = timedelta(days=31)
YEAR = re.compile(r"\b\d{4}\b")
# "First found in 2019, the virus has killed a million": that is still counted.
STILL_COUNTED = frozenset({"has", "have"})


def came_out_later(one: datetime | None, other: datetime | None) -> bool:
    """One came out at least an hour after the other; False where either is undated."""
    return one is not None and other is not None and one - other >= GATHERED_AT_ONCE


def may_change(one: Figure, other: Figure) -> bool:
    """For figures of one measure: either counts something that changes while news comes in."""
    return one.runs or other.runs


def may_become_fewer(one: Figure, other: Figure) -> bool:
    """For figures of one measure: either counts the missing, who may be found."""
    return one.may_shrink or other.may_shrink


def grew_to(figure: Figure, side: Side) -> bool:
    """The text says that a count which changes with the news has risen to this."""
    return figure.runs and GROWN_TO.search(side.around(figure)[0]) is not None


def was_revised_to(figure: Figure, side: Side) -> bool:
    """It is given as what another was corrected to, up or down."""
    return REVISED_TO.search(side.around(figure)[0]) is not None


def of_a_closed_event(side: Side) -> bool:
    """Its event was in a year it names, long before the article: nobody counts its victims anew."""
    published, times = side.published_at, side.times
    if published is None or not any(YEAR.search(when.surface) for when in times):
        return False
    over = all(published.date() - when.last > LONG_OVER for when in times)
    return over and STILL_COUNTED.isdisjoint(side.as_written)
