"""Where one end of a change is the same on both sides, the other end is of one measure, if it is of one year.

"Fell from 62.3 percent in 2001 to 61.3 percent last year" and "to 61.3 percent, from 62.6 percent in 2001".
"""

from __future__ import annotations

from collections.abc import Iterator

from service.judging.aligning.in_passing import PARTICULAR
from service.judging.aligning.measures import may_measure_the_same
from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparison import Comparison, FigurePair
from service.judging.sides.side import Side
from service.judging.sides.years import year_of
from service.quantity import TIMES, Quantity, compatible

BOTH_ENDS = 2


def ends_of_a_change(pair: Comparison) -> Iterator[FigurePair]:
    """Figures of one year, both starts or both ends, beside two of the other kind that are the same."""
    same = [both for both in pair.figure_pairs if _is_same(*both, pair)]
    for ours, theirs in pair.figure_pairs if same else ():
        one_measure = _are_of_one_year(ours, theirs, pair) and may_measure_the_same(ours, theirs)
        if one_measure and any(_is_the_other_end(ours, theirs, both, pair) for both in same):
            yield ours, theirs


def each_of_its_year(pair: Comparison) -> bool:
    """Each side gives two figures or more, all with their years, and those that differ are of years only one gives."""
    dated = [[(year_of(figure, side), figure) for figure in side.figures] for side in pair.sides]
    if any(len(some) < BOTH_ENDS or not all(year for year, _ in some) for some in dated):
        return False
    apart = {year for year, _ in dated[0]} ^ {year for year, _ in dated[1]}
    one_year = [(ours, theirs) for year, ours in dated[0] for other, theirs in dated[1] if year == other]
    return bool(apart and one_year) and all(compatible(ours.quantity, theirs.quantity) for ours, theirs in one_year)


def _is_same(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """The same value, at one year or too particular to be the same by chance."""
    one, other = ours.quantity, theirs.quantity
    same = (one.value, one.unit, one.counted) == (other.value, other.unit, other.counted)
    return same and (_are_of_one_year(ours, theirs, pair) or _is_particular(one))


def _is_particular(quantity: Quantity) -> bool:
    return quantity.unit not in TIMES and (quantity.value >= PARTICULAR or quantity.value % 1 != 0)


def _are_of_one_year(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    return year_of(ours, pair.ours) == year_of(theirs, pair.theirs) != ""


def _is_the_other_end(ours: Figure, theirs: Figure, same: FigurePair, pair: Comparison) -> bool:
    """On both sides the one is where it began and the other where it ended, in whatever order."""
    began = [_began(figure, side) for figure, side in zip((ours, theirs), pair.sides, strict=True)]
    others = [_began(figure, side) for figure, side in zip(same, pair.sides, strict=True)]
    of_one_unit = ours.quantity.unit == same[0].quantity.unit
    return of_one_unit and began[0] is began[1] and others[0] is others[1] and began[0] is not others[0]


def _began(figure: Figure, side: Side) -> bool:
    """It is where the change began: "from 62.6 percent"."""
    return figure.role is Role.START or side.around(figure)[0].endswith("from ")
