"""When a figure that does not fit another is a later count of the same."""

from __future__ import annotations

from datetime import datetime, timedelta

from service.judging.measuring.figures import Figure

# Figures that came out within this time were gathered at the same time.
GATHERED_AT_ONCE = timedelta(hours=1)


def came_out_later(one: datetime | None, other: datetime | None) -> bool:
    """One came out at least an hour after the other; where either is undated, nobody knows."""
    return one is not None and other is not None and one - other >= GATHERED_AT_ONCE


def may_change(one: Figure, other: Figure) -> bool:
    """Of one measure: either counts what changes while news comes in."""
    return one.runs or other.runs


def may_become_fewer(one: Figure, other: Figure) -> bool:
    """Of one measure: either counts the missing, who are found."""
    return one.may_shrink or other.may_shrink
