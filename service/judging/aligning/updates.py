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
