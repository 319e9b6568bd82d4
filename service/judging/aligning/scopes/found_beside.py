"""A figure that does not fit may also stand on the other side, or be the sum, product or rest of figures there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from service.judging.aligning.fitting import differ_to_the_letter
from service.judging.aligning.sums import given_in_parts
from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import MOVEMENTS, action_of
from service.quantity import unlikely

OF_WHICH = re.compile(r"^[^.;]{0,30}\bof (?:which|whom|them|these) ")
LEFT_AT = re.compile(
    r"\b(?:unchanged|steady|(?:left|leaves?|kept|keeps?|held|holds?|maintain\w*|reaffirm\w*) [^,;:]{0,60}) at $"
)
# Each is written "$" at home.
DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "SGD", "HKD"})
# Numbers this large are not the same by chance, whatever they are said to count.
NOT_BY_CHANCE = 1000


def found_beside(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """The other side gives one of the two figures as well, or figures from which it can be reckoned."""
    return _stands_in(ours, theirs, pair.theirs, pair) or _stands_in(theirs, ours, pair.ours, pair)


def _stands_in(figure: Figure, paired: Figure, side: Side, pair: Comparison) -> bool:
    """That side gives the figure itself, or figures that it is the sum, the product or the rest of.

    What was left at 5 percent was not cut from 5 to 4.75.
    """
    own = pair.ours if side is pair.theirs else pair.theirs
    stayed = LEFT_AT.search(own.around(figure)[0]) is not None
    figures = [one for one in side.figures if not (stayed and one.role is Role.START)]
    reckoned = _adds_up(figure, figures) or _that_many_times(figure, figures) or _is_the_rest(figure, side)
    return reckoned or given_in_parts(figure, paired, side) is not None or _given_too(figure, paired, figures, pair)


def _given_too(figure: Figure, paired: Figure, figures: Sequence[Figure], pair: Comparison) -> bool:
    """The other side gives this very figure beside the one that it is paired with."""
    return any(
        other is not paired
        and _told_alike(figure, other)
        and not unlikely(figure.quantity, other.quantity)
        and not differ_to_the_letter(figure, other, pair)
        for other in figures
    )


def _told_alike(figure: Figure, other: Figure) -> bool:
    units = {figure.quantity.unit, other.quantity.unit}
    if figure.quantity.value == other.quantity.value >= NOT_BY_CHANCE:
        return "" in units or len(units) == 1 or units <= DOLLARS  # 44 million euros are not $44 million
    return figure.quantity.unit == other.quantity.unit != "" or figure.quantity.counted == other.quantity.counted != ""


def _adds_up(total: Figure, figures: Sequence[Figure]) -> bool:
    """The total is the sum of neighbouring counts that the other side gives one by one."""
    values = [one.quantity.value for one in figures if one.quantity.unit == total.quantity.unit and not _moved_by(one)]
    runs = (values[start:end] for start in range(len(values)) for end in range(start + 2, len(values) + 1))
    return any(sum(run) == total.quantity.value for run in runs)


def _moved_by(figure: Figure) -> bool:
    """The six of "rose by six to 24" are in the 24; "an additional six" are not in those before."""
    return figure.role is Role.CHANGE and any(action_of().get(word) in MOVEMENTS for word in figure.near)


def _that_many_times(total: Figure, figures: Sequence[Figure]) -> bool:
    """The total is a number times what the other side gives for one: "four $7,000 fines" are $28,000."""
    return any(
        many.quantity.value * each.quantity.value == total.quantity.value
        for many, each in pairwise(figures)
        if not many.quantity.unit
        and each.quantity.unit == total.quantity.unit != ""
        and each.quantity.start - many.quantity.end <= 1
    )


def _is_the_rest(rest: Figure, side: Side) -> bool:
    """What is left of "5.4 tonnes, of which 3.1 are fuel"."""
    return any(
        whole.quantity.value - part.quantity.value == rest.quantity.value
        for whole, part in pairwise(side.figures)
        if whole.quantity.unit == part.quantity.unit == rest.quantity.unit
        and OF_WHICH.search(side.published.between(whole.quote.end, part.quantity.start))
    )
