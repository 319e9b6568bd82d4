"""Two figures that bound one amount: "between 20 and 30", "20-30", "$1-2 million", "two or three"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from service.quantity import Bound, Interval
from service.splitting.figures import Figure, read_figure
from service.splitting.numeral import Kind
from service.splitting.numerals import read_numeral
from service.splitting.qualifiers import Reading, grain, wording_before
from service.splitting.tokens import Tokens
from service.splitting.units import AGE, COUNT

# "Rose $1.25 to $21.75" tells a move and the level it led to; "rose 5 to 10 percent" is a range.
MOVES = frozenset(
    """
    rise rises rose risen gain gains gained jump jumps jumped climb climbs climbed add adds added up
    fall falls fell fallen drop drops dropped slip slips slipped lose loses lost slide slides slid shed sheds
    ease eases eased down off
    """.split()
)
LEVEL_TO_MOVE = 5


@dataclass(frozen=True, slots=True)
class Range:
    """Two figures in one unit, the lower one first; `start` is where "between" or the first figure begins."""

    low: Figure
    high: Figure
    start: int

    def reading(self) -> Reading:
        """The range in the canonical unit."""
        low, high = self.low.unit.worth(self.low.numeral.low), self.high.unit.worth(self.high.numeral.high)
        return Reading((low + high) / 2, Interval(low, high), Bound.BETWEEN, grain(self.high.numeral, self.high.unit))


def read_range(tokens: Tokens, first: Figure) -> Range | None:
    """The range that `first` opens; "from 20 to 30" tells of a change and is none."""
    start = _start(tokens, first)
    if start is None:
        return None
    second = _second(tokens, first)
    if second is None:
        return None
    low = _aligned(first, second)
    lowest, highest = low.unit.worth(low.numeral.low), second.unit.worth(second.numeral.high)
    level = tokens.lower(first.end) == "to" and tokens.lower(start - 1) in MOVES and highest > LEVEL_TO_MOVE * lowest
    fits = low.unit.name == second.unit.name and lowest < highest and not level
    return Range(low, second, start) if fits else None


def _start(tokens: Tokens, first: Figure) -> int | None:
    """Where the range begins if the words around the first figure make it one."""
    begin = wording_before(tokens, first.start)[1]
    joint, before = tokens.lower(first.end), tokens.lower(begin - 1)
    if joint in ("and", "to") and before == "between":
        return begin - 1
    if tokens.is_hyphen(first.end) or joint == "or" or (joint == "to" and before != "from"):
        return first.start
    return None


def _second(tokens: Tokens, first: Figure) -> Figure | None:
    """The figure behind the joint, which repeats neither sign nor scale in "$1-2 million"; "8- to 16-meter" has two."""
    at = first.end + 1
    at += tokens.is_hyphen(first.end) and tokens.lower(at) == "to"
    last = min(at + 3, len(tokens))
    while at < last and tokens[at].kind != "number" and not tokens.is_hyphen(at) and tokens[at].kind == "sign":
        at += 1
    if at >= len(tokens):
        return None
    second = read_figure(tokens, at)
    if second is None or second.numeral.kind is Kind.VAGUE:
        return None
    if second.unit is not COUNT:
        return second
    if first.unit.money:
        numeral = read_numeral(tokens, at, money=True)
        return replace(second, unit=first.unit, numeral=numeral, end=numeral.end) if numeral else None
    return replace(second, unit=AGE) if first.unit is AGE else second


def _aligned(first: Figure, second: Figure) -> Figure:
    """The first figure with the unit and the scale that only the second one names."""
    if first.unit is COUNT:
        first = replace(first, unit=second.unit)
    scale = second.numeral.scale
    if first.numeral.scale == 1 and scale > 1 and first.numeral.value < second.numeral.value / scale:
        return replace(first, numeral=first.numeral.scaled(scale, first.numeral.end))
    return first
