"""Two figures that bound one amount: "between 20 and 30", "20-30", "$1-2 million", "two or three"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from service.quantity import Bound, Interval
from service.splitting.amounts.figures import FigureRead, read_figure
from service.splitting.amounts.moves import moved, moved_by
from service.splitting.amounts.numeral import NumeralKind
from service.splitting.amounts.numerals import read_numeral
from service.splitting.amounts.qualifiers import AmountRead, grain, wording_before
from service.splitting.vocabulary.capitals import begins_sentence
from service.splitting.vocabulary.newsroom_words import Wording
from service.splitting.vocabulary.tokens import Tokens
from service.splitting.vocabulary.units import AGE, COUNT

# "Rose $1.25 to $21.75" gives a move and the level it led to; "rose 5 to 10 percent" is a range.
LEVEL_TO_MOVE = 5
COUNT_TO_MOVE = 2  # "the toll rose by 6 to 24", but "deaths fell by 300 to 400 a year"
LONGEST_BOUND = 6  # words from "possibly" to its figure


# "At least 20, and possibly as many as 30,": words that may stand between two bounds of one amount.
LEAST = (Wording.AT_LEAST, Wording.MORE_THAN)
MOST = (Wording.AT_MOST, Wording.LESS_THAN)
JOINTS = frozenset(["and", "but", "or"])
GUESSING = frozenset("possibly perhaps maybe probably likely".split())
# "Prices range from 20 to 30 dollars"; "from" at the beginning of a sentence may open a count.
RANGING = frozenset("range ranges ranged ranging anywhere anything vary varies varied".split())
COUNTED_DO = frozenset("were are have had died may could might will would".split())


@dataclass(frozen=True, slots=True)
class Range:
    """Two figures in one unit, the lower one first; `start` is where "between" or the first figure begins."""

    low: FigureRead
    high: FigureRead
    start: int

    def ends(self) -> tuple[float, float]:
        """The least and the most, in the canonical unit."""
        return self.low.unit.worth(self.low.numeral.low), self.high.unit.worth(self.high.numeral.high)

    def amount(self) -> AmountRead:
        """The range in the canonical unit."""
        low, high = self.ends()
        rounded = grain(self.high.numeral, self.high.unit)
        return AmountRead((low + high) / 2, Interval(low, high), Bound.BETWEEN, rounded)


def read_range(tokens: Tokens, first: FigureRead) -> Range | None:
    """The range that `first` opens; "rose from 20 to 30" is a change and so None."""
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


def _is_level(tokens: Tokens, first: FigureRead, written: FigureRead, span: Range) -> bool:
    """A move led to the second figure: "rose by 6 to 24", "weakened 12 paise to 83.24"; not "rose 5 to 10 percent"."""
    if tokens.lower(first.end) != "to" or not moved(tokens, span.start):
        return False
    lowest, highest = span.ends()
    unlike = first.unit is not COUNT and written.unit is COUNT
    shared = span.low != first  # both take what only the second names
    counts = first.unit is COUNT and written.unit is COUNT
    far = not shared and (not counts or highest > COUNT_TO_MOVE * lowest)
    return unlike or highest > LEVEL_TO_MOVE * lowest or (far and moved_by(tokens, span.start))


def read_bounds(tokens: Tokens, first: FigureRead) -> Range | None:
    """The range of "at least 20 - and possibly as many as 30 - people", whose second figure is a bound or a guess."""
    wording, start = wording_before(tokens, first.start)
    if wording not in LEAST:
        return None
    joint = past_marks(tokens, first.end)
    at = joint + (tokens.lower(joint) in JOINTS)
    guessed = tokens.lower(at) in GUESSING
    second = _figure_within(tokens, at, at + LONGEST_BOUND) if at > joint or guessed else None
    if second is None or second.numeral.kind is NumeralKind.VAGUE:
        return None
    bound, begin = wording_before(tokens, second.start)
    low = _aligned(first, second)
    span = Range(low, second, start)
    lowest, highest = span.ends()
    joined = begin <= at + guessed and (bound in MOST or (guessed and bound in (None, Wording.ABOUT)))
    return span if joined and low.unit.name == second.unit.name and lowest < highest else None


def past_marks(tokens: Tokens, at: int) -> int:
    """The index after a comma, or after dashes with a space before them."""
    if tokens.lower(at) == ",":
        return at + 1
    while tokens.is_hyphen(at) and (not tokens[at].glued or tokens.is_hyphen(at - 1)):
        at += 1
    return at


def _figure_within(tokens: Tokens, at: int, end: int) -> FigureRead | None:
    """The first figure that begins between two tokens."""
    return next((one for i in range(at, min(end, len(tokens))) if (one := read_figure(tokens, i)) is not None), None)


def _start(tokens: Tokens, first: FigureRead) -> int | None:
    """Where the range begins if the words around the first figure make it one."""
    begin = wording_before(tokens, first.start)[1]
    joint, before = tokens.lower(first.end), tokens.lower(begin - 1)
    if joint in ("and", "to") and before == "between":
        return begin - 1
    if tokens.is_hyphen(first.end) or joint == "or" or (joint == "to" and before != "from"):
        return first.start
    return begin - 1 if joint == "to" and _ranges_from(tokens, begin - 1) else None


def _ranges_from(tokens: Tokens, at: int) -> bool:
    """ "Range from 20 to 30", "From 20 to 30 people were killed"; "rose from 20 to 30" is a change."""
    if tokens.lower(at - 1) in RANGING:
        return True
    counted = next((i for i in range(at + 4, min(at + 8, len(tokens))) if tokens[i].lower in COUNTED_DO), None)
    return begins_sentence(tokens, at) and counted is not None and all(t.kind != "sign" for t in tokens[at:counted])


def _second(tokens: Tokens, first: FigureRead) -> FigureRead | None:
    """The figure after the joining word, as it is written; "8- to 16-meter" has two joints."""
    at = first.end + 1
    at += tokens.is_hyphen(first.end) and tokens.lower(at) == "to"
    last = min(at + 3, len(tokens))
    while at < last and tokens[at].kind != "number" and not tokens.is_hyphen(at) and tokens[at].kind == "sign":
        at += 1
    if at >= len(tokens):
        return None
    second = read_figure(tokens, at)
    return None if second is None or second.numeral.kind is NumeralKind.VAGUE else second


def _as_first(tokens: Tokens, first: FigureRead, second: FigureRead) -> FigureRead:
    """The second figure with the sign that it doesn't repeat in "$1-2 million", or as an age."""
    if second.unit is COUNT and first.unit.money:
        numeral = read_numeral(tokens, second.start, money=True) or second.numeral
        return replace(second, unit=first.unit, numeral=numeral, end=numeral.end)
    return replace(second, unit=AGE) if second.unit is COUNT and first.unit is AGE else second


def _aligned(first: FigureRead, second: FigureRead) -> FigureRead:
    """The first figure with the unit and the scale that only the second one names."""
    if first.unit is COUNT:
        first = replace(first, unit=second.unit)
    scale = second.numeral.scale
    if first.numeral.scale == 1 and scale > 1 and first.numeral.value < second.numeral.value / scale:
        return replace(first, numeral=first.numeral.scaled(scale, first.numeral.end))
    return first
