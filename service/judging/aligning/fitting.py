"""Whether two figures of one measure can both be true."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from math import isclose

from service.judging.aligning.alignment import VERY_SURE, shared_figures
from service.judging.aligning.measures import part_of
from service.judging.aligning.scopes.one_more import leaves_somebody_out
from service.judging.aligning.scopes.penalties import are_limits, other_penalty
from service.judging.measuring.figures import Figure
from service.judging.measuring.mixed_units import in_other_units
from service.judging.sides.comparison import Comparison
from service.judging.vocabulary.actions import SENTENCE
from service.lazy import once
from service.quantity import SHARE, Bound, Interval, Quantity, compatible, out_of_reach, short_of, unlikely
from service.quantity import differ as quantities_differ

# Sentences and ages are not rounded.
TOLD_EXACTLY = frozenset({SENTENCE, "age"})

# One figure may be rounded on one side or simply be another; so many are rounded.
ROUNDED_ALIKE = 2

SET_RATE = re.compile(r"\b(?:key|benchmark|policy|repo|funds) (?:interest |lending )?rates?\b", re.IGNORECASE)


def differ(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """No reading lets both figures be true."""
    for part, whole in ((ours, theirs), (theirs, ours)):
        if part_of(part, whole) and pair.read_as_one(ours, theirs) < VERY_SURE:
            return part.quantity.interval.low > whole.quantity.interval.high
    return _how_strictly(ours, theirs, pair)(ours.quantity, theirs.quantity) or _beyond_a_bound(ours, theirs, pair)


def _beyond_a_bound(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """In articles, "more than 300" beside some 280, or beside a thousand of what doesn't grow while news comes in."""
    one, other = ours.quantity, theirs.quantity
    if Bound.AT_LEAST not in (one.bound, other.bound) or not pair.in_articles:
        return False
    return short_of(one, other) or (out_of_reach(one, other) and not (ours.runs or theirs.runs))


def counted_anew(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """They differ, or are running counts that a reader takes for two: "at least four" hardly means nine."""
    one_of_all = part_of(ours, theirs) or part_of(theirs, ours)
    return differ(ours, theirs, pair) or (not pair.parallel and not one_of_all and hardly_one_count(ours, theirs))


def hardly_one_count(ours: Figure, theirs: Figure) -> bool:
    """Both may be true of a running count, though a reader would not take them for one."""
    return ours.runs and unlikely(ours.quantity, theirs.quantity)


def fit(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Some reading lets both be true."""
    if pair.parallel:
        return not differ(ours, theirs, pair)
    if leaves_somebody_out(ours, theirs, pair) or other_penalty(ours, theirs, pair):
        return False
    return not unlikely(ours.quantity, theirs.quantity) and not differ(ours, theirs, pair)


def _how_strictly(ours: Figure, theirs: Figure, pair: Comparison) -> Callable[[Quantity, Quantity], bool]:
    """To the letter where the texts differ only in the figure, or where a rate is set; else as readers take figures.

    Two legal maximums are compared by their numbers.
    """
    if are_limits(ours, theirs, pair):
        return _differ_as_counted
    to_the_letter = (pair.parallel and not one_rounds(pair)) or _are_set(ours, theirs, pair)
    if to_the_letter and not in_other_units(ours.quantity, theirs.quantity):
        return _differ_to_the_letter
    return _as_read(ours, theirs)


@once
def one_rounds(pair: Comparison) -> bool:
    """One side gives two figures or more of the other side's, each more coarsely: 62 and 61 for 62.3 and 61.3."""
    shared = [(ours.quantity, theirs.quantity) for ours, theirs in shared_figures(pair)]
    apart = [(ours, theirs) for ours, theirs in shared if ours.value != theirs.value]
    coarser = {ours.grain > theirs.grain for ours, theirs in apart if ours.grain != theirs.grain}
    exact = all(one.bound is Bound.EXACT and one.grain for both in apart for one in both)
    alike = all(ours.grain != theirs.grain and compatible(ours, theirs) for ours, theirs in apart)
    return len(apart) >= ROUNDED_ALIKE and exact and alike and len(coarser) == 1


def differ_by_themselves(ours: Figure, theirs: Figure) -> bool:
    """No reading lets both be true, whatever the surrounding texts say."""
    return _as_read(ours, theirs)(ours.quantity, theirs.quantity)


def _as_read(ours: Figure, theirs: Figure) -> Callable[[Quantity, Quantity], bool]:
    """Exact figures to the letter, two bounds by their numbers, all others as they are rounded."""
    bounds = {ours.quantity.bound, theirs.quantity.bound}
    if in_other_units(ours.quantity, theirs.quantity):
        return quantities_differ
    if ours.action in TOLD_EXACTLY and Bound.ABOUT not in bounds:
        return _differ_to_the_letter
    if bounds in ({Bound.AT_LEAST}, {Bound.AT_MOST}):
        return _differ_as_counted
    return quantities_differ


def differ_to_the_letter(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """They differ, and are so exact that rounding cannot explain it."""
    strictly = _how_strictly(ours, theirs, pair)
    return strictly is _differ_to_the_letter and strictly(ours.quantity, theirs.quantity)


def _are_set(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Both give the rate that a central bank sets to the hundredth: 5 percent is not 5.25."""
    percents = all(one.quantity.unit == SHARE and one.quantity.bound is not Bound.ABOUT for one in (ours, theirs))
    return percents and all(SET_RATE.search(side.text) for side in pair.sides)


def _differ_to_the_letter(ours: Quantity, theirs: Quantity) -> bool:
    """No value is allowed by both wordings."""
    if ours.bound is theirs.bound is Bound.EXACT and isclose(ours.value, theirs.value):
        return False  # 160 minutes written in hours differ only in the last digits
    return not ours.interval.overlaps(theirs.interval)


def _differ_as_counted(ours: Quantity, theirs: Quantity) -> bool:
    """Two outlets that both say "at least" have counted differently if they name different numbers."""
    one, other = (replace(each, interval=Interval(each.value, each.value)) for each in (ours, theirs))
    return quantities_differ(one, other)
