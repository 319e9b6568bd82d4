"""Of two sums of money one may be paid for each, or to others."""

from __future__ import annotations

import re

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side

A_TIME = "(?! (?:year|month|week|day|time))"
EACH_BEHIND = re.compile(rf"[^.;,\d]{{0,60}}? (?:each{A_TIME}|apiece|a head|per (?:person|head|victim|family))\b")
EACH_BEFORE = re.compile(rf"\beach\b{A_TIME}[^.;,]*$", re.IGNORECASE)
# The receiver is named after the sum, up to the next one, or else right before it.
PAID_TO = re.compile(r"(?: each| apiece)? (?:to|for) ([^.;,]*?)(?: and |[.;,]|$)")
MARK = re.compile("[.;,]")
FOR_THE_DEAD = re.compile(r"\b(?:dead|deceased|killed|died|kin)\b")
FOR_THE_HURT = re.compile(r"\b(?:injured|wounded|hurt)\b")


def for_each(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Three people fined "$10,000 each" are fined $30,000; but each serves the whole of a prison sentence."""
    return _is_money(ours, theirs) and _is_for_each(ours, pair.ours) != _is_for_each(theirs, pair.theirs)


def to_others(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What the families of the dead are paid is not what the injured are paid."""
    return _is_money(ours, theirs) and {_paid_to(ours, pair.ours), _paid_to(theirs, pair.theirs)} == {"dead", "hurt"}


def _is_money(ours: Figure, theirs: Figure) -> bool:
    return all(figure.is_money for figure in (ours, theirs))


def _is_for_each(figure: Figure, side: Side) -> bool:
    before, behind = side.around(figure)
    return EACH_BEHIND.match(behind) is not None or EACH_BEFORE.search(before) is not None


def _paid_to(figure: Figure, side: Side) -> str:
    """Whether it goes to the families of the "dead" or to the "hurt"; "" where neither or both are named."""
    before, behind = side.around(figure)
    paid = PAID_TO.match(behind)
    told = paid.group(1) if paid else MARK.split(before.rpartition(" and ")[2])[-1]
    dead, hurt = (who.search(told) is not None for who in (FOR_THE_DEAD, FOR_THE_HURT))
    return "" if dead == hurt else "dead" if dead else "hurt"
