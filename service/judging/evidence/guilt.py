"""Guilty or not guilty: one "not" between two claims that share little else."""

from __future__ import annotations

import re

from service.judging.confidences import ON_ONE_DETAIL
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison, without
from service.judging.sides.denials import stated
from service.judging.sides.periods import other_days
from service.judging.sides.side import Side
from service.judging.sides.unshared import SOMEBODY
from service.judging.verdict import Finding, Reason
from service.lazy import once

GUILTY = re.compile(r"\b(not (?:been )?(?:found )?)?(?:guilty|liable)\b", re.IGNORECASE)
# Somebody who pleads not guilty may be found or held to be guilty, and may plead otherwise later.
PLEADS = re.compile(r"\bplead(?:s|ed|ing)?\b(?: [\w-]+){0,2} guilty\b", re.IGNORECASE)
# What somebody only thinks of it: "of which he probably was not guilty".
THOUGHT = re.compile(r"\b(?:probably|perhaps|possibly|likely|maybe|arguably)\b", re.IGNORECASE)
PLEADED_BEFORE = frozenset("earlier previously initially originally first changed withdrew".split())


def guilt_differs(pair: Comparison) -> Finding | None:
    """One pleads or is found guilty here, and not guilty there."""
    ours, theirs = _is_guilty(pair.ours), _is_guilty(pair.theirs)
    if ours is None or theirs is None or ours == theirs:
        return None
    pleads, other_pleads = (PLEADS.search(side.text) is not None for side in pair.sides)
    if pleads != other_pleads or not may_conflict(pair) or other_days(pair) or not _of_one_person(pair):
        return None
    return pair.finding(Reason.OUTCOMES_DIFFER, "One says guilty, the other not guilty.", ON_ONE_DETAIL)


@once
def _is_guilty(side: Side) -> bool | None:
    """True for "guilty", False for "not guilty"; None where neither or both are said, or it is open."""
    text = side.text
    told = GUILTY.findall(text)
    tells = len(told) == 1 and stated(side) and not THOUGHT.search(text)
    return not told[0] if tells and PLEADED_BEFORE.isdisjoint(side.as_written) else None


def _of_one_person(pair: Comparison) -> bool:
    """Both name the same person, and neither anybody else: two defendants may plead differently."""
    ours, theirs = ([name for name in side.names if name.kind in SOMEBODY] for side in pair.sides)
    return bool(ours) and bool(theirs) and not without(ours, theirs) and not without(theirs, ours)
