"""Two figures that bound one amount: "between 20 and 30", "20-30", "$1-2 million", "two or three"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from service.quantity import Bound, Interval
from service.splitting.figures import Figure, read_figure
from service.splitting.moves import moved, moved_by
from service.splitting.numeral import Kind
from service.splitting.numerals import read_numeral
from service.splitting.qualifiers import Reading, grain, wording_before
from service.splitting.tokens import Tokens
from service.splitting.units import AGE, COUNT

# "Rose $1.25 to $21.75" tells a move and the level it led to; "rose 5 to 10 percent" is a range.
LEVEL_TO_MOVE = 5


@dataclass(frozen=True, slots=True)
class Range:
    """Two figures in one unit, the lower one first; `start` is where "between" or the first figure begins."""

    low: Figure
    high: Figure
    start: int

    def ends(self) -> tuple[float, float]:
        """The least and the most, in the canonical unit."""
        return self.low.unit.worth(self.low.numeral.low), self.high.unit.worth(self.high.numeral.high)

    def reading(self) -> Reading:
        """The range in the canonical unit."""
        low, high = self.ends()
        return Reading((low + high) / 2, Interval(low, high), Bound.BETWEEN, grain(self.high.numeral, self.high.unit))


def read_range(tokens: Tokens, first: Figure) -> Range | None:
    """The range that `first` opens; "from 20 to 30" tells of a change and is none."""
    start = _start(tokens, first)
    if start is None:
        return None
    written = _second(tokens, first)
    if written is None:
        return None
    second = _as_first(tokens, first, written)
    span = Range(_aligned(first, second), second, start)
    lowest, highest = span.ends()
    fits = span.low.unit.name == second.unit.name and lowest < highest
    return span if fits and not _is_level(tokens, first, written, span) else None


def _is_level(tokens: Tokens, first: Figure, written: Figure, span: Range) -> bool:
    """A move led to the second figure: "rose by 6 to 24", "weakened 12 paise to 83.24"; not "rose 5 to 10 percent"."""
    if tokens.lower(first.end) != "to" or not moved(tokens, span.start):
        return False
    lowest, highest = span.ends()
    unlike = first.unit is not COUNT and written.unit is COUNT
    shared = span.low != first  # both are told in what only the second names
    return unlike or highest > LEVEL_TO_MOVE * lowest or (moved_by(tokens, span.start) and not shared)


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
    """The figure behind the joint as it is written; "8- to 16-meter" has two joints."""
    at = first.end + 1
    at += tokens.is_hyphen(first.end) and tokens.lower(at) == "to"
    last = min(at + 3, len(tokens))
    while at < last and tokens[at].kind != "number" and not tokens.is_hyphen(at) and tokens[at].kind == "sign":
        at += 1
    if at >= len(tokens):
        return None
    second = read_figure(tokens, at)
    return None if second is None or second.numeral.kind is Kind.VAGUE else second


def _as_first(tokens: Tokens, first: Figure, second: Figure) -> Figure:
    """The second figure with the sign that it doesn't repeat in "$1-2 million", or as an age."""
    if second.unit is COUNT and first.unit.money:
        numeral = read_numeral(tokens, second.start, money=True) or second.numeral
        return replace(second, unit=first.unit, numeral=numeral, end=numeral.end)
    return replace(second, unit=AGE) if second.unit is COUNT and first.unit is AGE else second


def _aligned(first: Figure, second: Figure) -> Figure:
    """The first figure with the unit and the scale that only the second one names."""
    if first.unit is COUNT:
        first = replace(first, unit=second.unit)
    scale = second.numeral.scale
    if first.numeral.scale == 1 and scale > 1 and first.numeral.value < second.numeral.value / scale:
        return replace(first, numeral=first.numeral.scaled(scale, first.numeral.end))
    return first
